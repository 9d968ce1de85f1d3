package org.candorcrm.statistics;

import java.util.Arrays;

/**
 * What a short series made one expect of its next value, and how surprising that value is. The
 * expectation is simple exponential smoothing, its memory chosen by what would have erred least
 * (Gardner, "Exponential smoothing: the state of the art, part II", International Journal of
 * Forecasting 22, 2006). Values that were never negative are compared by their roots, so that
 * counts scatter evenly (Anscombe, "The transformation of Poisson, binomial and negative-binomial
 * data", Biometrika 35, 1948). How rare an error is, is read off the errors of the past, and beyond
 * them off a generalised Pareto tail over the largest (Siffer et al., "Anomaly detection in streams
 * with extreme value theory", KDD 2017; its shape and scale by probability-weighted moments:
 * Hosking, Wallis, Technometrics 29, 1987). A short past has no tail to speak of: there, Student's
 * t with few degrees of freedom is used, which forgives much.
 *
 * @param expected of the last value, in the unit of the series
 * @param errors in standard deviations, of the last value; positive where it is more than expected
 * @param chance to see an error at least as large where nothing has changed, 0 to 1
 * @param past the errors before, oldest first, in standard deviations
 */
public record Expectation(double expected, double errors, double chance, double[] past) {

  /** With fewer values before it, nothing can be said of a value. */
  public static final int LEAST = 16;

  private static final int TAIL_FROM = 60;
  private static final double TAIL = 0.15;
  private static final double[] MEMORIES = {0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1};
  private static final double MOST_SHAPE = 0.5;

  public Expectation {
    past = past.clone();
  }

  @Override
  public double[] past() {
    return past.clone();
  }

  /**
   * Of the last of these values, from all before it.
   *
   * @param values finite, more than {@link #LEAST}
   */
  public static Expectation ofLast(double[] values) {
    if (values.length <= LEAST) {
      throw new IllegalArgumentException("Nothing is expected after so few values.");
    }
    boolean rooted = Arrays.stream(values).allMatch(value -> value >= 0);
    double[] even = rooted ? Arrays.stream(values).map(Expectation::root).toArray() : values;
    double[] best = new double[0];
    double least = Double.POSITIVE_INFINITY;
    double ahead = 0;
    for (double memory : MEMORIES) {
      double[] errors = new double[even.length - 1];
      double level = even[0];
      for (int i = 1; i < even.length; i++) {
        errors[i - 1] = even[i] - level;
        if (i < even.length - 1) {
          level += memory * errors[i - 1];
        }
      }
      double cost = cost(errors);
      if (cost < least) {
        least = cost;
        best = errors;
        ahead = level;
      }
    }
    double[] past = Arrays.copyOf(best, best.length - 1);
    double spread = Math.max(spread(past), rooted ? 0.5 : 1e-9);
    double error = best[best.length - 1] / spread;
    double[] scaled = Arrays.stream(past).map(one -> one / spread).toArray();
    double expected = rooted ? unroot(ahead) : ahead;
    return new Expectation(expected, error, chance(scaled, Math.abs(error)), scaled);
  }

  /** The errors of the past decide, not the one that is judged; large ones count by their size. */
  private static double cost(double[] errors) {
    double sum = 0;
    for (int i = Math.min(4, errors.length / 4); i < errors.length - 1; i++) {
      sum += Math.abs(errors[i]);
    }
    return sum;
  }

  private static double spread(double[] errors) {
    double sum = 0;
    int from = Math.min(4, errors.length / 4);
    for (int i = from; i < errors.length; i++) {
      sum += errors[i] * errors[i];
    }
    return Math.sqrt(sum / (errors.length - from));
  }

  private static double chance(double[] past, double error) {
    double[] sizes = Arrays.stream(past).map(Math::abs).sorted().toArray();
    int n = sizes.length;
    double forgiving = twoSided(error);
    if (n < TAIL_FROM) {
      return forgiving;
    }
    int above = (int) Math.ceil(n * TAIL);
    double threshold = sizes[n - above - 1];
    if (error <= threshold) {
      long atLeast = Arrays.stream(sizes).filter(one -> one >= error).count();
      return (atLeast + 1.0) / (n + 1.0);
    }
    double[] excesses = Arrays.stream(sizes).skip(n - above).map(one -> one - threshold).toArray();
    double mean = Arrays.stream(excesses).average().orElse(0);
    double weighted = 0;
    for (int i = 0; i < above; i++) {
      weighted += excesses[i] * (above - (i + 0.65)) / above;
    }
    weighted /= above;
    double shape = mean <= 2 * weighted ? 0 : 2 - mean / (mean - 2 * weighted);
    shape = Math.clamp(shape, 0, MOST_SHAPE);
    double scale = Math.max(mean * (1 - shape), 1e-9);
    double beyond = error - threshold;
    double survives =
        shape < 1e-6 ? Math.exp(-beyond / scale) : Math.pow(1 + shape * beyond / scale, -1 / shape);
    double tail = (above + 1.0) / (n + 1.0) * survives;
    return Math.max(tail, 1e-12);
  }

  /** Both tails of Student's t with five degrees of freedom. */
  private static double twoSided(double t) {
    double angle = Math.atan(t / Math.sqrt(5));
    double cos = Math.cos(angle);
    double within = 2 / Math.PI * (angle + Math.sin(angle) * (cos + 2.0 / 3 * cos * cos * cos));
    return Math.clamp(1 - within, 1e-12, 1);
  }

  private static double root(double value) {
    return 2 * Math.sqrt(value + 0.375);
  }

  private static double unroot(double root) {
    double half = Math.max(root, 0) / 2;
    return Math.max(0, half * half - 0.375);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Expectation that
        && expected == that.expected
        && errors == that.errors
        && chance == that.chance
        && Arrays.equals(past, that.past);
  }

  @Override
  public int hashCode() {
    return Double.hashCode(expected) * 31 + Double.hashCode(chance);
  }
}
