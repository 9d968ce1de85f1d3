package org.candorcrm.statistics.changes;

import java.util.Arrays;

/**
 * Single values far from all around them, which say nothing of a change: found by the distance to
 * the median of their neighbours (Hampel, "The influence curve and its role in robust estimation",
 * Journal of the American Statistical Association 69, 1974).
 */
final class Outliers {

  private static final int AROUND = 3;
  private static final double FAR = 5;

  private Outliers() {}

  /** The series with the median of its neighbours in the place of each such value. */
  static double[] replaced(double[] y) {
    double[] medians = new double[y.length];
    double[] distances = new double[y.length];
    for (int t = 0; t < y.length; t++) {
      medians[t] = median(y, t);
      distances[t] = Math.abs(y[t] - medians[t]);
    }
    double[] sorted = distances.clone();
    Arrays.sort(sorted);
    double usual = 1.4826 * sorted[sorted.length / 2];
    double[] clean = y.clone();
    for (int t = 1; t < y.length - 1; t++) {
      boolean alone = Math.max(distances[t - 1], distances[t + 1]) < distances[t] / 2;
      if (usual > 0 && alone && distances[t] > FAR * usual) {
        clean[t] = medians[t];
      }
    }
    return clean;
  }

  private static double median(double[] y, int t) {
    double[] near =
        Arrays.copyOfRange(y, Math.max(0, t - AROUND), Math.min(y.length, t + AROUND + 1));
    Arrays.sort(near);
    return near[near.length / 2];
  }
}
