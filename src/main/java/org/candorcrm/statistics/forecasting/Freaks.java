package org.candorcrm.statistics.forecasting;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Single values so far from all around them that nothing should be expected from them: an order
 * typed with three zeros too many, a day on which a counter ran twice. Found by the distance to the
 * median of their neighbours and of the same place in other seasons, in units of the usual distance
 * (Hampel, "The influence curve and its role in robust estimation", Journal of the American
 * Statistical Association 69, 1974). What comes more often than once in twenty values belongs to
 * the series, and so may the newest value, after which nothing is known yet.
 */
final class Freaks {

  private static final int AROUND = 3;
  private static final int SHORTEST = 12;

  /** A place in the year says what is usual there once it was seen this often. */
  private static final int SEASONS = 3;

  /** Usual distances; far beyond what heavy tails and the best of months leave. */
  private static final double FAR = 30;

  /** A series that hardly moves is taken to move by this share of its level. */
  private static final double LEAST = 0.2;

  private static final int ONE_IN = 20;

  private Freaks() {}

  /** The past with what was to be expected in the place of each such value. */
  static Past replaced(Past past) {
    double[] y = past.values();
    if (y.length < SHORTEST || past.period() > 1 && y.length < SEASONS * past.period()) {
      return past;
    }
    double[] far = distances(past);
    double[] sorted = Arrays.stream(far).map(Math::abs).sorted().toArray();
    double usual = Math.max(1.4826 * middle(sorted), LEAST * Math.abs(median(y)));
    int[] freaks =
        IntStream.range(1, y.length - 1)
            .filter(t -> Math.abs(far[t]) > FAR * usual && alone(far, t))
            .toArray();
    if (usual == 0 || freaks.length == 0 || freaks.length * ONE_IN > y.length) {
      return past;
    }
    double[] plain = y.clone();
    for (int t : freaks) {
      plain[t] -= far[t];
    }
    return new Past(plain, past.period());
  }

  /** A step up or down is no freak: the values beside it went along. */
  private static boolean alone(double[] far, int t) {
    return Math.max(Math.abs(far[t - 1]), Math.abs(far[t + 1])) < Math.abs(far[t]) / 2;
  }

  private static double[] distances(Past past) {
    double[] y = past.values();
    double[] far = new double[y.length];
    Arrays.setAll(far, t -> y[t] - median(around(y, t)));
    if (past.period() == 1) {
      return far;
    }
    double[] season = new double[past.period()];
    Arrays.setAll(
        season,
        place ->
            median(
                IntStream.iterate(place, t -> t < y.length, t -> t + past.period())
                    .mapToDouble(t -> far[t])
                    .toArray()));
    Arrays.setAll(far, t -> far[t] - season[t % past.period()]);
    return far;
  }

  private static double[] around(double[] y, int t) {
    return Arrays.copyOfRange(y, Math.max(0, t - AROUND), Math.min(y.length, t + AROUND + 1));
  }

  private static double median(double[] values) {
    return middle(Arrays.stream(values).sorted().toArray());
  }

  private static double middle(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
