package org.candorcrm.records.kinds;

import java.math.BigDecimal;
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

  public Money in(String otherCurrency) {
    return new Money(MoneyKind.shown(amount, otherCurrency), otherCurrency, base);
  }

  public Money withBase(@Nullable BigDecimal inWorkspaceCurrency) {
    return new Money(amount, currency, inWorkspaceCurrency);
  }
}
