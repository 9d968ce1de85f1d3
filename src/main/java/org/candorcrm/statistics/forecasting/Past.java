package org.candorcrm.statistics.forecasting;

import java.util.Arrays;

/**
 * What is known when a forecast is made.
 *
 * @param values oldest first; not copied, so nobody writes to it
 * @param period steps of a season, 1 for none
 */
record Past(double[] values, int period) {

  int length() {
    return values.length;
  }

  Past first(int count) {
    return new Past(Arrays.copyOf(values, count), period);
  }

  /** The newest values; the first of them is at the beginning of a period if the oldest was. */
  Past last(int count) {
    int from = (length() - count) / period * period;
    return new Past(Arrays.copyOfRange(values, from, length()), period);
  }

  boolean positive() {
    for (double value : values) {
      if (value <= 0) {
        return false;
      }
    }
    return true;
  }
}
