package org.candorcrm.records.values;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers of machines: sign, digits, decimal point, exponent. */
public final class PlainNumbers {

  /** Digits that a number may have; more is an identifier, not a quantity. */
  public static final int MOST_DIGITS = 60;

  private static final int LARGEST_EXPONENT = 60;

  private PlainNumbers() {}

  /** The number that the text spells, or null where it spells none. */
  public static @Nullable BigDecimal parse(String text) {
    if (text.isEmpty() || text.length() > MOST_DIGITS + 10) {
      return null;
    }
    char first = text.charAt(0);
    boolean signed = first == '-' || first == '+';
    var number = unsigned(signed ? text.substring(1) : text);
    return number == null || first != '-' ? number : number.negate();
  }

  /** Digits with an optional point and exponent, and nothing else, so that no giant is built. */
  static @Nullable BigDecimal unsigned(String text) {
    int digits = 0;
    int i = 0;
    boolean point = false;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        continue;
      }
      if (c != '.' || point) {
        break;
      }
      point = true;
    }
    if (digits == 0 || digits > MOST_DIGITS || !exponentOrEnd(text, i)) {
      return null;
    }
    return new BigDecimal(text);
  }

  private static boolean exponentOrEnd(String text, int at) {
    if (at == text.length()) {
      return true;
    }
    if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
      return false;
    }
    int from = at + 1;
    if (from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+')) {
      from++;
    }
    int length = text.length() - from;
    if (length < 1 || length > 2) {
      return false;
    }
    int exponent = 0;
    for (int i = from; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      exponent = exponent * 10 + digit;
    }
    return exponent <= LARGEST_EXPONENT;
  }
}
