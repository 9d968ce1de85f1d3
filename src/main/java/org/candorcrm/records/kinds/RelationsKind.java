package org.candorcrm.records.kinds;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Several records of another type, kept in the link table {@code link_<type>_<field>(from_id,
 * to_id)}: no column on the row, so {@link #store} is empty and {@link #read} answers null.
 *
 * @param to name of the type on the other side
 * @param inverse name of the field on the other side, or null
 */
public record RelationsKind(String to, @Nullable String inverse) implements ManyRecords {

  private static final int MOST = 1_000;

  @Override
  public String name() {
    return "relations";
  }

  @Override
  public Map<String, Object> settings() {
    return inverse == null ? Map.of("to", to) : Map.of("to", to, "inverse", inverse);
  }

  @Override
  public @Nullable Object parse(JsonNode json) {
    if (json.isNull()) {
      return null;
    }
    var found = new LinkedHashSet<Reference>();
    if (json.isArray()) {
      json.forEach(item -> add(Targets.of(List.of(to), item), found));
    } else {
      add(Targets.of(List.of(to), json), found);
    }
    return found.isEmpty() ? null : List.copyOf(found);
  }

  @Override
  public @Nullable Object parseText(String cell) {
    var found = new LinkedHashSet<Reference>();
    for (var piece : Texts.split(cell)) {
      if (!piece.isEmpty()) {
        add(Targets.of(List.of(to), piece), found);
      }
    }
    return found.isEmpty() ? null : List.copyOf(found);
  }

  private static void add(Reference reference, LinkedHashSet<Reference> found) {
    found.add(reference);
    if (found.size() > MOST) {
      throw Problem.invalid("value_has_too_many_items").with("most", MOST);
    }
  }

  @Override
  public Object example() {
    return List.of(Targets.example(List.of(to)));
  }

  @Override
  public Map<String, Object> jsonSchema() {
    return Map.of("type", "array", "maxItems", MOST, "items", Targets.jsonSchema(List.of(to)));
  }
}
