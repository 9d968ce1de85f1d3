package org.candorcrm.insight.measures;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.candorcrm.records.kinds.Labels;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The standard measures, as {@code insight/measures.yaml} defines them. */
final class Definitions {

  static final List<Measure> ALL = read("/insight/measures.yaml");

  private Definitions() {}

  private static List<Measure> read(String name) {
    var stream = Objects.requireNonNull(Definitions.class.getResourceAsStream(name), name);
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      List<Map<String, Object>> items =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      return items.stream().map(Definitions::measure).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
