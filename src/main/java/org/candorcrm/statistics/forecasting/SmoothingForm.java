package org.candorcrm.statistics.forecasting;

import java.util.ArrayList;
import java.util.List;

/**
 * One of the forms of exponential smoothing, by what each of its parts does.
 *
 * @param relative whether errors grow with the level
 */
record SmoothingForm(boolean relative, Trend trend, Season season) {

  enum Trend {
    NONE,
    STRAIGHT,
    DAMPED
  }

  enum Season {
    NONE,
    ADDED,
    MULTIPLIED
  }

  /** The forms that are stable on a series of this kind. */
  static List<SmoothingForm> suiting(Past past) {
    List<SmoothingForm> found = new ArrayList<>();
    boolean seasons = past.period() > 1 && past.period() <= 24 && past.length() > 2 * past.period();
    boolean positive = past.positive();
    for (Trend trend : Trend.values()) {
      if (trend == Trend.DAMPED && past.length() < 8) {
        continue;
      }
      found.add(new SmoothingForm(false, trend, Season.NONE));
      if (positive) {
        found.add(new SmoothingForm(true, trend, Season.NONE));
      }
      if (seasons) {
        found.add(new SmoothingForm(false, trend, Season.ADDED));
      }
      if (seasons && positive) {
        found.add(new SmoothingForm(true, trend, Season.MULTIPLIED));
      }
    }
    return found;
  }

  /** How many numbers are estimated: smoothing parameters, the first state, and the variance. */
  int numbers(int period) {
    int trends = trend == Trend.NONE ? 0 : trend == Trend.STRAIGHT ? 2 : 3;
    return 3 + trends + (season == Season.NONE ? 0 : period);
  }
}
