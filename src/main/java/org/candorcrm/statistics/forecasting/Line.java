package org.candorcrm.statistics.forecasting;

import java.util.Arrays;

/** The straight line of least squares through values at 0, 1, 2 … */
record Line(double start, double slope) {

  static Line through(double[] y) {
    int n = y.length;
    double middle = (n - 1) / 2.0;
    double mean = Arrays.stream(y).average().orElse(0);
    double up = 0;
    double down = 0;
    for (int t = 0; t < n; t++) {
      up += (t - middle) * (y[t] - mean);
      down += (t - middle) * (t - middle);
    }
    double slope = down == 0 ? 0 : up / down;
    return new Line(mean - slope * middle, slope);
  }

  double at(double t) {
    return start + slope * t;
  }

  double[] takenOut(double[] y) {
    double[] rest = new double[y.length];
    Arrays.setAll(rest, t -> y[t] - at(t));
    return rest;
  }
}
