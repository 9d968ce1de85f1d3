package org.candorcrm.records.kinds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Values with labels, the main one first; in a cell {@code ada@example.com [work];
 * ada@example.org}.
 */
sealed interface LabelledList extends FieldKind permits EmailsKind, PhonesKind, LinksKind {

  /** What is a value of this kind, and how two are compared. */
  LabelledLists lists();

  @Override
  default List<Column> columns() {
    return LabelledLists.COLUMNS;
  }

  @Override
  default ValueType type() {
    return ValueType.TEXTS;
  }

  @Override
  default @Nullable Object parse(JsonNode json) {
    return lists().parse(json);
  }

  @Override
  default @Nullable Object parseText(String cell) {
    return lists().parseText(cell);
  }

  @Override
  default @Nullable Object[] store(@Nullable Object value) {
    return lists().store(value);
  }

  @Override
  default @Nullable Object read(ResultSet row, int index) throws SQLException {
    return lists().read(row, index);
  }

  @Override
  default void write(Object value, JsonGenerator out) {
    lists().write(value, out);
  }

  @Override
  default String text(Object value) {
    return lists().text(value);
  }

  @Override
  default String fold(String text) {
    return lists().fold().apply(text);
  }

  @Override
  default Object example() {
    return lists().example();
  }

  @Override
  default Map<String, Object> jsonSchema() {
    return lists().jsonSchema();
  }

  @Override
  default List<String> sortColumns() {
    return List.of();
  }
}
