package org.candorcrm.records.kinds;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** A value that is computed when it is read, and shown as what it yields. */
sealed interface Computed extends Unstored permits FormulaKind, RollUpKind {

  /** What is yielded. */
  ValueType result();

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

  @Override
  default ValueType type() {
    return result();
  }

  @Override
  default @Nullable Object parse(JsonNode json) {
    throw Problem.invalid("field_read_only");
  }

  @Override
  default @Nullable Object parseText(String cell) {
    throw Problem.invalid("field_read_only");
  }

  @Override
  default void write(Object value, JsonGenerator out) {
    switch (value) {
      case BigDecimal number -> out.writeNumber(number);
      case Boolean yes -> out.writeBoolean(yes);
      default -> out.writeString(value.toString());
    }
  }

  @Override
  default String text(Object value) {
    return switch (value) {
      case BigDecimal number -> number.toPlainString();
      case Boolean yes -> yes ? "yes" : "no";
      default -> value.toString();
    };
  }

  @Override
  default Object example() {
    return switch (result()) {
      case NUMBER, DURATION -> 12;
      case YES_NO -> true;
      case DATE -> "2026-01-31";
      case MOMENT -> "2026-01-31T09:30:00Z";
      case TEXT, TEXTS, PARTS, RECORD, RECORDS, OPAQUE -> "text";
    };
  }

  @Override
  default Map<String, Object> jsonSchema() {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("readOnly", true);
    switch (result()) {
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
