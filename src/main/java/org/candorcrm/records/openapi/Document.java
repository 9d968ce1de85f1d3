package org.candorcrm.records.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.jspecify.annotations.Nullable;

/** One OpenAPI document: the fragments, written out for every record type that may be seen. */
final class Document {

  private static final String NOUN = "{noun}";
  private static final String TYPE = "{Type}";
  private static final String REPEATABLE = "x-repeatable";

  private final Fragments fragments;
  private final Schema schema;
  private final Viewer viewer;
  private final List<RecordType> types;

  Document(Fragments fragments, Schema schema, Viewer viewer) {
    this.fragments = fragments;
    this.schema = schema;
    this.viewer = viewer;
    this.types =
        schema.types().stream()
            .filter(type -> type.retiredAt() == null)
            .filter(this::seen)
            .toList();
  }

  private boolean seen(RecordType type) {
    return !viewer.on(type.id()).read().equals(RowRule.NOTHING);
  }

  Map<String, Object> make() {
    var paths = paths();
    var document = new LinkedHashMap<String, Object>();
    document.put("openapi", "3.1.0");
    document.put("info", info());
    document.put("servers", List.of(Map.of("url", "/")));
    document.put("security", List.of(Map.of("key", List.of()), Map.of("session", List.of())));
    document.put("tags", tags(paths));
    document.put("paths", paths);
    document.put("components", components());
    return document;
  }

  private static Map<String, Object> info() {
    return Map.of(
        "title",
        "Candor",
        "version",
        "1",
        "description",
        "Every record type of this workspace, as you may see it. Errors are problem documents"
            + " (RFC 9457) with a stable code and what to do.");
  }

  /** Those of the record types first, then every other that an operation carries. */
  private List<Object> tags(Map<String, Map<String, Object>> paths) {
    var tags = new ArrayList<Object>();
    var named = new LinkedHashSet<Object>();
    for (var type : types) {
      tags.add(Map.of("name", type.plural(), "description", type.pluralLabel()));
      named.add(type.plural());
    }
    for (var operations : paths.values()) {
      for (var operation : operations.values()) {
        for (var tag : (List<?>) Fragments.map(operation).getOrDefault("tags", List.of())) {
          if (named.add(tag)) {
            tags.add(Map.of("name", tag));
          }
        }
      }
    }
    return tags;
  }

  private Map<String, Map<String, Object>> paths() {
    var paths = new LinkedHashMap<String, Map<String, Object>>();
    for (var type : types) {
      var pattern = new TypePattern(type, viewer);
      fragments
          .paths()
          .forEach((path, operations) -> {
            if (path.contains(NOUN)) {
              add(paths, pattern.text(path), pattern.operations(Fragments.map(operations)));
            }
          });
    }
    fragments
        .paths()
        .forEach((path, operations) -> {
          if (!path.contains(NOUN)) {
            add(paths, path, Fragments.map(operations));
          }
        });
    return paths;
  }

  /** Users can be listed as every type, and added by a way of their own, at one address. */
  private static void add(
      Map<String, Map<String, Object>> paths, String path, Map<String, Object> operations) {
    operations.forEach((method, operation) ->
        paths
            .computeIfAbsent(path, _ -> new LinkedHashMap<>())
            .put(method, repeatable(method, Fragments.map(operation))));
  }

  /** Every POST takes an Idempotency-Key, but for those of strangers. */
  private static Map<String, Object> repeatable(String method, Map<String, Object> operation) {
    var copy = new LinkedHashMap<>(operation);
    boolean repeatable = !Boolean.FALSE.equals(copy.remove(REPEATABLE));
    if (method.equals("post") && repeatable) {
      var parameters = new ArrayList<Object>();
      if (copy.get("parameters") instanceof List<?> own) {
        parameters.addAll(own);
      }
      var key = Map.of("$ref", "#/components/parameters/idempotency_key");
      parameters.remove(key);
      parameters.add(key);
      copy.put("parameters", parameters);
    }
    return copy;
  }

  private Map<String, Object> components() {
    var components = new LinkedHashMap<String, Object>();
    fragments.components().forEach((kind, all) -> components.put(kind, all));
    components.put("schemas", schemas());
    components.put("securitySchemes", security());
    return components;
  }

  private Map<String, Object> schemas() {
    var schemas = new LinkedHashMap<String, Object>();
    var patterns = new LinkedHashMap<String, Object>();
    Fragments.map(fragments.components().get("schemas"))
        .forEach((name, body) -> (name.contains(TYPE) ? patterns : schemas).put(name, body));
    var fields = new FieldSchemas(this::component);
    for (var type : types) {
      var own = new TypeSchemas(type, viewer.on(type.id()), fields).all();
      schemas.putAll(own);
      var pattern = new TypePattern(type, viewer);
      patterns.forEach((name, body) -> {
        boolean writes = !name.endsWith("Page");
        if (!writes || own.containsKey(pattern.text("{Type}Patch"))) {
          schemas.put(pattern.text(name), pattern.filled(body));
        }
      });
    }
    schemas.put("TimelineEntry", Map.of("anyOf", timeline()));
    return schemas;
  }

  private @Nullable String component(String type) {
    return schema.type(type).filter(this::seen).map(t -> TypeSchemas.name(t.name())).orElse(null);
  }

  private List<Object> timeline() {
    var entries = new ArrayList<Object>();
    entries.add(entry("change", "Change"));
    types.stream()
        .filter(type -> type.behaviour() || type.name().equals("file"))
        .forEach(type -> entries.add(entry(type.name(), TypeSchemas.name(type.name()))));
    return entries;
  }

  private static Object entry(String type, String component) {
    return Map.of(
        "type",
        "object",
        "required",
        List.of("at", "type", "item"),
        "properties",
        Map.of(
            "at", Map.of("type", "string", "format", "date-time"),
            "type", Map.of("type", "string", "enum", List.of(type)),
            "item", Map.of("$ref", "#/components/schemas/" + component)));
  }

  private static Map<String, @Nullable Object> security() {
    return Map.of(
        "key", Map.of("type", "http", "scheme", "bearer"),
        "session", Map.of("type", "apiKey", "in", "cookie", "name", "candor_session"));
  }
}
