package org.candorcrm.records.values;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as people and machines write them. */
public final class Numbers {

  private Numbers() {}

  /**
   * The number that the text spells in this style, or null where it spells none. Group signs are
   * optional, but where one stands, the groups must be right. A minus may stand before or after,
   * parentheses mean minus, and an exponent may follow.
   */
  public static @Nullable BigDecimal parse(String text, DecimalStyle style) {
    var t = text.strip();
    boolean negative = false;
    if (t.length() > 2 && t.charAt(0) == '(' && t.charAt(t.length() - 1) == ')') {
      negative = true;
      t = t.substring(1, t.length() - 1).strip();
    }
    if (!t.isEmpty() && isSign(t.charAt(0))) {
      if (negative) {
        return null;
      }
      negative = t.charAt(0) != '+';
      t = t.substring(1).strip();
    }
    if (t.length() > 1 && isMinus(t.charAt(t.length() - 1))) {
      if (negative) {
        return null;
      }
      negative = true;
      t = t.substring(0, t.length() - 1).strip();
    }
    var number = unsigned(t, style);
    return number == null || !negative ? number : number.negate();
  }

  /**
   * The number that the text spells in any style, or null where it spells none or where two styles
   * read different numbers, except that a single point is a decimal point.
   */
  public static @Nullable BigDecimal parseAny(String text) {
    var plain = PlainNumbers.parse(text.strip());
    if (plain != null) {
      return plain;
    }
    BigDecimal found = null;
    for (var style : DecimalStyle.values()) {
      var number = parse(text, style);
      if (number == null) {
        continue;
      }
      if (found != null && found.compareTo(number) != 0) {
        return null;
      }
      found = number;
    }
    return found;
  }

  private static @Nullable BigDecimal unsigned(String text, DecimalStyle style) {
    int end = text.length();
    if (end == 0 || end > 2 * PlainNumbers.MOST_DIGITS) {
      return null;
    }
    var digits = new StringBuilder(end);
    int inGroup = 0;
    char group = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
        inGroup++;
        continue;
      }
      if (style.groups(c)) {
        boolean first = group == 0;
        if (first && inGroup > 0 && digits.charAt(0) == '0') {
          return null;
        }
        if (inGroup == 0 || inGroup > 3 || (!first && (c != group || inGroup < 2))) {
          return null;
        }
        group = c;
        inGroup = 0;
        continue;
      }
      if (group != 0 && inGroup != 3) {
        return null;
      }
      if (c == style.decimal() && followedByDigit(text, i)) {
        return PlainNumbers.unsigned(digits.append('.').append(text, i + 1, end).toString());
      }
      return c == 'e' || c == 'E'
          ? PlainNumbers.unsigned(digits.append(text, i, end).toString())
          : null;
    }
    return group != 0 && inGroup != 3 ? null : PlainNumbers.unsigned(digits.toString());
  }

  private static boolean followedByDigit(String text, int at) {
    return at + 1 < text.length() && Character.digit(text.charAt(at + 1), 10) >= 0;
  }

  private static boolean isSign(char c) {
    return c == '+' || isMinus(c);
  }

  private static boolean isMinus(char c) {
    return c == '-' || c == '\u2212';
  }
}
