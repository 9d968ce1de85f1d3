package org.candorcrm.statistics.forecasting;

import java.util.List;

/**
 * What is expected after one series, and how far such expectations of it usually miss.
 *
 * @param mean one for each step ahead
 * @param reach the usual error at each step, in the unit of the series
 * @param scores what rehearsals found, in reaches
 */
public record Outlook(double[] mean, double[] reach, List<double[]> scores) {

  public static Outlook of(double[] values, int period, int horizon) {
    Past past = new Past(values, period);
    Fitted fitted = Combination.of(past, horizon);
    return new Outlook(
        fitted.after(past, horizon),
        Reach.of(fitted, past, horizon),
        List.of(Rehearsal.of(past, horizon)));
  }
}
