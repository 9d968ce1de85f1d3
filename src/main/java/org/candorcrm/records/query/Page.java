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
 * @param closed how many records of the type business closures keep from the viewer, whatever the
 *     filter: a count that followed the filter would tell what they hold
 */
public record Page(
    List<Row> items,
    @Nullable String next,
    @Nullable Long count,
    @Nullable String withheld,
    long closed) {

  public Page {
    items = List.copyOf(items);
  }

  Page withoutClosed(long kept) {
    return new Page(items, next, count, withheld, kept);
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
    if (closed > 0) {
      out.writeNumberProperty("closed", closed);
    }
    out.writeEndObject();
  }
}
