package org.candorcrm.statistics.forecasting;

/**
 * What a forecast may say at most. A model that was misled by a short past can run away; nothing is
 * expected to move in one step much further than it ever did in all.
 */
record Bounds(double low, double high, double last) {

  private static final double ROOM = 3;

  static Bounds around(Past past) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : past.values()) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return new Bounds(low, high, past.values()[past.length() - 1]);
  }

  double hold(double said, int step) {
    double room = (high - low) * (ROOM + 0.1 * step);
    return Double.isNaN(said) ? last : Math.max(low - room, Math.min(high + room, said));
  }
}
