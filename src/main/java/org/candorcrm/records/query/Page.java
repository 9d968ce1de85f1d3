package org.candorcrm.records.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * One page of a list.
 *
 * @param next the cursor of the page after it, null on the last one
 * @param withheld {@code person_measure} where a figure about other colleagues is kept back
 * @param count of all records that match, where it was asked for
 */
public record Page(
    List<Row> items, @Nullable String next, @Nullable Long count, @Nullable String withheld) {

  public Page {
    items = List.copyOf(items);
  }

  /** Writes the JSON object of the API. */
  public void write(JsonGenerator out) {
    out.writeStartObject();
    out.writeArrayPropertyStart("items");
    items.forEach(row -> row.write(out));
    out.writeEndArray();
    if (next == null) {
      out.writeNullProperty("next");
    } else {
      out.writeStringProperty("next", next);
    }
    if (count == null) {
      out.writeNullProperty("count");
    } else {
      out.writeNumberProperty("count", count);
    }
    if (withheld != null) {
      out.writeStringProperty("withheld", withheld);
    }
    out.writeEndObject();
  }
}
