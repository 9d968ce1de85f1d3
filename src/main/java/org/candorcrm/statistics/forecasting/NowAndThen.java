package org.candorcrm.statistics.forecasting;

import java.util.Arrays;

/**
 * Demand that comes now and then: how likely it is and how large, smoothed apart, so that it fades
 * when it stops. Teunter, Syntetos, Babai, "Intermittent demand: linking forecasting to inventory
 * obsolescence", European Journal of Operational Research 214 (2011), after Croston (1972).
 */
final class NowAndThen implements Model {

  /** Below this share of zeros the other models see enough. */
  private static final double ZEROS = 0.4;

  static boolean suits(Past past) {
    long zeros = Arrays.stream(past.values()).filter(value -> value == 0).count();
    boolean negative = Arrays.stream(past.values()).anyMatch(value -> value < 0);
    return !negative && zeros >= ZEROS * past.length();
  }

  @Override
  public Fitted fit(Past past) {
    double[] found =
        Descent.from(
            new double[] {-2, -2},
            new double[] {1, 1},
            120,
            point -> new Run(point, past.values()).squares);
    return (later, horizon) -> {
      double[] ahead = new double[horizon];
      Arrays.fill(ahead, new Run(found, later.values()).expected());
      return ahead;
    };
  }

  private static final class Run {

    private double chance;
    private double size;
    private double squares;

    Run(double[] point, double[] y) {
      double forChance = 0.5 / (1 + Math.exp(-point[0]));
      double forSize = 0.5 / (1 + Math.exp(-point[1]));
      double[] sales = Arrays.stream(y).filter(value -> value > 0).toArray();
      chance = (double) sales.length / y.length;
      size = sales.length == 0 ? 0 : Arrays.stream(sales).average().orElse(0);
      for (double value : y) {
        squares += (value - expected()) * (value - expected());
        chance += forChance * ((value > 0 ? 1 : 0) - chance);
        size += value > 0 ? forSize * (value - size) : 0;
      }
    }

    double expected() {
      return chance * size;
    }
  }
}
