package org.candorcrm.statistics.forecasting;

import java.util.Arrays;

/**
 * How a series swings within its period: one index for each step, by classical decomposition with a
 * centred moving average (Makridakis, Wheelwright, Hyndman, "Forecasting", 1998, chapter 3).
 *
 * @param indexes one for each step of the period, beginning with the oldest value of the series
 * @param multiplied whether they are factors (about 1) or amounts (about 0)
 */
record Seasons(double[] indexes, boolean multiplied) {

  static final Seasons NONE = new Seasons(new double[] {0}, false);

  /** The swings of a past, or {@link #NONE} where there are no clear ones. */
  static Seasons of(Past past) {
    return past.period() > 1 && clear(past) ? measured(past, past.positive()) : NONE;
  }

  /**
   * Whether the autocorrelation at the period stands out at 90 %, as Assimakopoulos and
   * Nikolopoulos asked before they took seasons out ("The theta model", International Journal of
   * Forecasting 16, 2000), here measured on the series without its straight line.
   */
  static boolean clear(Past past) {
    int period = past.period();
    int n = past.length();
    if (n < 2 * period + 2 || n < 3 * Math.min(period, 12)) {
      return false;
    }
    double[] correlations = Autocorrelation.of(past.values(), period);
    double sum = 0;
    for (int lag = 1; lag < period; lag++) {
      sum += correlations[lag] * correlations[lag];
    }
    return Math.abs(correlations[period]) > 1.645 * Math.sqrt((1 + 2 * sum) / n);
  }

  static Seasons measured(Past past, boolean multiplied) {
    int period = past.period();
    double[] y = past.values();
    double[] trend = MovingAverage.centred(y, period);
    double[] sums = new double[period];
    int[] counts = new int[period];
    for (int t = 0; t < y.length; t++) {
      if (!Double.isNaN(trend[t])) {
        sums[t % period] += multiplied ? y[t] / trend[t] : y[t] - trend[t];
        counts[t % period]++;
      }
    }
    double[] indexes = new double[period];
    Arrays.setAll(indexes, i -> counts[i] == 0 ? (multiplied ? 1 : 0) : sums[i] / counts[i]);
    double mean = Arrays.stream(indexes).average().orElse(0);
    Arrays.setAll(indexes, i -> multiplied ? indexes[i] / mean : indexes[i] - mean);
    if (multiplied && Arrays.stream(indexes).anyMatch(index -> index < 0.01)) {
      return measured(past, false);
    }
    double centre = multiplied ? 1 : 0;
    double kept = kept(y, trend, indexes, counts, multiplied);
    Arrays.setAll(indexes, i -> centre + kept * (indexes[i] - centre));
    return new Seasons(indexes, multiplied);
  }

  /**
   * What share of the swings is more than noise, after James and Stein: Miller and Williams,
   * "Shrinkage estimators of time series seasonal factors and their effect on forecasting
   * accuracy", International Journal of Forecasting 19 (2003).
   */
  private static double kept(
      double[] y, double[] trend, double[] indexes, int[] counts, boolean multiplied) {
    int period = indexes.length;
    if (period < 4) {
      return 1;
    }
    double noise = 0;
    int measured = 0;
    for (int t = 0; t < y.length; t++) {
      if (!Double.isNaN(trend[t])) {
        double swing = multiplied ? y[t] / trend[t] : y[t] - trend[t];
        noise += Math.pow(swing - indexes[t % period], 2) / counts[t % period];
        measured++;
      }
    }
    noise /= Math.max(1, measured - period);
    double centre = multiplied ? 1 : 0;
    double size = 0;
    for (double index : indexes) {
      size += Math.pow(index - centre, 2);
    }
    return size == 0 ? 1 : Math.max(0, 1 - (period - 3) * noise / size);
  }

  double[] takenOut(double[] values) {
    double[] rest = new double[values.length];
    Arrays.setAll(rest, t -> multiplied ? values[t] / at(t) : values[t] - at(t));
    return rest;
  }

  /** Puts the swings back into what follows {@code before} values. */
  double[] putBack(double[] ahead, int before) {
    double[] whole = new double[ahead.length];
    Arrays.setAll(whole, i -> multiplied ? ahead[i] * at(before + i) : ahead[i] + at(before + i));
    return whole;
  }

  double at(int t) {
    return indexes[t % indexes.length];
  }
}
