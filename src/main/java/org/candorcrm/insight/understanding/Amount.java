package org.candorcrm.insight.understanding;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people write it: "50k", "10.000", "10 000", "2,5 Mio.".
 *
 * @param taken how many words say it
 */
record Amount(BigDecimal number, int taken) {

  private static final Pattern GROUPED =
      Pattern.compile("(\\d{1,3}(?:[.,'’]\\d{3})+)(?:[.,](\\d{1,2}))?");
  private static final Pattern PLAIN = Pattern.compile("(\\d{1,15})(?:[.,](\\d{1,6}))?(\\p{L}*)");
  private static final Pattern HEAD = Pattern.compile("\\d{1,3}");
  private static final Pattern GROUP = Pattern.compile("\\d{3}");

  /** What the words from a place on say, or null where they say no number. */
  static @Nullable Amount at(List<Token> tokens, int at) {
    var first = tokens.get(at).text();
    var grouped = GROUPED.matcher(first);
    if (grouped.matches()) {
      var whole = grouped.group(1).replaceAll("\\D", "");
      return scaled(number(whole, grouped.group(2)), tokens, at, 1);
    }
    if (HEAD.matcher(first).matches()) {
      int end = at + 1;
      while (spaced(tokens, end)) {
        end++;
      }
      var digits = tokens.subList(at, end).stream().map(Token::text).toList();
      return scaled(new BigDecimal(String.join("", digits)), tokens, at, end - at);
    }
    var plain = PLAIN.matcher(first);
    if (!plain.matches()) {
      return null;
    }
    var number = number(plain.group(1), plain.group(2));
    if (plain.group(3).isEmpty()) {
      return scaled(number, tokens, at, 1);
    }
    int zeros = zeros(Token.stem(plain.group(3)));
    return zeros == 0 ? null : new Amount(big(number, zeros), 1);
  }

  private static Amount scaled(BigDecimal number, List<Token> tokens, int at, int taken) {
    int next = at + taken;
    int zeros =
        next < tokens.size() && !tokens.get(next).quoted() ? zeros(tokens.get(next).stem()) : 0;
    return zeros == 0 ? new Amount(number, taken) : new Amount(big(number, zeros), taken + 1);
  }

  private static int zeros(String stem) {
    if (Lexicon.is("thousand", stem)) {
      return 3;
    }
    return Lexicon.is("million", stem) ? 6 : 0;
  }

  private static BigDecimal big(BigDecimal number, int zeros) {
    return new BigDecimal(number.scaleByPowerOfTen(zeros).stripTrailingZeros().toPlainString());
  }

  private static BigDecimal number(String whole, @Nullable String decimals) {
    return new BigDecimal(decimals == null ? whole : whole + "." + decimals);
  }

  /** "10 000": just one space between them. */
  private static boolean spaced(List<Token> tokens, int at) {
    return at < tokens.size()
        && !tokens.get(at).quoted()
        && GROUP.matcher(tokens.get(at).text()).matches()
        && tokens.get(at).from() == tokens.get(at - 1).to() + 1;
  }
}
