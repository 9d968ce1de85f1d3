package org.candorcrm.statistics.watching;

import java.util.Arrays;

/**
 * The largest numbers of equal stretches of the past, and the limit that a stretch exceeds as
 * rarely as once in {@value #RARE} values. Neighbouring numbers depend on each other, their maxima
 * over a stretch hardly.
 */
public final class Maxima {

  static final int RARE = 1_000;
  private static final int STRETCH = 50;
  private static final int FEW = 4;
  private static final double SHARE = 1 - (double) STRETCH / RARE;

  private double[] maxima = new double[16];
  private int stretches;
  private double largest = Double.NEGATIVE_INFINITY;
  private int within;
  private double limit = Double.POSITIVE_INFINITY;

  /** Infinite until there is enough of a past. */
  public double limit() {
    return limit;
  }

  public void take(double number) {
    largest = Math.max(largest, number);
    if (++within < STRETCH) {
      return;
    }
    if (stretches == maxima.length) {
      maxima = Arrays.copyOf(maxima, 2 * stretches);
    }
    maxima[stretches++] = largest;
    largest = Double.NEGATIVE_INFINITY;
    within = 0;
    limit = stretches < FEW ? Double.POSITIVE_INFINITY : quantile();
  }

  private double quantile() {
    double[] sorted = Arrays.copyOf(maxima, stretches);
    Arrays.sort(sorted);
    double place = SHARE * (stretches + 1) - 1;
    if (place >= stretches - 1) {
      return sorted[stretches - 1];
    }
    int below = (int) place;
    return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
  }
}
