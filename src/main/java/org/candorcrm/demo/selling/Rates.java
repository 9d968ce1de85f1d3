package org.candorcrm.demo.selling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Period;

/** Invented exchange rates: what one unit of a currency was worth in euros, month by month. */
public final class Rates {

  private static final Map<String, Double> BEGIN = begin();

  private final Period period;
  private final Map<String, double[]> months = new LinkedHashMap<>();

  public Rates(Period period, Dice seed) {
    this.period = period;
    var dice = seed.fork("rates");
    BEGIN.forEach((currency, begin) -> {
      var series = new double[38];
      double value = begin;
      for (int i = 0; i < series.length; i++) {
        series[i] = value;
        value *= 1 + (dice.fraction() - 0.5) * 0.03;
      }
      months.put(currency, series);
    });
  }

  /**
   * @param day the first of a month
   * @param euros for one unit of the currency
   */
  public record Rate(String currency, LocalDate day, BigDecimal euros) {}

  public List<Rate> all() {
    var all = new ArrayList<Rate>();
    months.forEach((currency, series) -> {
      for (int i = 0; i < series.length; i++) {
        var day = period.first().withDayOfMonth(1).plusMonths(i);
        if (!day.isAfter(period.today())) {
          all.add(new Rate(currency, day, rounded(series[i])));
        }
      }
    });
    return all;
  }

  /** An amount in euro cents as cents of another currency, rounded to whole tens of units. */
  public long from(long euroCents, String currency, LocalDate day) {
    if (currency.equals("EUR")) {
      return euroCents;
    }
    int month =
        (int)
            (day.getYear() * 12L
                + day.getMonthValue()
                - period.first().getYear() * 12L
                - period.first().getMonthValue());
    double rate = Objects.requireNonNull(months.get(currency))[Math.clamp(month, 0, 37)];
    return Math.round(euroCents / rate / 1000) * 1000;
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
  }

  private static Map<String, Double> begin() {
    var all = new LinkedHashMap<String, Double>();
    all.put("CHF", 1.03);
    all.put("GBP", 1.16);
    all.put("PLN", 0.228);
    all.put("SEK", 0.087);
    all.put("NOK", 0.085);
    all.put("DKK", 0.134);
    all.put("JPY", 0.0062);
    all.put("AED", 0.25);
    return java.util.Collections.unmodifiableMap(all);
  }
}
