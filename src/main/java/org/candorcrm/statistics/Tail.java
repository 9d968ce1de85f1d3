package org.candorcrm.statistics;

/**
 * How rarely chance alone goes as far from nothing as so many standard errors, to either side (M.
 * Abramowitz, I. Stegun, "Handbook of Mathematical Functions", 1964, 7.1.26; to seven digits).
 */
public final class Tail {

  private static final double P = 0.3275911;
  private static final double[] A = {
    0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429
  };

  private Tail() {}

  public static double beyond(double standardErrors) {
    double x = Math.abs(standardErrors) / Math.sqrt(2);
    double t = 1 / (1 + P * x);
    double sum = 0;
    for (int i = A.length - 1; i >= 0; i--) {
      sum = (sum + A[i]) * t;
    }
    return sum * Math.exp(-x * x);
  }
}
