package org.candorcrm.records.query;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * One record as it was read.
 *
 * @param selection what was read
 * @param values one for each pick of the selection: what its kind reads; for an expanded relation a
 *     row, for one to many a list of rows or ids; null where empty or not visible
 */
public record Row(Selection selection, UUID id, int version, @Nullable Object[] values)
    implements JacksonSerializable {

  /** The value of a field, or null where it is empty or was not asked for. */
  public @Nullable Object value(String field) {
    int index = selection.index(field);
    return index < 0 ? null : values[index];
  }

  Row copy() {
    return new Row(selection, id, version, values.clone());
  }

  /** Writes the JSON object of the API. */
  public void write(JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("id", id.toString());
    if (selection.typed()) {
      out.writeStringProperty("type", selection.type().name());
    }
    out.writeNumberProperty("version", version);
    var picks = selection.picks();
    for (int i = 0; i < picks.size(); i++) {
      out.writeName(picks.get(i).field().name());
      write(picks.get(i), values[i], out);
    }
    out.writeEndObject();
  }

  @Override
  public void serialize(JsonGenerator out, SerializationContext context) {
    write(out);
  }

  @Override
  public void serializeWithType(
      JsonGenerator out, SerializationContext context, TypeSerializer typed) {
    write(out);
  }

  private static void write(Pick pick, @Nullable Object value, JsonGenerator out) {
    switch (value) {
      case null -> out.writeNull();
      case Row row -> row.write(out);
      case UUID id -> out.writeString(id.toString());
      case List<?> many when pick instanceof Pick.Related related && related.hop().toMany() -> {
        out.writeStartArray();
        many.forEach(one -> write(pick, one, out));
        out.writeEndArray();
      }
      default -> pick.field().kind().write(value, out);
    }
  }
}
