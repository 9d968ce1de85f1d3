package org.candorcrm.statistics.learning.judging;

import java.util.Arrays;
import java.util.Comparator;

/**
 * From scores to two probabilities, one as if it would not happen and one as if it would; the truth
 * is calibrated between them (Vovk, Petej, Fedorova, "Large-scale probabilistic predictors with and
 * without guarantees of validity", NIPS 2015). Scores are put into groups before, so that asking
 * costs little.
 */
final class VennAbers {

  private static final int GROUPS = 300;

  private final double[] scores;
  private final double[] without;
  private final double[] with;

  private VennAbers(double[] scores, double[] without, double[] with) {
    this.scores = scores;
    this.without = without;
    this.with = with;
  }

  static VennAbers of(double[] scores, double[] happened, double[] weights) {
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
    int groups = Math.min(GROUPS, scores.length);
    double[] middle = new double[groups];
    double[] share = new double[groups];
    double[] weight = new double[groups];
    for (int g = 0; g < groups; g++) {
      int from = (int) ((long) g * scores.length / groups);
      int to = (int) ((long) (g + 1) * scores.length / groups);
      for (int i = from; i < to; i++) {
        int row = order[i];
        middle[g] += scores[row] / (to - from);
        share[g] += weights[row] * happened[row];
        weight[g] += weights[row];
      }
      share[g] /= Math.max(1e-12, weight[g]);
    }
    double[] without = new double[groups];
    double[] with = new double[groups];
    for (int g = 0; g < groups; g++) {
      without[g] = at(share, weight, g, 0);
      with[g] = at(share, weight, g, 1);
    }
    return new VennAbers(middle, without, with);
  }

  /** What the isotonic fit says at a group when one more case is seen there. */
  private static double at(double[] share, double[] weight, int group, double outcome) {
    double[] shares = share.clone();
    double[] weights = weight.clone();
    shares[group] = (share[group] * weight[group] + outcome) / (weight[group] + 1);
    weights[group]++;
    return Rising.of(shares, weights)[group];
  }

  /** The lower and the upper probability of a score. */
  double[] between(double score) {
    int place = Arrays.binarySearch(scores, score);
    int above = place >= 0 ? place : Math.min(scores.length - 1, -place - 1);
    int below = place >= 0 ? place : Math.max(0, -place - 2);
    double gap = scores[above] - scores[below];
    double share = gap <= 0 ? 0 : Math.clamp((score - scores[below]) / gap, 0, 1);
    double low = without[below] + share * (without[above] - without[below]);
    double high = with[below] + share * (with[above] - with[below]);
    return new double[] {Math.min(low, high), Math.max(low, high)};
  }
}
