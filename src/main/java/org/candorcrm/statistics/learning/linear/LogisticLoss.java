package org.candorcrm.statistics.learning.linear;

import java.util.Arrays;
import org.candorcrm.statistics.learning.features.SparseRows;

/** The logistic loss of some rows with a ridge on all weights but the intercept, which is last. */
record LogisticLoss(SparseRows lines, double[] happened, double[] weights, int[] rows, double ridge)
    implements Hill {

  @Override
  public double height(double[] point, double[] slope) {
    int width = lines.width();
    Arrays.fill(slope, 0);
    double sum = 0;
    for (int row : rows) {
      double score = point[width] + lines.times(point, row);
      double against = happened[row] > 0.5 ? -score : score;
      sum += weights[row] * (against > 30 ? against : Math.log1p(Math.exp(against)));
      double error = weights[row] * (1 / (1 + Math.exp(-score)) - happened[row]);
      for (int k = lines.start()[row]; k < lines.start()[row + 1]; k++) {
        slope[lines.index()[k]] += error * lines.value()[k];
      }
      slope[width] += error;
    }
    for (int i = 0; i < width; i++) {
      sum += ridge / 2 * point[i] * point[i];
      slope[i] += ridge * point[i];
    }
    return sum;
  }
}
