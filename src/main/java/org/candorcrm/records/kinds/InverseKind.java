package org.candorcrm.records.kinds;

import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A relation seen from its other side: the records of type {@code of} whose field {@code via} leads
 * here. Nothing is stored and nothing is written.
 *
 * @param of name of the type that has the relation
 * @param via name of its field, a {@link RelationKind} or a {@link RelationsKind}
 */
public record InverseKind(String of, String via) implements ManyRecords {

  @Override
  public String name() {
    return "inverse";
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("of", of, "via", via);
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
  public Object example() {
    return List.of(Targets.example(List.of(of)));
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Map.of("type", "array", "readOnly", true, "items", Targets.jsonSchema(List.of(of)));
  }
}
