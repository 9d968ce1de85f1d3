package org.candorcrm.activities.today;

import java.util.Map;

/**
 * Why something is to be done first.
 *
 * @param code names the sentence of the message catalogue
 * @param points what it adds to the score; docs/today.md lists them
 * @param figures what the sentence says
 */
record Reason(String code, int points, Map<String, Object> figures) {

  Reason {
    figures = Map.copyOf(figures);
  }

  static Reason of(String code, int points) {
    return new Reason(code, points, Map.of());
  }

  /** A reason that grows with the days, up to a most. */
  static Reason growing(String code, int points, int each, int most, long days) {
    int more = (int) Math.min(most, each * days);
    var worded = days == 0 ? code + ".today" : days == 1 ? code + ".one" : code;
    return new Reason(worded, points + more, Map.of("days", days));
  }
}
