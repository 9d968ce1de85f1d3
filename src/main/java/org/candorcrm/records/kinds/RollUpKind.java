package org.candorcrm.records.kinds;

import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A figure over related records, computed when read and only over those that the viewer may see.
 *
 * @param relation name of a to-many field of the same type
 * @param function what is computed
 * @param field name of the field of the related type, null for COUNT
 * @param filter which related records count, in the expression language, or null for all
 * @param result NUMBER, or for MIN and MAX also DATE or MOMENT
 */
public record RollUpKind(
    String relation,
    Function function,
    @Nullable String field,
    @Nullable String filter,
    ValueType result)
    implements FieldKind {

  /** What a roll-up computes; empty values do not take part. */
  public enum Function {
    COUNT,
    SUM,
    MIN,
    MAX,
    AVG
  }

  public RollUpKind {
    if ((function == Function.COUNT) != (field == null)) {
      throw Problem.invalid("setting_invalid").with("setting", "field");
    }
    boolean ends = function == Function.MIN || function == Function.MAX;
    boolean moment = result == ValueType.DATE || result == ValueType.MOMENT;
    if (result != ValueType.NUMBER && !(ends && moment)) {
      throw Problem.invalid("setting_invalid").with("setting", "result");
    }
    if (filter != null && filter.length() > 5_000) {
      throw Problem.invalid("setting_invalid").with("setting", "filter");
    }
  }

  @Override
  public String name() {
    return "roll_up";
  }

  @Override
  public Map<String, Object> settings() {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("relation", relation);
    settings.put("function", function.name().toLowerCase(Locale.ROOT));
    if (field != null) {
      settings.put("field", field);
    }
    if (filter != null) {
      settings.put("filter", filter);
    }
    settings.put("result", Computed.name(result));
    return settings;
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
