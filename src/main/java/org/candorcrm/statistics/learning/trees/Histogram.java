package org.candorcrm.statistics.learning.trees;

import org.candorcrm.statistics.learning.features.Frame;

/** Of the rows in one leaf: gradients, curvatures and counts for each bin of each trait. */
final class Histogram {

  final double[] sums;
  private final int[] offsets;

  private Histogram(double[] sums, int[] offsets) {
    this.sums = sums;
    this.offsets = offsets;
  }

  static int[] offsets(Frame frame) {
    int[] offsets = new int[frame.widths().length + 1];
    for (int i = 0; i < frame.widths().length; i++) {
      offsets[i + 1] = offsets[i] + 3 * frame.widths()[i];
    }
    return offsets;
  }

  static Histogram of(
      Frame frame, int[] offsets, int[] traits, int[] rows, int from, int to, Slopes slopes) {
    double[] sums = new double[offsets[offsets.length - 1]];
    double[] gradient = slopes.gradient();
    double[] curvature = slopes.curvature();
    for (int trait : traits) {
      byte[] bins = frame.bins()[trait];
      int offset = offsets[trait];
      for (int i = from; i < to; i++) {
        int row = rows[i];
        int place = offset + 3 * (bins[row] & 255);
        sums[place] += gradient[row];
        sums[place + 1] += curvature[row];
        sums[place + 2]++;
      }
    }
    return new Histogram(sums, offsets);
  }

  /** What is left of this one without a part of its rows. */
  Histogram without(Histogram part) {
    double[] rest = sums.clone();
    for (int i = 0; i < rest.length; i++) {
      rest[i] -= part.sums[i];
    }
    return new Histogram(rest, offsets);
  }

  int place(int trait, int bin) {
    return offsets[trait] + 3 * bin;
  }
}
