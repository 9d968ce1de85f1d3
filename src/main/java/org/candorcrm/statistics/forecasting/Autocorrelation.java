package org.candorcrm.statistics.forecasting;

/** How much a series resembles itself some steps earlier. */
final class Autocorrelation {

  private Autocorrelation() {}

  /** For the lags 0 to {@code most}, after the straight line was taken out. */
  static double[] of(double[] y, int most) {
    double[] rest = Line.through(y).takenOut(y);
    double[] found = new double[most + 1];
    double all = 0;
    for (double value : rest) {
      all += value * value;
    }
    found[0] = 1;
    for (int lag = 1; lag <= most && all > 0; lag++) {
      double sum = 0;
      for (int t = lag; t < rest.length; t++) {
        sum += rest[t] * rest[t - lag];
      }
      found[lag] = sum / all;
    }
    return found;
  }
}
