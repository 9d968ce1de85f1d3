package org.candorcrm.statistics.changes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A series made ready to be cut: what grows in proportion as a logarithm, mean 0 and standard
 * deviation 1, seasons and single outliers taken out.
 *
 * @param moves false where all values are the same
 */
public record Preparation(double[] values, boolean moves) {

  private static final double WIDE = 3;
  private static final int[] PERIODS = {12, 4, 7, 24, 52};
  private static final double CLEAR = 0.4;

  public static Preparation of(double[] raw) {
    double least = Arrays.stream(raw).min().orElse(0);
    double most = Arrays.stream(raw).max().orElse(0);
    boolean proportional = least > 0 && most > WIDE * least;
    double[] y = proportional ? Arrays.stream(raw).map(Math::log).toArray() : raw.clone();
    double mean = Arrays.stream(y).average().orElse(0);
    double deviation =
        Math.sqrt(Arrays.stream(y).map(v -> (v - mean) * (v - mean)).average().orElse(0));
    if (deviation <= 1e-12 * Math.max(1, Math.abs(mean))) {
      return new Preparation(y, false);
    }
    Arrays.setAll(y, t -> (y[t] - mean) / deviation);
    for (int period : PERIODS) {
      if (y.length > 4 * period && returns(y, period)) {
        return new Preparation(Outliers.replaced(withoutSeason(y, period)), true);
      }
    }
    return new Preparation(Outliers.replaced(y), true);
  }

  /** Whether the steps resemble those of one period before. */
  private static boolean returns(double[] y, int period) {
    double[] steps = new double[y.length - 1];
    Arrays.setAll(steps, t -> y[t + 1] - y[t]);
    double mean = Arrays.stream(steps).average().orElse(0);
    double all = 0;
    double shared = 0;
    for (int t = 0; t < steps.length; t++) {
      all += (steps[t] - mean) * (steps[t] - mean);
      shared += t < period ? 0 : (steps[t] - mean) * (steps[t - period] - mean);
    }
    return shared > CLEAR * all;
  }

  /** The median swing of each step of the period is taken out; medians do not follow a change. */
  private static double[] withoutSeason(double[] y, int period) {
    List<List<Double>> swings = new ArrayList<>();
    for (int i = 0; i < period; i++) {
      swings.add(new ArrayList<>());
    }
    double[] sums = new double[y.length + 1];
    for (int t = 0; t < y.length; t++) {
      sums[t + 1] = sums[t] + y[t];
    }
    int half = period / 2;
    for (int t = half; t < y.length - half; t++) {
      double around =
          period % 2 == 1
              ? sums[t + half + 1] - sums[t - half]
              : sums[t + half] - sums[t - half] + 0.5 * (y[t + half] - y[t - half]);
      swings.get(t % period).add(y[t] - around / period);
    }
    double[] medians = swings.stream().mapToDouble(Preparation::median).toArray();
    double mean = Arrays.stream(medians).average().orElse(0);
    double[] rest = new double[y.length];
    Arrays.setAll(rest, t -> y[t] - medians[t % period] + mean);
    return rest;
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
