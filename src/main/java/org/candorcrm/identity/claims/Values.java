package org.candorcrm.identity.claims;

import java.io.StringWriter;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values of fields as the API writes them. */
final class Values {

  static final JsonMapper JSON = JsonMapper.shared();

  private Values() {}

  static @Nullable String json(Field field, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    var out = new StringWriter();
    try (var json = JSON.createGenerator(out)) {
      field.kind().write(value, json);
    }
    return out.toString();
  }

  static JsonNode node(@Nullable String json) {
    return json == null ? JSON.nullNode() : JSON.readTree(json);
  }

  /** Null also where the field takes the value no longer. */
  static @Nullable Object parse(Field field, @Nullable String json) {
    try {
      return json == null ? null : field.kind().parse(JSON.readTree(json));
    } catch (Problem noLongerValid) {
      return null;
    }
  }
}
