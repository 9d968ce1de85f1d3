package org.candorcrm.statistics.learning.features;

import java.util.Arrays;

/**
 * A quantity. Trees see it in up to 64 bins of equal weight; a linear model sees it standardised,
 * bent at its quartiles (a linear spline: Hastie, Tibshirani, "Generalized additive models", 1990),
 * with marks for "missing" and for its most common value.
 *
 * @param cuts the upper ends of all bins but the last
 * @param squash above 0: the linear model sees its logarithm, in units of this
 */
record Scale(
    String column,
    String label,
    double[] cuts,
    double squash,
    double low,
    double high,
    double middle,
    double spread,
    double[] bends,
    double usual)
    implements Trait {

  private static final int BINS = 64;

  /**
   * @param values those of the training rows, NaN where missing
   */
  static Scale of(String column, String label, double[] values) {
    double[] known = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    if (known.length == 0) {
      return new Scale(column, label, new double[0], 0, 0, 0, 0, 1, new double[0], Double.NaN);
    }
    double[] distinct = Arrays.stream(known).distinct().toArray();
    double quarter = at(known, 0.75) - at(known, 0.25);
    boolean skewed = at(known, 0.995) - at(known, 0.5) > 6 * quarter && distinct.length > 10;
    double[] sizes = Arrays.stream(known).map(Math::abs).filter(v -> v > 0).sorted().toArray();
    double squash = skewed && sizes.length > 0 ? at(sizes, 0.5) : 0;
    double[] seen = Arrays.stream(known).map(v -> squashed(v, squash)).toArray();
    double low = at(seen, 0.005);
    double high = at(seen, 0.995);
    double mean = Arrays.stream(seen).map(v -> Math.clamp(v, low, high)).average().orElse(0);
    double square =
        Arrays.stream(seen)
            .map(v -> Math.clamp(v, low, high) - mean)
            .map(v -> v * v)
            .average()
            .orElse(0);
    double[] bends =
        distinct.length < 10
            ? new double[0]
            : Arrays.stream(new double[] {at(seen, 0.25), at(seen, 0.5), at(seen, 0.75)})
                .distinct()
                .toArray();
    double spread = square > 0 ? Math.sqrt(square) : 1;
    double usual = distinct.length < 10 ? Double.NaN : usual(known);
    return new Scale(
        column, label, cuts(known, distinct), squash, low, high, mean, spread, bends, usual);
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  }

  private static double squashed(double value, double unit) {
    return unit == 0 ? value : Math.signum(value) * Math.log1p(Math.abs(value) / unit);
  }

  private static double[] cuts(double[] known, double[] distinct) {
    if (distinct.length < BINS) {
      double[] cuts = new double[distinct.length - 1];
      Arrays.setAll(cuts, i -> (distinct[i] + distinct[i + 1]) / 2);
      return cuts;
    }
    double[] cuts = new double[BINS - 2];
    Arrays.setAll(cuts, i -> at(known, (i + 1.0) / (BINS - 1)));
    return Arrays.stream(cuts).distinct().toArray();
  }

  /** The most common value, if one row in five has it. */
  private static double usual(double[] sorted) {
    int run = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[run]) {
        if (5L * (i - run) >= sorted.length) {
          return sorted[run];
        }
        run = i;
      }
    }
    return Double.NaN;
  }

  @Override
  public int bins() {
    return cuts.length + 2;
  }

  @Override
  public boolean unordered() {
    return false;
  }

  @Override
  public int places() {
    return bends.length + 3;
  }

  int bin(double value) {
    if (!Double.isFinite(value)) {
      return 0;
    }
    int place = Arrays.binarySearch(cuts, value);
    return 1 + (place >= 0 ? place : -place - 1);
  }

  /** Adds what a linear model sees, from {@code place} on. */
  void write(double value, int place, SparseRows.Writer row) {
    if (!Double.isFinite(value)) {
      row.add(place + 1, 1);
      return;
    }
    double seen = Math.clamp(squashed(value, squash), low, high);
    row.add(place, (seen - middle) / spread);
    if (value == usual) {
      row.add(place + 2, 1);
    }
    for (int i = 0; i < bends.length; i++) {
      if (seen > bends[i]) {
        row.add(place + 3 + i, (seen - bends[i]) / spread);
      }
    }
  }
}
