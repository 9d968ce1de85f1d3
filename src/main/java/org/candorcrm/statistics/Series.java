package org.candorcrm.statistics;

import java.util.Arrays;

/**
 * Values at equal distances in time, oldest first.
 *
 * @param values finite numbers in any unit; what is missing must be filled before
 * @param period steps until a season comes back: 12 for months of a year, 7 for days of a week, 1
 *     for none
 */
public record Series(double[] values, int period) {

  public Series {
    if (values.length == 0) {
      throw new IllegalArgumentException("A series has at least one value.");
    }
    if (period < 1) {
      throw new IllegalArgumentException("A period is 1 or more, not " + period + ".");
    }
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "A series holds finite numbers only, not " + value + ".");
      }
    }
    values = values.clone();
  }

  @Override
  public double[] values() {
    return values.clone();
  }

  public int length() {
    return values.length;
  }

  /** The oldest {@code count} values. */
  public Series first(int count) {
    return new Series(Arrays.copyOf(values, count), period);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Series that
        && period == that.period
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + period;
  }

  @Override
  public String toString() {
    return "Series[" + values.length + " values, period " + period + "]";
  }
}
