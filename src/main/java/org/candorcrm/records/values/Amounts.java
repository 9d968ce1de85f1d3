package org.candorcrm.records.values;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Amounts of money as people write them: with a sign or a code, before or after the number. */
public final class Amounts {

  /**
   * An amount that somebody wrote.
   *
   * @param currency ISO 4217 code, or null where none was written
   */
  public record Amount(BigDecimal value, @Nullable String currency) {}

  private static final Set<String> CODES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("€", "EUR"),
          Map.entry("EURO", "EUR"),
          Map.entry("$", "USD"),
          Map.entry("US$", "USD"),
          Map.entry("A$", "AUD"),
          Map.entry("C$", "CAD"),
          Map.entry("R$", "BRL"),
          Map.entry("NZ$", "NZD"),
          Map.entry("HK$", "HKD"),
          Map.entry("£", "GBP"),
          Map.entry("¥", "JPY"),
          Map.entry("₹", "INR"),
          Map.entry("₽", "RUB"),
          Map.entry("₺", "TRY"),
          Map.entry("₩", "KRW"),
          Map.entry("₪", "ILS"),
          Map.entry("₴", "UAH"),
          Map.entry("ZŁ", "PLN"),
          Map.entry("KČ", "CZK"),
          Map.entry("FR.", "CHF"),
          Map.entry("SFR.", "CHF"));

  private Amounts() {}

  /** The amount that the text spells, or null where it spells none. */
  public static @Nullable Amount parse(String text, DecimalStyle style) {
    var t = text.strip();
    if (t.length() > 2 * PlainNumbers.MOST_DIGITS) {
      return null;
    }
    boolean bracketed = t.length() > 2 && t.startsWith("(") && t.endsWith(")");
    var inner = bracketed ? t.substring(1, t.length() - 1).strip() : t;
    boolean minus = !inner.isEmpty() && isMinus(inner.charAt(0));
    if (minus) {
      inner = inner.substring(1).strip();
    }
    int from = 0;
    while (from < inner.length() && !startsNumber(inner, from)) {
      from++;
    }
    int to = inner.length();
    while (to > from && !isDigit(inner.charAt(to - 1)) && !isMinus(inner.charAt(to - 1))) {
      to--;
    }
    var before = inner.substring(0, from).strip();
    var after = inner.substring(to).strip();
    if (!before.isEmpty() && !after.isEmpty()) {
      return null;
    }
    var sign = before + after;
    var currency = sign.isEmpty() ? null : currency(sign);
    var number = Numbers.parse(inner.substring(from, to), style);
    if (number == null || (currency == null && !sign.isEmpty())) {
      return null;
    }
    if (!minus && !bracketed) {
      return new Amount(number, currency);
    }
    return number.signum() < 0 || (minus && bracketed)
        ? null
        : new Amount(number.negate(), currency);
  }

  /** The ISO 4217 code that a sign or a code stands for, or null where it stands for none. */
  public static @Nullable String currency(String sign) {
    var upper = sign.strip().toUpperCase(Locale.ROOT);
    return CODES.contains(upper) ? upper : SIGNS.get(upper);
  }

  private static boolean startsNumber(String text, int at) {
    char c = text.charAt(at);
    if (c == '.') {
      return (at == 0 || !Character.isLetter(text.charAt(at - 1)))
          && at + 1 < text.length()
          && isDigit(text.charAt(at + 1));
    }
    return isDigit(c) || isMinus(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isMinus(char c) {
    return c == '-' || c == '\u2212';
  }
}
