package org.candorcrm.identity.radar;

import java.util.Map;

/**
 * What one measurement says of one knower and one record type, by the names of {@code
 * docs/radar.md}. A figure that was not taken is 0.
 */
record Figures(Map<String, Long> values) {

  static final Figures NONE = new Figures(Map.of());

  Figures {
    values = Map.copyOf(values);
  }

  long of(String figure) {
    return values.getOrDefault(figure, 0L);
  }
}
