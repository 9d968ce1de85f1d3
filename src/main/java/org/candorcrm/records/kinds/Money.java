package org.candorcrm.records.kinds;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money.
 *
 * @param amount in units of the currency
 * @param currency ISO 4217 code
 * @param base the same in the workspace's currency, at the rate of the day it was written; null
 *     until the write path has filled it, or where no rate is known
 */
public record Money(BigDecimal amount, String currency, @Nullable BigDecimal base) {

  public Money withBase(@Nullable BigDecimal inWorkspaceCurrency) {
    return new Money(amount, currency, inWorkspaceCurrency);
  }
}
