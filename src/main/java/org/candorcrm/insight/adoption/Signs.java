package org.candorcrm.insight.adoption;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candorcrm.records.kinds.Labels;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The signs that {@code insight/signs.yaml} defines. */
final class Signs {

  static final List<Sign> ALL = read("/insight/signs.yaml");

  private Signs() {}

  private static List<Sign> read(String name) {
    var stream = Objects.requireNonNull(Signs.class.getResourceAsStream(name), name);
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      List<Map<String, Object>> items =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
      return items.stream().map(Signs::sign).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
        (String) item.getOrDefault("clock", "today"));
  }

  private static String text(Map<String, Object> item, String name) {
    return Objects.requireNonNull((String) item.get(name), name);
  }
}
