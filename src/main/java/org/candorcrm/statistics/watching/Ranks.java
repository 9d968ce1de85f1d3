package org.candorcrm.statistics.watching;

import java.util.Arrays;

/** How rare a number is among those before it: its conformal p-value. */
public final class Ranks {

  /** With fewer numbers nothing is rare. */
  private static final int FEW = 50;

  private double[] sorted = new double[256];
  private int count;

  /** The share of all numbers so far, this one included, that are at least as large. */
  public double take(double number) {
    int place = firstNotBelow(number);
    double share = count < FEW ? 1 : (count - place + 1.0) / (count + 1);
    if (count == sorted.length) {
      sorted = Arrays.copyOf(sorted, 2 * count);
    }
    System.arraycopy(sorted, place, sorted, place + 1, count - place);
    sorted[place] = number;
    count++;
    return share;
  }

  private int firstNotBelow(double number) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
