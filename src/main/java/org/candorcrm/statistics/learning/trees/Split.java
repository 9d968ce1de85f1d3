package org.candorcrm.statistics.learning.trees;

import java.util.Arrays;
import java.util.Comparator;
import org.candorcrm.statistics.learning.features.Frame;

/**
 * The best question to ask in a leaf. Bins without an order are put in the order of their slopes,
 * where the best cut is the best of all divisions in two (Fisher, "On grouping for maximum
 * homogeneity", Journal of the American Statistical Association 53, 1958).
 *
 * @param leftward a bit for every bin that goes left
 */
record Split(double gain, int trait, long[] leftward) {

  private static final Split NONE = new Split(0, -1, new long[4]);
  private static final double RIDGE_OF_WORDS = 10;

  boolean some() {
    return trait >= 0;
  }

  static Split best(Histogram histogram, Frame frame, int[] traits, double[] total, Shape shape) {
    Split best = NONE;
    for (int trait : traits) {
      Split found =
          frame.unordered()[trait]
              ? ofWords(histogram, frame.widths()[trait], trait, total, shape)
              : ofScale(histogram, frame.widths()[trait], trait, total, shape);
      best = found.gain > best.gain ? found : best;
    }
    return best;
  }

  private static Split ofScale(
      Histogram histogram, int width, int trait, double[] total, Shape shape) {
    int missing = histogram.place(trait, 0);
    double[] sums = histogram.sums;
    double best = 0;
    int cut = -1;
    boolean missingLeft = false;
    for (int way = 0; way < (sums[missing + 2] > 0.5 ? 2 : 1); way++) {
      double[] left = new double[3];
      if (way == 1) {
        add(left, sums, missing);
      }
      for (int bin = 1; bin < width - (way == 1 ? 0 : 1); bin++) {
        add(left, sums, histogram.place(trait, bin));
        double gain = gain(left, total, shape, shape.ridge());
        if (gain > best) {
          best = gain;
          cut = bin;
          missingLeft = way == 1;
        }
      }
      if (way == 0 && sums[missing + 2] > 0.5 && width > 1) {
        add(left, sums, histogram.place(trait, width - 1));
        double gain = gain(left, total, shape, shape.ridge());
        if (gain > best) {
          best = gain;
          cut = width - 1;
          missingLeft = false;
        }
      }
    }
    if (cut < 0) {
      return NONE;
    }
    long[] leftward = new long[4];
    double count = 0;
    for (int bin = 1; bin <= cut; bin++) {
      leftward[bin >> 6] |= 1L << (bin & 63);
      count += sums[histogram.place(trait, bin) + 2];
    }
    if (missingLeft || sums[missing + 2] < 0.5 && 2 * count > total[2]) {
      leftward[0] |= 1;
    }
    return new Split(best, trait, leftward);
  }

  private static Split ofWords(
      Histogram histogram, int width, int trait, double[] total, Shape shape) {
    double[] sums = histogram.sums;
    Integer[] order = new Integer[width];
    double[] slopes = new double[width];
    int used = 0;
    for (int bin = 0; bin < width; bin++) {
      int place = histogram.place(trait, bin);
      if (sums[place + 2] > 0.5) {
        slopes[bin] = sums[place] / (sums[place + 1] + RIDGE_OF_WORDS / 4);
        order[used++] = bin;
      }
    }
    Arrays.sort(order, 0, used, Comparator.comparingDouble(bin -> slopes[bin]));
    double[] left = new double[3];
    double best = 0;
    int cut = -1;
    double leftCount = 0;
    for (int i = 0; i + 1 < used; i++) {
      add(left, sums, histogram.place(trait, order[i]));
      double gain = gain(left, total, shape, shape.ridge() + RIDGE_OF_WORDS);
      if (gain > best) {
        best = gain;
        cut = i;
        leftCount = left[2];
      }
    }
    if (cut < 0) {
      return NONE;
    }
    long[] leftward = new long[4];
    boolean othersLeft = 2 * leftCount > total[2];
    if (othersLeft) {
      Arrays.fill(leftward, -1L);
    }
    for (int i = 0; i < used; i++) {
      int bin = order[i];
      long bit = 1L << (bin & 63);
      leftward[bin >> 6] = i <= cut ? leftward[bin >> 6] | bit : leftward[bin >> 6] & ~bit;
    }
    return new Split(best, trait, leftward);
  }

  private static void add(double[] left, double[] sums, int place) {
    left[0] += sums[place];
    left[1] += sums[place + 1];
    left[2] += sums[place + 2];
  }

  private static double gain(double[] left, double[] total, Shape shape, double ridge) {
    double rightCount = total[2] - left[2];
    if (left[2] < shape.fewest() - 0.5 || rightCount < shape.fewest() - 0.5) {
      return 0;
    }
    double rightSlope = total[0] - left[0];
    double rightCurve = total[1] - left[1];
    return left[0] * left[0] / (left[1] + ridge)
        + rightSlope * rightSlope / (rightCurve + ridge)
        - total[0] * total[0] / (total[1] + ridge);
  }
}
