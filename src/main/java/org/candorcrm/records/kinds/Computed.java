package org.candorcrm.records.kinds;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.platform.Problem;
import tools.jackson.core.JsonGenerator;

/** How formula and roll-up show what they compute. */
final class Computed {

  private Computed() {}

  static String name(ValueType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  static ValueType type(String name) {
    for (var type : ValueType.values()) {
      if (name(type).equals(name)) {
        return type;
      }
    }
    throw Problem.invalid("setting_invalid").with("setting", "result");
  }

  static void write(Object value, JsonGenerator out) {
    switch (value) {
      case BigDecimal number -> out.writeNumber(number);
      case Boolean yes -> out.writeBoolean(yes);
      default -> out.writeString(value.toString());
    }
  }

  static String text(Object value) {
    return switch (value) {
      case BigDecimal number -> number.toPlainString();
      case Boolean yes -> yes ? "yes" : "no";
      default -> value.toString();
    };
  }

  static Object example(ValueType type) {
    return switch (type) {
      case NUMBER, DURATION -> 12;
      case YES_NO -> true;
      case DATE -> "2026-01-31";
      case MOMENT -> "2026-01-31T09:30:00Z";
      case TEXT, TEXTS, PARTS, RECORD, RECORDS, OPAQUE -> "text";
    };
  }

  static Map<String, Object> jsonSchema(ValueType type) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("readOnly", true);
    switch (type) {
      case NUMBER, DURATION -> schema.put("type", List.of("number", "null"));
      case YES_NO -> schema.put("type", List.of("boolean", "null"));
      case DATE -> {
        schema.put("type", List.of("string", "null"));
        schema.put("format", "date");
      }
      case MOMENT -> {
        schema.put("type", List.of("string", "null"));
        schema.put("format", "date-time");
      }
      case TEXT, TEXTS, PARTS, RECORD, RECORDS, OPAQUE ->
          schema.put("type", List.of("string", "null"));
    }
    return schema;
  }
}
