package org.candorcrm.statistics.learning.judging;

import java.util.Arrays;

/**
 * How loud each model is heard: log-odds are added with weights that are never negative, found on
 * cases that the models did not learn from (Wolpert, "Stacked generalization", Neural Networks 5,
 * 1992; Breiman, "Stacked regressions", Machine Learning 24, 1996). A weak ridge pulls the weights
 * towards the plain mean.
 *
 * @param offset added to the sum
 */
public record Voices(double[] weights, double offset) {

  private static final int SWEEPS = 40;
  private static final double RIDGE = 4;

  public static Voices of(double[][] scores, double[] happened, double[] weightOfRow, int[] rows) {
    int models = scores.length;
    double[] point = new double[models + 1];
    Arrays.fill(point, 0, models, 1.0 / models);
    double[] sums = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (double[] score : scores) {
        sums[i] += score[rows[i]] / models;
      }
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double moved = 0;
      for (int m = 0; m <= models; m++) {
        double slope = m == models ? 0 : RIDGE * (point[m] - 1.0 / models);
        double curve = m == models ? 1e-9 : RIDGE;
        for (int i = 0; i < rows.length; i++) {
          double x = m == models ? 1 : scores[m][rows[i]];
          double chance = 1 / (1 + Math.exp(-sums[i]));
          slope += weightOfRow[rows[i]] * (chance - happened[rows[i]]) * x;
          curve += weightOfRow[rows[i]] * Math.max(1e-4, chance * (1 - chance)) * x * x;
        }
        double next = point[m] - slope / curve;
        next = m == models ? next : Math.max(0, next);
        double step = next - point[m];
        for (int i = 0; i < rows.length && step != 0; i++) {
          sums[i] += step * (m == models ? 1 : scores[m][rows[i]]);
        }
        point[m] = next;
        moved += Math.abs(step);
      }
      if (moved < 1e-4) {
        break;
      }
    }
    return new Voices(Arrays.copyOf(point, models), point[models]);
  }

  public double heard(double[] scores) {
    double sum = offset;
    for (int m = 0; m < weights.length; m++) {
      sum += weights[m] * scores[m];
    }
    return sum;
  }
}
