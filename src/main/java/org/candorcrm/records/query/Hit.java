package org.candorcrm.records.query;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * One record that was found.
 *
 * @param type its type, singular
 * @param title what people call it
 * @param subtitle what tells it from others of the same name, or null
 * @param field the field that was met, or null where several fields together were
 */
public record Hit(
    String type, UUID id, String title, @Nullable String subtitle, @Nullable String field) {

  /** Writes the JSON object of the API. */
  public void write(JsonGenerator out) {
    out.writeStartObject();
    out.writeStringProperty("type", type);
    out.writeStringProperty("id", id.toString());
    out.writeStringProperty("title", title);
    out.writeName("subtitle");
    Figures.write(subtitle, out);
    out.writeName("field");
    Figures.write(field, out);
    out.writeEndObject();
  }
}
