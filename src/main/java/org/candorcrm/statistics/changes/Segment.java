package org.candorcrm.statistics.changes;

import java.util.Arrays;

/**
 * A part of a series in plain figures.
 *
 * @param slope its rise for each step, by least squares
 * @param noise how far values usually are from its line
 */
public record Segment(double mean, double slope, double noise, int length) {

  public static Segment of(double[] values) {
    int n = values.length;
    double mean = Arrays.stream(values).average().orElse(0);
    double middle = (n - 1) / 2.0;
    double up = 0;
    double across = 0;
    for (int t = 0; t < n; t++) {
      up += (t - middle) * (values[t] - mean);
      across += (t - middle) * (t - middle);
    }
    double slope = across == 0 ? 0 : up / across;
    double squares = 0;
    for (int t = 0; t < n; t++) {
      double error = values[t] - mean - slope * (t - middle);
      squares += error * error;
    }
    return new Segment(mean, slope, Math.sqrt(squares / Math.max(1, n - 2)), n);
  }

  /** Whether the next part goes on about where this one ends, only steeper or flatter. */
  public boolean leadsTo(Segment next) {
    double end = mean + slope * (length + 1) / 2.0;
    double start = next.mean - next.slope * (next.length - 1) / 2.0;
    double jump = Math.abs(start - end);
    double bend = Math.abs(next.slope - slope) * Math.min(length, next.length);
    return bend > jump && bend > 2 * Math.max(noise, next.noise);
  }
}
