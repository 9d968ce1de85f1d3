package org.candorcrm.records.formats;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values as the text of a cell, the way machines write them. */
final class CellText {

  private CellText() {}

  static @Nullable String of(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof JsonNode json) {
      return Json.text(json);
    }
    return isPlain(value) ? value.toString() : Json.MAPPER.writeValueAsString(value);
  }

  private static boolean isPlain(Object value) {
    return value instanceof CharSequence
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Temporal
        || value instanceof UUID
        || value instanceof Enum<?>;
  }
}
