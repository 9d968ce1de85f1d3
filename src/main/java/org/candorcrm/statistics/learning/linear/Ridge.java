package org.candorcrm.statistics.learning.linear;

import org.candorcrm.statistics.learning.Family;
import org.candorcrm.statistics.learning.features.Frame;
import org.candorcrm.statistics.learning.features.SparseRows;

/**
 * Logistic regression with a ridge (le Cessie, van Houwelingen, "Ridge estimators in logistic
 * regression", Applied Statistics 41, 1992). Steps are ridges from strong to weak, each begun where
 * the one before ended.
 */
public record Ridge() implements Family {

  private static final double[] RIDGES = {1_000, 300, 100, 30, 10, 3, 1};
  private static final int MOST = 60;

  @Override
  public int steps() {
    return RIDGES.length + 1;
  }

  @Override
  public Path learn(Frame frame, double[] happened, double[] weights, int[] rows, int[] watched) {
    SparseRows lines = frame.lines();
    int width = lines.width();
    double[][] found = new double[steps()][];
    double[] point = new double[width + 1];
    point[width] = start(happened, weights, rows);
    found[0] = point;
    for (int i = 0; i < RIDGES.length; i++) {
      var hill = new LogisticLoss(lines, happened, weights, rows, RIDGES[i]);
      point = QuasiNewton.lowest(hill, point, MOST);
      found[i + 1] = point;
    }
    return new Lines(found, means(lines, rows));
  }

  private static double start(double[] happened, double[] weights, int[] rows) {
    double yes = 0.5;
    double no = 0.5;
    for (int row : rows) {
      yes += weights[row] * happened[row];
      no += weights[row] * (1 - happened[row]);
    }
    return Math.log(yes / no);
  }

  private static double[] means(SparseRows lines, int[] rows) {
    double[] means = new double[lines.width()];
    for (int row : rows) {
      for (int k = lines.start()[row]; k < lines.start()[row + 1]; k++) {
        means[lines.index()[k]] += lines.value()[k] / rows.length;
      }
    }
    return means;
  }
}
