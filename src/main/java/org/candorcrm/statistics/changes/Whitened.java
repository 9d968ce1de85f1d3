package org.candorcrm.statistics.changes;

import java.util.Arrays;

/**
 * A series of which each value forgot what it took over from the value before, with sums that tell
 * at once how well a level or a line fits any part of it.
 */
final class Whitened {

  private final boolean remembers;
  private final boolean sloped;
  private final double[] sums;
  private final double[] squares;
  private final double[] moments;
  private final double usual;

  /**
   * @param memory how much of a value stays in the next one, 0 to 1
   * @param sloped whether lines are fitted, instead of levels
   */
  Whitened(double[] y, double memory, boolean sloped) {
    this.remembers = memory > 0;
    this.sloped = sloped;
    int n = y.length;
    sums = new double[n + 1];
    squares = new double[n + 1];
    moments = new double[n + 1];
    double[] jumps = new double[n - 2];
    double before = 0;
    for (int t = 0; t < n; t++) {
      double z = t == 0 ? 0 : y[t] - memory * y[t - 1];
      sums[t + 1] = sums[t] + z;
      squares[t + 1] = squares[t] + z * z;
      moments[t + 1] = moments[t] + t * z;
      if (t >= 2) {
        jumps[t - 2] = Math.abs(z - before);
      }
      before = z;
    }
    Arrays.sort(jumps);
    usual = Math.max(jumps[jumps.length / 2] * 1.4826 / Math.sqrt(2), 1e-9);
  }

  /** The standard deviation of the noise by the median of the jumps, which changes hardly touch. */
  double usual() {
    return usual;
  }

  /** Numbers that describe one part: its level or line, and where it begins if it remembers. */
  int numbers() {
    return (sloped ? 2 : 1) + (remembers ? 1 : 0);
  }

  /** The squared errors of the best level or line from {@code from} (inclusive) to {@code to}. */
  double misfit(int from, int to) {
    int first = from == 0 ? 1 : remembers ? from + 1 : from;
    int count = to - first;
    if (count <= 0) {
      return 0;
    }
    double sum = sums[to] - sums[first];
    double left = squares[to] - squares[first] - sum * sum / count;
    if (sloped && count > 1) {
      double middle = (first + to - 1) / 2.0;
      double across = moments[to] - moments[first] - middle * sum;
      double spread = count * ((double) count * count - 1) / 12;
      left -= across * across / spread;
    }
    return Math.max(left, 0);
  }
}
