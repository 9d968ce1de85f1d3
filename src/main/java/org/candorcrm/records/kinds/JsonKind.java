package org.candorcrm.records.kinds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Any JSON, at most 100,000 characters and 20 levels deep. For programs; not for filters. */
public record JsonKind() implements FieldKind {

  private static final int LONGEST = 100_000;
  private static final int DEEPEST = 20;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();
  private static final List<Column> COLUMNS = List.of(Column.value("", "jsonb"));

  @Override
  public String name() {
    return "json";
  }

  @Override
  public List<Column> columns() {
    return COLUMNS;
  }

  @Override
  public ValueType type() {
    return ValueType.OPAQUE;
  }

  @Override
  public @Nullable Object parse(JsonNode json) {
    if (json.isNull() || json.isMissingNode()) {
      return null;
    }
    checkDepth(json, 1);
    var text = JSON.writeValueAsString(json);
    if (text.length() > LONGEST) {
      throw Problem.invalid("value_too_long").with("longest", LONGEST);
    }
    return JSON.readTree(text);
  }

  private static void checkDepth(JsonNode json, int depth) {
    if (depth > DEEPEST) {
      throw Problem.invalid("value_nested_too_deep").with("deepest", DEEPEST);
    }
    if (json.isString()) {
      Texts.lines(json.stringValue(), LONGEST);
    }
    json.properties().forEach(property -> Texts.line(property.getKey(), LONGEST));
    json.forEach(item -> checkDepth(item, depth + 1));
  }

  @Override
  public @Nullable Object parseText(String cell) {
    if (cell.isBlank()) {
      return null;
    }
    if (cell.length() > LONGEST) {
      throw Problem.invalid("value_too_long").with("longest", LONGEST);
    }
    try {
      return parse(JSON.readTree(cell));
    } catch (JacksonException notOne) {
      throw Problem.invalid("value_not_json");
    }
  }

  @Override
  public @Nullable Object[] store(@Nullable Object value) {
    if (value == null) {
      return new @Nullable Object[] {null};
    }
    var json = new PGobject();
    json.setType("jsonb");
    try {
      json.setValue(text(value));
    } catch (SQLException impossible) {
      throw new IllegalStateException(impossible);
    }
    return new @Nullable Object[] {json};
  }

  @Override
  public @Nullable Object read(ResultSet row, int index) throws SQLException {
    var text = row.getString(index);
    return text == null ? null : JSON.readTree(text);
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    out.writeRawValue(text(value));
  }

  @Override
  public String text(Object value) {
    return JSON.writeValueAsString(value);
  }

  @Override
  public Object example() {
    return Map.of("key", "value");
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Map.of();
  }

  @Override
  public List<String> sortColumns() {
    return List.of();
  }
}
