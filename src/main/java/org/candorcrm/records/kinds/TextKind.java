package org.candorcrm.records.kinds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Folding;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** A short text on one line, at most 500 characters. Compared without case and accents. */
public record TextKind() implements FieldKind {

  private static final int LONGEST = 500;
  private static final List<Column> COLUMNS =
      List.of(Column.value("", "text"), Column.folded("_folded"));

  @Override
  public String name() {
    return "text";
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of();
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public ValueType type() {
    return ValueType.TEXT;
  }

  @Override
  public @Nullable Object parse(JsonNode json) {
    if (json.isNull()) {
      return null;
    }
    return parseText(Texts.of(json));
  }

  @Override
  public @Nullable Object parseText(String cell) {
    return Texts.line(cell, LONGEST);
  }

  @Override
  public @Nullable Object[] store(@Nullable Object value) {
    var text = (String) value;
    return new @Nullable Object[] {text, text == null ? null : Folding.fold(text)};
  }

  @Override
  public @Nullable Object read(ResultSet row, int index) throws SQLException {
    return row.getString(index);
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeString((String) value);
  }

  @Override
  public String text(Object value) {
    return (String) value;
  }

  @Override
  public Object example() {
    return "Spring order";
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Map.of("type", "string", "maxLength", LONGEST);
  }

  @Override
  public List<String> sortColumns() {
    return List.of("_folded");
  }
}
