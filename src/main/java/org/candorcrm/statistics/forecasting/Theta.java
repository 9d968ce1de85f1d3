package org.candorcrm.statistics.forecasting;

/**
 * The dynamic optimised theta model: Fiorucci, Pellegrini, Louzada, Petropoulos, Koehler, "Models
 * for optimising the theta method and their relationship to state space models", International
 * Journal of Forecasting 32 (2016). Seasons are taken out before and put back after.
 */
final class Theta implements Model {

  @Override
  public Fitted fit(Past past) {
    Seasons seasons = Seasons.of(past);
    double[] y = seasons.takenOut(past.values());
    double scale = Math.max(Spread.of(y), 1e-9);
    double[] found =
        Descent.from(
            new double[] {y[0] / scale, 0, Math.log(2)},
            new double[] {0.5, 0.8, 0.7},
            y.length > 400 ? 120 : 250,
            point -> new Run(point, scale).through(y));
    return (later, horizon) -> {
      double[] rest = seasons.takenOut(later.values());
      Run run = new Run(found, scale);
      run.through(rest);
      return seasons.putBack(run.ahead(horizon), rest.length);
    };
  }

  /** One pass: the level, and the line through everything so far. */
  private static final class Run {

    private final double alpha;
    private final double weight;
    private double level;
    private double mean;
    private double intercept;
    private double slope;
    private double fading = 1;
    private int t;

    Run(double[] point, double scale) {
      level = point[0] * scale;
      alpha = 0.05 + 0.94 / (1 + Math.exp(-point[1]));
      weight = 1 - 1 / Math.max(1, Math.exp(Math.min(point[2], 20)));
    }

    /** The sum of squared errors, the first two left out while there is no line yet. */
    double through(double[] y) {
      double squares = 0;
      for (double value : y) {
        double error = value - expected();
        squares += t < 2 ? 0.01 * error * error : error * error;
        take(value);
      }
      return squares;
    }

    double[] ahead(int horizon) {
      double[] found = new double[horizon];
      for (int i = 0; i < horizon; i++) {
        found[i] = expected();
        take(found[i]);
      }
      return found;
    }

    private double expected() {
      double next = fading * (1 - alpha);
      return level + weight * (fading * intercept + (1 - next) / alpha * slope);
    }

    private void take(double value) {
      t++;
      level = alpha * value + (1 - alpha) * level;
      if (t == 1) {
        intercept = value;
        mean = value;
      } else {
        slope = ((t - 2) * slope + 6 * (value - mean) / t) / (t + 1);
        mean += (value - mean) / t;
        intercept = mean - slope * (t + 1) / 2.0;
      }
      fading *= 1 - alpha;
    }
  }
}
