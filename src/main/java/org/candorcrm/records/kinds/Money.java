package org.candorcrm.records.kinds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money.
 *
 * @param amount in units of the currency
 * @param currency ISO 4217 code, or {@link #UNSAID} until the write path has filled it
 * @param base the same in the workspace's currency, at the rate of the day it was written; null
 *     until the write path has filled it, or where no rate is known
 */
public record Money(BigDecimal amount, String currency, @Nullable BigDecimal base) {

  /** The currency of an amount that was given as a bare number: the workspace's own is meant. */
  public static final String UNSAID = "";

  public boolean withoutCurrency() {
    return currency.equals(UNSAID);
  }

  /**
   * As exact as people pay in a currency (ISO 4217), half to the even digit: for figures, which
   * have all decimals of conversions and divisions. One that has no smaller unit stays as it is.
   */
  public static BigDecimal inMinorUnits(BigDecimal amount, String currency) {
    var digits = MoneyKind.digits(currency);
    return digits.isEmpty()
        ? Numbers.plain(amount)
        : amount.setScale(digits.getAsInt(), RoundingMode.HALF_EVEN);
  }

  public Money in(String otherCurrency) {
    return new Money(MoneyKind.shown(amount, otherCurrency), otherCurrency, base);
  }

  public Money withBase(@Nullable BigDecimal inWorkspaceCurrency) {
    return new Money(amount, currency, inWorkspaceCurrency);
  }
}
