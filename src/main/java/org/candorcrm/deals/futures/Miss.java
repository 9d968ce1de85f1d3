package org.candorcrm.deals.futures;

import java.time.LocalDate;

/**
 * What was said on a morning of a span that is over now, and what it became.
 *
 * @param morning the day on which it was said
 * @param ahead how many spans of its kind began between that day and it: 0 for the next one
 * @param halfLife how fast was forgotten
 */
public record Miss(
    LocalDate morning,
    Span span,
    int ahead,
    double p10,
    double p50,
    double p90,
    double became,
    double halfLife) {

  /** The range of four in five, in standard deviations. */
  private static final double EIGHTY = 2 * 1.2816;

  public boolean held() {
    return became >= p10 && became <= p90;
  }

  /** The standard deviation that the range speaks of. */
  double deviation() {
    return (p90 - p10) / EIGHTY;
  }

  /** By how many deviations it was missed, had the middle been so much higher. */
  double away(double level) {
    return deviation() > 0 ? (became / level - p50) / deviation() : 0;
  }

  Miss corrected(Correction by) {
    var range = by.of(new double[] {p10, p50, p90});
    return new Miss(morning, span, ahead, range[0], range[1], range[2], became, halfLife);
  }
}
