package org.candorcrm.records.kinds;

import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A relation seen from its other side: the records of type {@code of} whose field {@code via} leads
 * here. Nothing is stored and nothing is written.
 *
 * @param of name of the type that has the relation
 * @param via name of its field, a {@link RelationKind} or a {@link RelationsKind}
 */
public record InverseKind(String of, String via) implements FieldKind {

  @Override
  public String name() {
    return "inverse";
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("of", of, "via", via);
  }

  @Override
  public List<Column> columns() {
    return List.of();
  }

  @Override
  public ValueType type() {
    return ValueType.RECORDS;
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
    out.writeStartArray();
    Lists.of(value, Reference.class).forEach(r -> out.writeString(r.id().toString()));
    out.writeEndArray();
  }

  @Override
  public String text(Object value) {
    return Texts.join(
        Lists.of(value, Reference.class).stream().map(r -> r.id().toString()).toList());
  }

  @Override
  public Object example() {
    return List.of(Targets.example(List.of(of)));
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Map.of("type", "array", "readOnly", true, "items", Targets.jsonSchema(List.of(of)));
  }

  @Override
  public List<String> sortColumns() {
    return List.of();
  }
}
