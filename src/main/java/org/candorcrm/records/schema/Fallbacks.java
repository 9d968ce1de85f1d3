package org.candorcrm.records.schema;

import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a new record gets where nothing is given, in the JSON of the API. */
final class Fallbacks {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Fallbacks() {}

  static @Nullable String json(Field field) {
    var fallback = field.traits().fallback();
    if (fallback == null) {
      return null;
    }
    var text = new StringWriter();
    try (var out = JSON.createGenerator(text)) {
      field.kind().write(fallback, out);
    }
    return text.toString();
  }
}
