package org.candorcrm.records.kinds;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** A number without a unit. */
sealed interface PlainNumber extends FieldKind permits NumberKind, RatingKind {

  /** Digits after the point. */
  int scale();

  /**
   * @throws Problem {@code number_too_large}
   */
  BigDecimal inRange(BigDecimal number);

  @Override
  default ValueType type() {
    return ValueType.NUMBER;
  }

  @Override
  default @Nullable Object parse(JsonNode json) {
    return json.isNull() ? null : inRange(Numbers.of(json, scale()));
  }

  @Override
  default @Nullable Object parseText(String cell) {
    return cell.isBlank() ? null : inRange(Numbers.of(cell, scale()));
  }

  @Override
  default void write(Object value, JsonGenerator out) {
    out.writeNumber((BigDecimal) value);
  }

  @Override
  default String text(Object value) {
    return ((BigDecimal) value).toPlainString();
  }

  @Override
  default List<String> sortColumns() {
    return List.of("");
  }
}
