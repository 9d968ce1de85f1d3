package org.candorcrm.insight.surprises;

import java.time.LocalDate;
import java.util.List;
import org.candorcrm.statistics.Forecast.Interval;

/**
 * A surprise before it is kept.
 *
 * @param kind came, level, trend or spread
 * @param since the first day of the change, or of the week
 * @param expected and {@code actual} in the unit of the measure; for a trend, the rise in a week
 * @param errors how far off, in what is usual
 * @param within where it was expected 19 times in 20
 * @param because the few segments that make the difference
 * @param spread whether it was looked for such segments, and no few of them make it
 */
record Found(
    Place place,
    String kind,
    LocalDate since,
    double expected,
    double actual,
    double errors,
    double chance,
    Interval within,
    Weeks weeks,
    List<Part> because,
    boolean spread) {

  /**
   * What one segment has to do with it.
   *
   * @param share of the difference, 1 for all of it
   */
  record Part(String breakdown, String segment, double expected, double actual, double share) {}

  Found {
    because = List.copyOf(because);
  }

  boolean more() {
    return actual > expected;
  }
}
