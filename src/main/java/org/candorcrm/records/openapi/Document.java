package org.candorcrm.records.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  private final Fragments fragments;
  private final Schema schema;
  private final Viewer viewer;

  Document(Fragments fragments, Schema schema, Viewer viewer) {
    this.fragments = fragments;
    this.schema = schema;
    this.viewer = viewer;
  }

  Map<String, Object> make() {
    var types = types();
    var document = new LinkedHashMap<String, Object>();
    document.put("openapi", "3.1.0");
    document.put("info", info());
    document.put("servers", List.of(Map.of("url", "/")));
    document.put("security", List.of(Map.of("key", List.of()), Map.of("session", List.of())));
    document.put("tags", tags(types));
    document.put("paths", paths(types));
    document.put("components", components(types));
    return document;
  }

  private List<RecordType> types() {
    return schema.types().stream()
        .filter(type -> type.retiredAt() == null)
        .filter(type -> !viewer.on(type.id()).read().equals(RowRule.NOTHING))
        .toList();
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

  private static List<Object> tags(List<RecordType> types) {
    var tags = new ArrayList<Object>();
    types.forEach(
        type -> tags.add(Map.of("name", type.plural(), "description", type.pluralLabel())));
    return tags;
  }

  private Map<String, Object> paths(List<RecordType> types) {
    var paths = new LinkedHashMap<String, Object>();
    for (var type : types) {
      fragments
          .paths()
          .forEach((path, operations) -> {
            if (path.contains(NOUN)) {
              var written = new TypePaths(type, viewer).operations(Fragments.map(operations));
              if (!written.isEmpty()) {
                paths.put(path.replace(NOUN, type.plural()), written);
              }
            }
          });
    }
    fragments
        .paths()
        .forEach((path, operations) -> {
          if (!path.contains(NOUN)) {
            paths.put(path, operations);
          }
        });
    return paths;
  }

  /** Users can be listed as every type, and added by a way of their own, at one address. */
  private static void add(Map<String, Object> paths, String path, Map<String, Object> operations) {
    var all = new LinkedHashMap<>(Fragments.map(paths.get(path)));
    all.putAll(operations);
    paths.put(path, all);
  }

  private Map<String, Object> components(List<RecordType> types) {
    var components = new LinkedHashMap<String, Object>();
    fragments.components().forEach((kind, all) -> components.put(kind, new LinkedHashMap<>(all)));
    var schemas = new LinkedHashMap<String, Object>(Fragments.map(components.get("schemas")));
    types.forEach(type -> schemas.putAll(new TypeSchemas(type, viewer.on(type.id())).all()));
    components.put("schemas", schemas);
    components.put("securitySchemes", security());
    return components;
  }

  private static Map<String, @Nullable Object> security() {
    return Map.of(
        "key", Map.of("type", "http", "scheme", "bearer"),
        "session", Map.of("type", "apiKey", "in", "cookie", "name", "candor_session"));
  }
}
