package org.candorcrm.statistics.learning.linear;

import org.candorcrm.statistics.learning.Family;
import org.candorcrm.statistics.learning.features.Frame;
import org.candorcrm.statistics.learning.features.SparseRows;

/**
 * @param weights of each step, the intercept last
 * @param means of the places, against which a row is explained
 */
record Lines(double[][] weights, double[] means) implements Family.Path {

  @Override
  public void curve(Frame frame, int row, double[] steps) {
    for (int step = 0; step < steps.length; step++) {
      steps[step] = score(frame, row, step);
    }
  }

  @Override
  public double score(Frame frame, int row, int step) {
    double[] chosen = weights[step];
    return chosen[chosen.length - 1] + frame.lines().times(chosen, row);
  }

  @Override
  public void explain(Frame frame, int row, int step, double weight, double[] byColumn) {
    double[] chosen = weights[step];
    for (int place = 0; place < means.length; place++) {
      byColumn[frame.columnOfPlace()[place]] -= weight * chosen[place] * means[place];
    }
    SparseRows lines = frame.lines();
    for (int k = lines.start()[row]; k < lines.start()[row + 1]; k++) {
      int place = lines.index()[k];
      byColumn[frame.columnOfPlace()[place]] += weight * chosen[place] * lines.value()[k];
    }
  }
}
