package org.candorcrm.records.kinds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Yes or no; not known is null. */
public record YesNoKind() implements FieldKind {

  private static final List<Column> COLUMNS = List.of(Column.value("", "boolean"));

  @Override
  public String name() {
    return "yes_no";
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public ValueType type() {
    return ValueType.YES_NO;
  }

  @Override
  public @Nullable Object parse(JsonNode json) {
    if (json.isNull()) {
      return null;
    }
    if (!json.isBoolean()) {
      throw Problem.invalid("value_not_yes_or_no");
    }
    return json.booleanValue();
  }

  @Override
  public @Nullable Object parseText(String cell) {
    return switch (cell.strip().toLowerCase(Locale.ROOT)) {
      case "" -> null;
      case "true", "t", "yes", "y", "1", "x", "ja", "j", "on", "wahr" -> true;
      case "false", "f", "no", "n", "0", "nein", "off", "falsch" -> false;
      default -> throw Problem.invalid("value_not_yes_or_no");
    };
  }

  @Override
  public @Nullable Object[] store(@Nullable Object value) {
    return new @Nullable Object[] {value};
  }

  @Override
  public @Nullable Object read(ResultSet row, int index) throws SQLException {
    boolean value = row.getBoolean(index);
    return row.wasNull() ? null : value;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeBoolean((Boolean) value);
  }

  @Override
  public String text(Object value) {
    return (Boolean) value ? "yes" : "no";
  }

  @Override
  public Object example() {
    return true;
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Map.of("type", "boolean");
  }

  @Override
  public List<String> sortColumns() {
    return List.of("");
  }
}
