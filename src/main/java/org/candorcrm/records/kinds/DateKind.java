package org.candorcrm.records.kinds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A day without a time: {@code 2026-01-31}, years 1 to 9999. */
public record DateKind() implements PointInTime {

  private static final List<Column> COLUMNS = List.of(Column.value("", "date"));

  @Override
  public String name() {
    return "date";
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public ValueType type() {
    return ValueType.DATE;
  }

  @Override
  public @Nullable Object parse(JsonNode json) {
    return json.isNull() ? null : parseText(Texts.of(json));
  }

  @Override
  public @Nullable Object parseText(String cell) {
    var text = cell.strip();
    if (text.isEmpty()) {
      return null;
    }
    try {
      var date = LocalDate.parse(text);
      if (date.getYear() >= 1 && date.getYear() <= 9999) {
        return date;
      }
    } catch (DateTimeException notOne) {
      throw Problem.invalid("value_not_a_date");
    }
    throw Problem.invalid("value_not_a_date");
  }

  @Override
  public @Nullable Object[] store(@Nullable Object value) {
    return new @Nullable Object[] {value};
  }

  @Override
  public @Nullable Object read(ResultSet row, int index) throws SQLException {
    return row.getObject(index, LocalDate.class);
  }

  @Override
  public Object example() {
    return "2026-01-31";
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Map.of("type", "string", "format", "date");
  }
}
