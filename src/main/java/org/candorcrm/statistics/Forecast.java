package org.candorcrm.statistics;

import java.util.Arrays;

/**
 * What may come after a series, in its unit, the next step first.
 *
 * @param mean what is expected
 * @param eighty holds four values in five
 * @param ninetyFive holds nineteen values in twenty
 */
public record Forecast(double[] mean, Interval eighty, Interval ninetyFive) {

  public Forecast {
    mean = mean.clone();
    if (eighty.lower().length != mean.length || ninetyFive.lower().length != mean.length) {
      throw new IllegalArgumentException("A forecast has an interval for each of its steps.");
    }
  }

  @Override
  public double[] mean() {
    return mean.clone();
  }

  public int horizon() {
    return mean.length;
  }

  /** Lower and upper ends, one for each step. */
  public record Interval(double[] lower, double[] upper) {

    public Interval {
      if (lower.length != upper.length) {
        throw new IllegalArgumentException("An interval has as many lower ends as upper ones.");
      }
      lower = lower.clone();
      upper = upper.clone();
    }

    @Override
    public double[] lower() {
      return lower.clone();
    }

    @Override
    public double[] upper() {
      return upper.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Interval that
          && Arrays.equals(lower, that.lower)
          && Arrays.equals(upper, that.upper);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(lower) + Arrays.hashCode(upper);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Forecast that
        && Arrays.equals(mean, that.mean)
        && eighty.equals(that.eighty)
        && ninetyFive.equals(that.ninetyFive);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(mean) + ninetyFive.hashCode();
  }
}
