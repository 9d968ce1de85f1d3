package org.candorcrm.statistics.watching;

import java.util.Arrays;

/** How far the newest stretch of a series is from the stretches before that resemble it most. */
public final class Likeness {

  private static final int NEIGHBOURS = 3;

  /** Stretches longer ago are forgotten, so that each value costs the same. */
  private static final int MEMORY = 6_000;

  private final int length;
  private double[] values = new double[256];
  private int count;

  /**
   * @param length of a stretch, in steps
   */
  public Likeness(int length) {
    this.length = length;
  }

  /** The mean distance to the nearest stretches that do not overlap; 0 while there is none. */
  public double take(double value) {
    remember(value);
    int newest = count - 1;
    if (newest < 2 * length) {
      return 0;
    }
    double[] nearest = new double[NEIGHBOURS];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (int other = Math.max(length, newest - MEMORY); other <= newest - length; other++) {
      double squared = squared(newest, other, nearest[NEIGHBOURS - 1]);
      if (squared < nearest[NEIGHBOURS - 1]) {
        insert(nearest, squared);
      }
    }
    return Arrays.stream(nearest).filter(Double::isFinite).map(Math::sqrt).average().orElse(0);
  }

  private void remember(double value) {
    if (count == 2 * (MEMORY + 2 * length)) {
      int kept = MEMORY + 2 * length;
      System.arraycopy(values, count - kept, values, 0, kept);
      count = kept;
    }
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = value;
  }

  private double squared(int newest, int other, double enough) {
    double sum = 0;
    for (int back = 0; back < length && sum < enough; back++) {
      double difference = values[newest - back] - values[other - back];
      sum += difference * difference;
    }
    return sum;
  }

  private static void insert(double[] nearest, double squared) {
    int place = NEIGHBOURS - 1;
    while (place > 0 && nearest[place - 1] > squared) {
      nearest[place] = nearest[place - 1];
      place--;
    }
    nearest[place] = squared;
  }
}
