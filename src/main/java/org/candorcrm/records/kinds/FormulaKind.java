package org.candorcrm.records.kinds;

import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A value computed when read, from an expression over the record. Nothing is stored.
 *
 * @param expression in the expression language
 * @param result what it yields: TEXT, NUMBER, YES_NO, DATE or MOMENT
 */
public record FormulaKind(String expression, ValueType result) implements FieldKind {

  private static final int LONGEST = 5_000;
  private static final Set<ValueType> RESULTS =
      Set.of(ValueType.TEXT, ValueType.NUMBER, ValueType.YES_NO, ValueType.DATE, ValueType.MOMENT);

  public FormulaKind {
    if (expression.isBlank() || expression.length() > LONGEST) {
      throw Problem.invalid("setting_invalid").with("setting", "expression");
    }
    if (!RESULTS.contains(result)) {
      throw Problem.invalid("setting_invalid").with("setting", "result");
    }
  }

  @Override
  public String name() {
    return "formula";
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("expression", expression, "result", Computed.name(result));
  }

  @Override
  public List<Column> columns() {
    return List.of();
  }

  @Override
  public ValueType type() {
    return result;
  }

  @Override
  public @Nullable Object parse(JsonNode json) {
    throw Problem.invalid("field_read_only");
  }

  @Override
  public @Nullable Object parseText(String cell) {
    throw Problem.invalid("field_read_only");
  }

  @Override
  public @Nullable Object[] store(@Nullable Object value) {
    return new @Nullable Object[0];
  }

  @Override
  public @Nullable Object read(ResultSet row, int index) {
    return null;
  }

  @Override
  public void write(Object value, JsonGenerator out) {
    Computed.write(value, out);
  }

  @Override
  public String text(Object value) {
    return Computed.text(value);
  }

  @Override
  public Object example() {
    return Computed.example(result);
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Computed.jsonSchema(result);
  }

  @Override
  public List<String> sortColumns() {
    return List.of();
  }
}
