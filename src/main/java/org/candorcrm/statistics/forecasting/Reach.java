package org.candorcrm.statistics.forecasting;

import java.util.Arrays;

/**
 * How far a fitted forecast usually misses, step by step ahead: the root of its mean squared errors
 * from many moments of its own past.
 */
final class Reach {

  private static final int ORIGINS = 14;

  /** Moments longer ago, in horizons, say little about how sure one can be today. */
  private static final int RECENT = 15;

  private Reach() {}

  static double[] of(Fitted fitted, Past past, int horizon) {
    int n = past.length();
    int first = Math.max(Math.max(3, Math.min(n / 3, n - 3 * horizon)), n - RECENT * horizon);
    double[] squares = new double[horizon];
    int[] counts = new int[horizon];
    int stride = Math.max(1, (n - first) / ORIGINS);
    for (int origin = n - 1; origin >= first; origin -= stride) {
      int ahead = Math.min(horizon, n - origin);
      double[] said = fitted.after(past.first(origin), ahead);
      for (int k = 0; k < ahead; k++) {
        double error = said[k] - past.values()[origin + k];
        squares[k] += error * error;
        counts[k]++;
      }
    }
    return counts[0] == 0 ? unmeasured(past, horizon) : smooth(squares, counts, floor(past));
  }

  /** A past too short to look back on: its steps are all that is known, or its size. */
  private static double[] unmeasured(Past past, int horizon) {
    double[] y = past.values();
    double sum = y.length == 1 ? Math.abs(y[0]) : 0;
    for (int t = 1; t < y.length; t++) {
      sum += Math.abs(y[t] - y[t - 1]) / (y.length - 1);
    }
    double step = Math.max(sum, floor(past));
    double[] found = new double[horizon];
    Arrays.setAll(found, k -> step * Math.sqrt(k + 1.0));
    return found;
  }

  /**
   * Errors grow with the distance: each step takes its neighbours in, and is no less than the last.
   */
  private static double[] smooth(double[] squares, int[] counts, double floor) {
    double[] found = new double[squares.length];
    double before = floor;
    for (int k = 0; k < found.length; k++) {
      double sum = 0;
      double count = 0;
      for (int j = Math.max(0, k - 2); j <= Math.min(found.length - 1, k + 2); j++) {
        sum += squares[j] * (k + 1.0) / (j + 1);
        count += counts[j];
      }
      before = Math.max(before, count == 0 ? before : Math.sqrt(sum / count));
      found[k] = before;
    }
    return found;
  }

  private static double floor(Past past) {
    double[] sizes = Arrays.stream(past.values()).map(Math::abs).toArray();
    return 1e-6 * Arrays.stream(sizes).average().orElse(0) + 1e-12;
  }
}
