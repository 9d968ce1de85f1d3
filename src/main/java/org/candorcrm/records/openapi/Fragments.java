package org.candorcrm.records.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What each room says of its addresses, in {@code openapi/<room>.yaml}: paths, schemas, parameters,
 * responses and tags. A path with {@code {noun}} stands for one of every record type.
 */
@Component
public final class Fragments {

  private static final List<String> COMPONENTS = List.of("schemas", "parameters", "responses");

  private final Map<String, Object> paths = new LinkedHashMap<>();
  private final Map<String, Map<String, Object>> components = new LinkedHashMap<>();

  Fragments() {
    COMPONENTS.forEach(kind -> components.put(kind, new LinkedHashMap<>()));
    var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    try {
      for (var file :
          new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/*.yaml")) {
        try (var text = file.getInputStream()) {
          add(map(yaml.load(text)), String.valueOf(file.getFilename()));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Every path as it was written, {@code {noun}} and all, with its operations by method. */
  public Map<String, Object> paths() {
    return paths;
  }

  Map<String, Map<String, Object>> components() {
    return components;
  }

  private void add(Map<String, Object> fragment, String file) {
    map(fragment.get("paths")).forEach((path, operations) -> addPath(path, map(operations), file));
    var parts = map(fragment.get("components"));
    components.forEach((kind, all) -> put(map(parts.get(kind)), all, file));
  }

  /** Several rooms may answer at one address, each by methods of its own. */
  private void addPath(String path, Map<String, Object> operations, String file) {
    var all = new LinkedHashMap<>(map(paths.get(path)));
    put(operations, all, file);
    paths.put(path, all);
  }

  private static void put(Map<String, Object> more, Map<String, Object> all, String file) {
    more.forEach((name, value) -> {
      if (all.put(name, value) != null) {
        throw new IllegalStateException(name + " is described twice, once in " + file);
      }
    });
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }
}
