package org.candorcrm.insight.adoption;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candorcrm.platform.YamlResource;
import org.candorcrm.records.kinds.Labels;

/** The signs that {@code insight/signs.yaml} defines. */
final class Signs {

  static final List<Sign> ALL = read("/insight/signs.yaml");

  private Signs() {}

  private static List<Sign> read(String name) {
    List<Map<String, Object>> items = YamlResource.read(name);
    return items.stream().map(Signs::sign).toList();
  }

  @SuppressWarnings("unchecked")
  private static Sign sign(Map<String, Object> item) {
    return new Sign(
        text(item, "key"),
        new Labels(Objects.requireNonNull((Map<String, String>) item.get("label"))),
        text(item, "type"),
        text(item, "evident"),
        text(item, "recorded"),
        (String) item.get("day"),
        (String) item.getOrDefault("clock", "today"),
        (List<String>) item.getOrDefault("tells_of", List.of(text(item, "type"))));
  }

  private static String text(Map<String, Object> item, String name) {
    return Objects.requireNonNull((String) item.get(name), name);
  }
}
