package org.candorcrm.records.write;

import java.util.List;
import java.util.Map;
import org.candorcrm.records.Written.Kept;

/** Fields that keep the value of another source, as the answer of a write says them. */
public final class KeptValues {

  private KeptValues() {}

  public static List<Map<String, Object>> json(List<Kept> kept) {
    return kept.stream()
        .map(one ->
            Map.<String, Object>of(
                "field", one.field(),
                "source", Map.of("id", one.source(), "name", one.sourceName()),
                "why", one.why()))
        .toList();
  }
}
