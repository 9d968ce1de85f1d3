package org.candorcrm.statistics.forecasting;

import java.util.Arrays;
import java.util.Comparator;
import org.candorcrm.statistics.forecasting.SmoothingForm.Season;
import org.candorcrm.statistics.forecasting.SmoothingForm.Trend;

/**
 * Exponential smoothing whose form is chosen by the corrected criterion of Akaike: Hyndman,
 * Koehler, Snyder, Grose, "A state space framework for automatic forecasting using exponential
 * smoothing methods", International Journal of Forecasting 18 (2002).
 */
final class Smoothing implements Model {

  /** Of longer series the last values choose the form, all of them its numbers. */
  private static final int LONG = 250;

  @Override
  public Fitted fit(Past past) {
    Past recent = past.length() > LONG ? past.last(LONG) : past;
    Fit best =
        SmoothingForm.suiting(recent).stream()
            .map(form -> Fit.of(form, recent))
            .min(Comparator.comparingDouble(Fit::criterion))
            .orElseThrow();
    return recent == past ? best : Fit.of(best.form, past);
  }

  private record Fit(
      SmoothingForm form, double[] numbers, double scale, double[] swings, double criterion)
      implements Fitted {

    static Fit of(SmoothingForm form, Past past) {
      double[] y = past.values();
      Seasons seasons =
          form.season() == Season.NONE
              ? Seasons.NONE
              : Seasons.measured(past, form.season() == Season.MULTIPLIED);
      if (form.season() == Season.MULTIPLIED && !seasons.multiplied()) {
        return new Fit(form, new double[6], 1, new double[] {1}, Double.POSITIVE_INFINITY);
      }
      double[] swings = form.season() == Season.NONE ? new double[] {0} : seasons.indexes();
      double[] plain = form.season() == Season.NONE ? y : seasons.takenOut(y);
      double scale = Math.max(Spread.of(plain), 1e-9);
      int n = y.length;
      double[] found =
          Descent.from(
              start(form, plain, past.period(), scale),
              steps(form),
              n > LONG ? 100 : 300,
              point -> new SmoothingRun(form, point, scale, swings).through(y));
      double misfit = new SmoothingRun(form, found, scale, swings).through(y);
      int k = form.numbers(past.period());
      double correction = n - k - 1 > 0 ? 2.0 * k * (k + 1) / (n - k - 1) : 1e6 * k;
      return new Fit(form, found, scale, swings, misfit + 2 * k + correction);
    }

    private static double[] start(SmoothingForm form, double[] plain, int period, double scale) {
      Line line =
          Line.through(Arrays.copyOf(plain, Math.min(plain.length, Math.max(10, 2 * period))));
      double[] found = new double[steps(form).length];
      int next = 0;
      found[next++] = (form.trend() == Trend.NONE ? line.at(2) : line.at(-1)) / scale;
      found[next++] = -0.5;
      if (form.trend() != Trend.NONE) {
        found[next++] = line.slope() / scale;
        found[next++] = -2;
      }
      if (form.trend() == Trend.DAMPED) {
        found[next++] = 1.5;
      }
      if (form.season() != Season.NONE) {
        found[next] = -2;
      }
      return found;
    }

    private static double[] steps(SmoothingForm form) {
      double[] all = {0.3, 1.2, 0.05, 1.5, 1, 1.5};
      boolean sloped = form.trend() != Trend.NONE;
      boolean damped = form.trend() == Trend.DAMPED;
      boolean seasonal = form.season() != Season.NONE;
      double[] found = new double[2 + (sloped ? 2 : 0) + (damped ? 1 : 0) + (seasonal ? 1 : 0)];
      int next = 0;
      for (int i = 0; i < all.length; i++) {
        boolean there = i < 2 || (i < 4 ? sloped : i == 4 ? damped : seasonal);
        if (there) {
          found[next++] = all[i];
        }
      }
      return found;
    }

    @Override
    public double[] after(Past past, int horizon) {
      SmoothingRun run = new SmoothingRun(form, numbers, scale, swings);
      run.through(past.values());
      return run.ahead(horizon);
    }
  }
}
