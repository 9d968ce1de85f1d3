package org.candorcrm.statistics.forecasting;

/**
 * Complex exponential smoothing, which needs no decision about trend: Svetunkov, Kourentzes, Ord,
 * "Complex exponential smoothing", Naval Research Logistics 69 (2022). Seasons are taken out before
 * and put back after.
 */
final class ComplexSmoothing implements Model {

  @Override
  public Fitted fit(Past past) {
    Seasons seasons = Seasons.of(past);
    double[] y = seasons.takenOut(past.values());
    double scale = Math.max(Spread.of(y), 1e-9);
    double[] found =
        Descent.from(
            new double[] {1.3, 1, y[0] / scale, 0},
            new double[] {0.15, 0.1, 0.5, 0.3},
            y.length > 400 ? 150 : 300,
            point -> new Run(point, scale).through(y));
    return (later, horizon) -> {
      double[] rest = seasons.takenOut(later.values());
      Run run = new Run(found, scale);
      run.through(rest);
      return seasons.putBack(run.ahead(horizon), rest.length);
    };
  }

  /** One pass: the level, and the part of the information that shows later only. */
  private static final class Run {

    private final double real;
    private final double imaginary;
    private double level;
    private double hidden;

    Run(double[] point, double scale) {
      real = point[0];
      imaginary = point[1];
      level = point[2] * scale;
      hidden = point[3] * scale;
    }

    double through(double[] y) {
      if (!stable()) {
        return Double.POSITIVE_INFINITY;
      }
      double squares = 0;
      for (double value : y) {
        double error = value - level;
        squares += error * error;
        step(error);
      }
      return squares;
    }

    /** The condition that the influence of old values fades. */
    private boolean stable() {
      return outside(2.5, 0, 1.25) && outside(0.5, 1, 0.25) && !outside(1.5, 0.5, 1.5);
    }

    private boolean outside(double x, double y, double squaredRadius) {
      double across = real - x;
      double up = imaginary - y;
      return across * across + up * up > squaredRadius;
    }

    private void step(double error) {
      double before = level;
      level = before - (1 - imaginary) * hidden + (real - imaginary) * error;
      hidden = before + (1 - real) * hidden + (real + imaginary) * error;
    }

    double[] ahead(int horizon) {
      double[] found = new double[horizon];
      for (int i = 0; i < horizon; i++) {
        found[i] = level;
        step(0);
      }
      return found;
    }
  }
}
