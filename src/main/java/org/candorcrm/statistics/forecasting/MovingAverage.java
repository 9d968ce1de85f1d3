package org.candorcrm.statistics.forecasting;

import java.util.Arrays;

/** The mean over one period around each value. */
final class MovingAverage {

  private MovingAverage() {}

  /**
   * An even period takes half of each end. The ends of the series, where it does not reach, are
   * NaN.
   */
  static double[] centred(double[] y, int period) {
    double[] found = new double[y.length];
    Arrays.fill(found, Double.NaN);
    int half = period / 2;
    double[] sums = new double[y.length + 1];
    for (int t = 0; t < y.length; t++) {
      sums[t + 1] = sums[t] + y[t];
    }
    for (int t = half; t < y.length - half; t++) {
      found[t] =
          period % 2 == 1
              ? (sums[t + half + 1] - sums[t - half]) / period
              : (sums[t + half] - sums[t - half + 1] + 0.5 * (y[t - half] + y[t + half])) / period;
    }
    return found;
  }
}
