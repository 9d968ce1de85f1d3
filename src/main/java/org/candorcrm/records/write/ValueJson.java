package org.candorcrm.records.write;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.TypeRights;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Values as the API and the change log spell them. */
final class ValueJson {

  /** No field: where a loser of a merge leads, in the log only. */
  static final String MERGED_INTO = "merged_into";

  static final JsonMapper JSON = JsonMapper.shared();

  private ValueJson() {}

  static JsonNode node(Field field, @Nullable Object value) {
    if (value == null) {
      return JSON.nullNode();
    }
    var out = new StringWriter();
    try (var json = JSON.createGenerator(out)) {
      field.kind().write(value, json);
    }
    return JSON.readTree(out.toString());
  }

  /** {@code {"field": [old, new]}}. */
  static String changes(Row row, Map<String, Field> fields) {
    var out = new StringWriter();
    try (var json = JSON.createGenerator(out)) {
      json.writeStartObject();
      row.changed.forEach((name, value) -> {
        var field = fields.get(name);
        if (field != null) {
          json.writeName(name);
          json.writeStartArray();
          write(field, row.before(name), json);
          write(field, value, json);
          json.writeEndArray();
        }
      });
      json.writeEndObject();
    }
    return out.toString();
  }

  /** Takes out of logged changes what the viewer may not read, and fields that have retired. */
  static void hideUnreadable(ObjectNode changes, Map<String, Field> fields, TypeRights rights) {
    for (var name : List.copyOf(changes.propertyNames())) {
      var field = fields.get(name);
      boolean readable = field == null ? name.equals(MERGED_INTO) : rights.mayRead(field.id());
      if (!readable) {
        changes.remove(name);
      }
    }
  }

  /** The record's fields among these, as an object with its id and version. */
  static JsonNode record(Image image, Collection<Field> fields) {
    var object = JSON.createObjectNode();
    object.put("id", image.id().toString());
    object.put("version", image.version());
    for (var field : fields) {
      object.set(field.name(), node(field, image.values().get(field.name())));
    }
    return object;
  }

  private static void write(Field field, @Nullable Object value, JsonGenerator json) {
    if (value == null) {
      json.writeNull();
      return;
    }
    field.kind().write(value, json);
  }
}
