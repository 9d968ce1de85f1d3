package org.candorcrm.records.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Settings, labels and defaults between metadata rows and Java. */
final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final TypeReference<LinkedHashMap<String, Object>> OBJECT =
      new TypeReference<>() {};

  private Json() {}

  static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static Map<String, Object> object(String text) {
    return MAPPER.readValue(text, OBJECT);
  }

  static JsonNode node(String text) {
    return MAPPER.readTree(text);
  }

  static JsonNode node(@Nullable Object plain) {
    return MAPPER.valueToTree(plain);
  }
}
