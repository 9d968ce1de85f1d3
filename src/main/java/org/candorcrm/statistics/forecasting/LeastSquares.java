package org.candorcrm.statistics.forecasting;

/** Linear regression by the normal equations, with a small ridge that keeps them solvable. */
final class LeastSquares {

  private final double[][] products;
  private final double[] targets;

  LeastSquares(int columns) {
    products = new double[columns][columns];
    targets = new double[columns];
  }

  void add(double[] row, double target, double weight) {
    for (int i = 0; i < row.length; i++) {
      targets[i] += weight * row[i] * target;
      for (int j = 0; j <= i; j++) {
        products[i][j] += weight * row[i] * row[j];
      }
    }
  }

  /**
   * The coefficients, by Cholesky's decomposition.
   *
   * @param columns how many of the first columns are used
   * @param ridge added to the diagonal, relative to it
   */
  double[] solve(int columns, double ridge) {
    double[][] lower = new double[columns][columns];
    double[] found = new double[columns];
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = products[i][j] + (i == j ? ridge * products[i][i] + 1e-12 : 0);
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j][j];
      }
    }
    for (int i = 0; i < columns; i++) {
      double sum = targets[i];
      for (int k = 0; k < i; k++) {
        sum -= lower[i][k] * found[k];
      }
      found[i] = sum / lower[i][i];
    }
    for (int i = columns - 1; i >= 0; i--) {
      for (int k = i + 1; k < columns; k++) {
        found[i] -= lower[k][i] * found[k];
      }
      found[i] /= lower[i][i];
    }
    return found;
  }
}
