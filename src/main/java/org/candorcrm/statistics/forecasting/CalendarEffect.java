package org.candorcrm.statistics.forecasting;

import java.util.Arrays;
import org.candorcrm.statistics.Calendar;

/**
 * How a series follows the calendar beside its seasons: regression on counts of days, as Bell and
 * Hillmer, "Modeling time series with calendar variation", Journal of the American Statistical
 * Association 78 (1983), and Cleveland and Devlin, "Calendar effects in monthly time series:
 * modeling and adjustment", the same 77 (1982). Level and seasons are taken out of both sides by
 * the same moving average and the same means, so that a low February is not taken for its few
 * working days. An effect is believed where it stands out clearly, and in both halves of the past.
 *
 * @param counts of each step, those to come included, less their mean
 * @param size per day; of logarithms where it multiplies
 */
record CalendarEffect(double[] counts, double size, boolean multiplied) {

  static final CalendarEffect NONE = new CalendarEffect(new double[0], 0, false);

  /** So many errors off, chance alone hardly ever is, errors that hang together included. */
  private static final double CLEAR = 4;

  private static final double CLEAR_IN_HALF = 1.5;
  private static final int SHORTEST = 36;
  private static final int LEAST_WINDOW = 9;

  static CalendarEffect of(Past past, Calendar calendar, int horizon) {
    int n = past.length();
    if (n < SHORTEST || NowAndThen.suits(past)) {
      return NONE;
    }
    boolean multiplied = past.positive();
    double[] y = multiplied ? Arrays.stream(past.values()).map(Math::log).toArray() : past.values();
    double[] counts = calendar.counts(n + horizon);
    double mean = Arrays.stream(counts).average().orElse(0);
    Arrays.setAll(counts, t -> counts[t] - mean);
    double[] left = rest(y, past.period());
    double[] right = rest(Arrays.copyOf(counts, n), past.period());
    Slope whole = Slope.of(left, right, 0, n, past.period());
    boolean believed =
        Math.abs(whole.errors()) > CLEAR
            && whole.agrees(Slope.of(left, right, 0, n / 2, past.period() / 2))
            && whole.agrees(Slope.of(left, right, n / 2, n, past.period() / 2));
    return believed ? new CalendarEffect(counts, whole.size, multiplied) : NONE;
  }

  boolean there() {
    return size != 0;
  }

  /** What is left of values without level and seasons; NaN at the ends. */
  private static double[] rest(double[] values, int period) {
    int window = period >= LEAST_WINDOW ? period : period * (LEAST_WINDOW / period + 1);
    double[] level = MovingAverage.centred(values, window);
    double[] rest = new double[values.length];
    Arrays.setAll(rest, t -> values[t] - level[t]);
    for (int step = 0; step < period; step++) {
      double sum = 0;
      int count = 0;
      for (int t = step; t < rest.length; t += period) {
        if (!Double.isNaN(rest[t])) {
          sum += rest[t];
          count++;
        }
      }
      for (int t = step; t < rest.length; t += period) {
        rest[t] -= count == 0 ? 0 : sum / count;
      }
    }
    return rest;
  }

  /** The line through zero, and how far its slope may be off. */
  private record Slope(double size, double errors) {

    /**
     * @param lost how many means were taken out, which nothing can be learned from any more
     */
    static Slope of(double[] left, double[] right, int from, int to, int lost) {
      double product = 0;
      double squares = 0;
      int n = 0;
      for (int t = from; t < to; t++) {
        if (!Double.isNaN(left[t])) {
          product += left[t] * right[t];
          squares += right[t] * right[t];
          n++;
        }
      }
      if (n < 8 || squares < 1e-9) {
        return new Slope(0, 0);
      }
      double size = product / squares;
      double misfit = 0;
      for (int t = from; t < to; t++) {
        if (!Double.isNaN(left[t])) {
          misfit += Math.pow(left[t] - size * right[t], 2);
        }
      }
      double error = Math.sqrt(misfit / Math.max(1, n - lost - 1) / squares);
      return new Slope(size, error == 0 ? 0 : size / error);
    }

    boolean agrees(Slope half) {
      return Math.signum(half.size) == Math.signum(size) && Math.abs(half.errors) > CLEAR_IN_HALF;
    }
  }

  double[] takenOut(double[] values) {
    double[] rest = new double[values.length];
    Arrays.setAll(rest, t -> multiplied ? values[t] / factor(t) : values[t] - size * counts[t]);
    return rest;
  }

  /** Puts it back into what follows {@code before} values. */
  double[] putBack(double[] ahead, int before) {
    double[] whole = new double[ahead.length];
    Arrays.setAll(
        whole,
        i -> multiplied ? ahead[i] * factor(before + i) : ahead[i] + size * counts[before + i]);
    return whole;
  }

  /** The same for how far a forecast may miss. */
  double[] stretched(double[] reach, int before) {
    double[] whole = new double[reach.length];
    Arrays.setAll(whole, i -> multiplied ? reach[i] * factor(before + i) : reach[i]);
    return whole;
  }

  private double factor(int t) {
    return Math.exp(size * counts[t]);
  }
}
