package org.candorcrm.records.kinds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Where relations lead, and how one reference is spelled. */
final class Targets {

  static final String ANY = "*";

  private Targets() {}

  static List<String> checked(List<String> to) {
    if (to.isEmpty() || to.size() > 100 || (to.contains(ANY) && to.size() > 1)) {
      throw Problem.invalid("setting_invalid").with("setting", "to");
    }
    return List.copyOf(to);
  }

  static boolean several(List<String> to) {
    return to.size() > 1 || to.contains(ANY);
  }

  static Map<String, Object> settings(List<String> to, @Nullable String inverse) {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("to", to);
    if (inverse != null) {
      settings.put("inverse", inverse);
    }
    return settings;
  }

  /** A string that is the id, or {@code {"type", "id"}}; the type is needed where several are. */
  static Reference of(List<String> to, JsonNode json) {
    if (json.isString()) {
      return of(to, json.stringValue());
    }
    if (!json.isObject() || json.get("id") == null) {
      throw Problem.invalid("value_not_a_reference");
    }
    var id = Texts.of(json.get("id"));
    var type = json.get("type");
    boolean untyped = type == null || type.isNull();
    return untyped ? of(to, id) : reference(to, Texts.of(type), id);
  }

  /** The id, or {@code type:id}. */
  static Reference of(List<String> to, String text) {
    var stripped = text.strip();
    int colon = stripped.indexOf(':');
    if (colon > 0) {
      return reference(to, stripped.substring(0, colon), stripped.substring(colon + 1));
    }
    if (several(to)) {
      throw Problem.invalid("value_needs_a_type").with("types", to);
    }
    return new Reference(to.getFirst(), id(stripped));
  }

  private static Reference reference(List<String> to, String type, String id) {
    if (!to.contains(type) && !(to.contains(ANY) && type.matches("[a-z][a-z0-9_]{0,60}"))) {
      throw Problem.invalid("value_of_another_type").with("types", to);
    }
    return new Reference(type, id(id));
  }

  private static UUID id(String text) {
    var id = Ids.parse(text);
    if (id == null) {
      throw Problem.invalid("value_not_an_id");
    }
    return id;
  }

  static void write(List<String> to, Reference reference, JsonGenerator out) {
    if (!several(to)) {
      out.writeString(reference.id().toString());
      return;
    }
    out.writeStartObject();
    out.writeStringProperty("type", reference.type());
    out.writeStringProperty("id", reference.id().toString());
    out.writeEndObject();
  }

  static String text(List<String> to, Reference reference) {
    return several(to) ? reference.type() + ":" + reference.id() : reference.id().toString();
  }

  static Object example(List<String> to) {
    var id = "01976b6e-5d10-7000-8000-000000000001";
    return several(to)
        ? Map.of("type", to.contains(ANY) ? "company" : to.getFirst(), "id", id)
        : id;
  }

  static Map<String, Object> jsonSchema(List<String> to) {
    Map<String, Object> id = Map.of("type", "string", "format", "uuid");
    if (!several(to)) {
      return id;
    }
    Map<String, Object> type =
        to.contains(ANY) ? Map.of("type", "string") : Map.of("type", "string", "enum", to);
    return Map.of(
        "type",
        "object",
        "properties",
        Map.of("type", type, "id", id),
        "required",
        List.of("type", "id"));
  }
}
