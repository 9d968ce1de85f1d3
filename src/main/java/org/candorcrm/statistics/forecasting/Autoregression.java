package org.candorcrm.statistics.forecasting;

import java.util.Arrays;

/**
 * Each step explained by the steps before it, their number chosen by the corrected criterion of
 * Akaike (Hurvich and Tsai, "Regression and time series model selection in small samples",
 * Biometrika 76, 1989). Seasons are taken out before and put back after; with a long past, the same
 * steps of the period before may speak, too.
 */
final class Autoregression implements Model {

  private static final int MOST = 8;
  private static final double RIDGE = 0.01;

  @Override
  public Fitted fit(Past past) {
    Seasons seasons = Seasons.of(past);
    double[] y = seasons.takenOut(past.values());
    double scale = Math.max(Spread.of(y), 1e-9);
    double[] steps = differences(y, scale);
    int[] lags = lags(past);
    int furthest = Arrays.stream(lags).max().orElse(1);
    if (steps.length < furthest + 10) {
      lags = new int[] {1};
      furthest = 1;
    }
    double[] best = {0, 0};
    double lowest = Double.POSITIVE_INFINITY;
    int[] all = lags;
    LeastSquares squares = new LeastSquares(all.length + 1);
    for (int t = furthest; t < steps.length; t++) {
      squares.add(row(steps, t, all), steps[t], 1);
    }
    int n = steps.length - furthest;
    for (int columns = 1; columns <= all.length + 1 && n > columns + 4; columns++) {
      double[] found = squares.solve(columns, RIDGE);
      double misfit = 0;
      for (int t = furthest; t < steps.length; t++) {
        double error = steps[t] - expected(steps, t, all, found);
        misfit += error * error;
      }
      int k = columns + 1;
      double criterion = n * Math.log(misfit / n + 1e-12) + 2.0 * k * n / (n - k - 1);
      if (criterion < lowest) {
        lowest = criterion;
        best = found;
      }
    }
    double[] chosen = best;
    return (later, horizon) -> {
      double[] rest = seasons.takenOut(later.values());
      return seasons.putBack(ahead(rest, horizon, scale, all, chosen), rest.length);
    };
  }

  private static int[] lags(Past past) {
    int most = Math.min(MOST, Math.max(1, past.length() / 10));
    boolean round = past.period() > MOST && past.length() > 4 * past.period();
    int[] found = new int[round ? most + 2 : most];
    for (int i = 0; i < most; i++) {
      found[i] = i + 1;
    }
    if (round) {
      found[most] = past.period();
      found[most + 1] = past.period() + 1;
    }
    return found;
  }

  private static double[] differences(double[] y, double scale) {
    double[] steps = new double[Math.max(0, y.length - 1)];
    Arrays.setAll(steps, t -> (y[t + 1] - y[t]) / scale);
    return steps;
  }

  private static double[] row(double[] steps, int t, int[] lags) {
    double[] row = new double[lags.length + 1];
    row[0] = 1;
    for (int i = 0; i < lags.length; i++) {
      row[i + 1] = t < lags[i] ? 0 : steps[t - lags[i]];
    }
    return row;
  }

  private static double expected(double[] steps, int t, int[] lags, double[] coefficients) {
    double sum = coefficients[0];
    for (int i = 1; i < coefficients.length; i++) {
      sum += t < lags[i - 1] ? 0 : coefficients[i] * steps[t - lags[i - 1]];
    }
    return sum;
  }

  private static double[] ahead(
      double[] y, int horizon, double scale, int[] lags, double[] coefficients) {
    double[] steps = Arrays.copyOf(differences(y, scale), y.length - 1 + horizon);
    double[] found = new double[horizon];
    double level = y[y.length - 1];
    for (int i = 0; i < horizon; i++) {
      int t = y.length - 1 + i;
      steps[t] = expected(steps, t, lags, coefficients);
      level += steps[t] * scale;
      found[i] = level;
    }
    return found;
  }
}
