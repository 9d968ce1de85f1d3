package org.candorcrm.statistics.forecasting;

import org.candorcrm.statistics.forecasting.SmoothingForm.Season;
import org.candorcrm.statistics.forecasting.SmoothingForm.Trend;

/** One pass of exponential smoothing over a series: its state, and how wrong it was. */
final class SmoothingRun {

  private final boolean relative;
  private final boolean added;
  private final boolean multiplied;
  private final double alpha;
  private final double beta;
  private final double gamma;
  private final double damping;
  private final double[] swings;
  private double level;
  private double slope;

  /** Where in the period the next step falls. */
  private int place;

  /**
   * @param numbers in this order: level, share of alpha, then slope, share of beta, damping and
   *     share of gamma as the form has them; shares are unbounded and squeezed here
   */
  SmoothingRun(SmoothingForm form, double[] numbers, double scale, double[] firstSwings) {
    relative = form.relative();
    added = form.season() == Season.ADDED;
    multiplied = form.season() == Season.MULTIPLIED;
    swings = firstSwings.clone();
    int next = 0;
    level = numbers[next++] * scale;
    alpha = within(numbers[next++], 1e-4, 0.9999);
    if (form.trend() == Trend.NONE) {
      beta = 0;
      damping = 0;
    } else {
      slope = numbers[next++] * scale;
      beta = within(numbers[next++], 1e-4, alpha);
      damping = form.trend() == Trend.DAMPED ? within(numbers[next++], 0.8, 0.98) : 1;
    }
    gamma = form.season() == Season.NONE ? 0 : within(numbers[next], 1e-4, 1 - alpha);
  }

  private static double within(double free, double low, double high) {
    return low + (high - low) / (1 + Math.exp(-free));
  }

  /** Minus twice the logarithm of the likelihood, up to a constant. */
  double through(double[] y) {
    double squares = 0;
    double sizes = 0;
    double product = 1;
    for (double value : y) {
      double base = level + damping * slope;
      double swing = swings[place];
      double expected = multiplied ? base * swing : added ? base + swing : base;
      double error = value - expected;
      if (relative) {
        if (expected <= 1e-12) {
          return Double.POSITIVE_INFINITY;
        }
        error /= expected;
        product *= expected;
        if (product > 1e200 || product < 1e-200) {
          sizes += Math.log(product);
          product = 1;
        }
      }
      squares += error * error;
      take(value, base, swing);
    }
    return y.length * Math.log(Math.max(squares, 1e-30)) + 2 * (sizes + Math.log(product));
  }

  private void take(double value, double base, double swing) {
    double plain = multiplied ? value / swing : added ? value - swing : value;
    double fresh = base + alpha * (plain - base);
    if (damping > 0) {
      slope = damping * slope + beta * (plain - base);
    }
    if (multiplied) {
      swings[place] = swing + gamma * (value / Math.max(base, 1e-12) - swing);
    } else if (added) {
      swings[place] = swing + gamma * (value - base - swing);
    }
    level = fresh;
    place = place + 1 == swings.length ? 0 : place + 1;
  }

  double[] ahead(int horizon) {
    double[] found = new double[horizon];
    double rise = 0;
    double fading = damping;
    for (int i = 0; i < horizon; i++) {
      rise += fading * slope;
      fading *= damping;
      double swing = swings[(place + i) % swings.length];
      double base = level + rise;
      found[i] = multiplied ? base * swing : added ? base + swing : base;
    }
    return found;
  }
}
