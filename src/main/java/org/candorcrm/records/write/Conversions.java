package org.candorcrm.records.write;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.candorcrm.platform.Database;
import org.candorcrm.records.kinds.Money;

/** Says what amounts are worth in the workspace's currency at today's rate. */
final class Conversions {

  private static final String USUAL = "EUR";
  private static final int DECIMALS = 6;

  private final Database database;

  Conversions(Database database) {
    this.database = database;
  }

  /**
   * What a set of amounts needs to be converted.
   *
   * @param currency the workspace's, which a bare number is in
   * @param rates what one unit of another currency is worth in it
   */
  record Rates(String currency, Map<String, BigDecimal> rates) {

    Money complete(Money money) {
      var known = money.withoutCurrency() ? money.in(currency) : money;
      if (known.currency().equals(currency)) {
        return known.withBase(known.amount());
      }
      var rate = rates.get(known.currency());
      return known.withBase(
          rate == null
              ? null
              : known.amount().multiply(rate).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }
  }

  Rates rates(Collection<Money> amounts) {
    var own = currency();
    var foreign =
        amounts.stream()
            .filter(money -> !money.withoutCurrency() && !money.currency().equals(own))
            .map(Money::currency)
            .collect(Collectors.toSet());
    return new Rates(own, foreign.isEmpty() ? Map.of() : latest(foreign));
  }

  private String currency() {
    return database
        .sql(
            """
            select value from {ws}.settings
             where key = 'currency' and value is not null and deleted_at is null
             order by created_at limit 1
            """)
        .query(String.class)
        .optional()
        .orElse(USUAL);
  }

  private Map<String, BigDecimal> latest(Collection<String> currencies) {
    var rates = new HashMap<String, BigDecimal>();
    database
        .sql(
            """
            select distinct on (currency) currency, rate from {ws}.exchange_rates
             where currency = any(?) and day <= current_date
               and deleted_at is null and merged_into is null
             order by currency, day desc, created_at desc
            """)
        .param(currencies.toArray(String[]::new))
        .query(row -> {
          rates.put(row.getString(1), row.getBigDecimal(2));
        });
    return rates;
  }
}
