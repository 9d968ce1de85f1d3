package org.candorcrm.insight.measures;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.candorcrm.platform.YamlResource;
import org.candorcrm.records.kinds.Labels;
import org.jspecify.annotations.Nullable;

/** The standard measures, as {@code insight/measures.yaml} defines them. */
final class Definitions {

  static final List<Measure> ALL = read("/insight/measures.yaml");

  private Definitions() {}

  private static List<Measure> read(String name) {
    List<Map<String, Object>> items = YamlResource.read(name);
    return items.stream().map(Definitions::measure).toList();
  }

  @SuppressWarnings("unchecked")
  private static Measure measure(Map<String, Object> item) {
    return new Measure(
        Objects.requireNonNull(text(item, "key")),
        new Labels(Objects.requireNonNull((Map<String, String>) item.get("label"))),
        Objects.requireNonNull(text(item, "type")),
        text(item, "filter"),
        Measure.Function.valueOf(word(item, "function", "count")),
        text(item, "field"),
        text(item, "hit"),
        text(item, "day"),
        Measure.Unit.valueOf(word(item, "unit", "records")),
        (List<String>) item.getOrDefault("breakdowns", List.of()));
  }

  private static @Nullable String text(Map<String, Object> item, String name) {
    return (String) item.get(name);
  }

  private static String word(Map<String, Object> item, String name, String usual) {
    return ((String) item.getOrDefault(name, usual)).toUpperCase(Locale.ROOT);
  }
}
