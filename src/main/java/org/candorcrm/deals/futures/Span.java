package org.candorcrm.deals.futures;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A month, or a quarter of the workspace's fiscal year.
 *
 * @param starts its first day
 * @param ends its last day
 */
public record Span(Grain grain, LocalDate starts, LocalDate ends) {

  public enum Grain {
    MONTH(1),
    QUARTER(3);

    private final int months;

    Grain(int months) {
      this.months = months;
    }

    int months() {
      return months;
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Span of(Grain grain, LocalDate starts) {
    return new Span(grain, starts, starts.plusMonths(grain.months).minusDays(1));
  }

  /** The span of a kind that a day lies in. */
  public static Span around(Grain grain, LocalDate day, int fiscalStart) {
    var month = day.withDayOfMonth(1);
    int into = Math.floorMod(month.getMonthValue() - fiscalStart, grain.months);
    return of(grain, month.minusMonths(into));
  }

  public Span next() {
    return of(grain, starts.plusMonths(grain.months));
  }

  public Span previous() {
    return of(grain, starts.minusMonths(grain.months));
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(starts) && !day.isAfter(ends);
  }

  /** Whether a moment, in days since 1970, lies in it. */
  public boolean holds(double day) {
    return day >= starts.toEpochDay() && day < ends.toEpochDay() + 1;
  }
}
