package org.candorcrm.statistics.forecasting;

import java.util.Arrays;

/** The standard deviation of values. */
final class Spread {

  private Spread() {}

  static double of(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / Math.max(1, values.length - 1));
  }
}
