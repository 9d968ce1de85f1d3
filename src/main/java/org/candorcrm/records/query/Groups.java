package org.candorcrm.records.query;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The answer to an aggregate.
 *
 * @param more whether there are groups beyond the limit
 * @param withheld {@code person_measure} where figures about other colleagues are kept back
 */
public record Groups(List<Group> items, boolean more, @Nullable String withheld) {

  public Groups {
    items = List.copyOf(items);
  }

  /**
   * One group.
   *
   * @param key by dimension: text, number, date, yes/no, or a {@link Member}; null where empty
   * @param measures by name: number, date, moment, or {@link Amount}; null where there is nothing
   */
  public record Group(Map<String, @Nullable Object> key, Map<String, @Nullable Object> measures) {}

  /** A record that a group stands for; the title is null where it may not be seen. */
  public record Member(UUID id, @Nullable String title) {}

  /**
   * Money in the workspace's currency.
   *
   * @param converted whether some of it was in another one
   * @param without what is not in it, or null where everything is
   */
  public record Amount(
      java.math.BigDecimal amount, String currency, boolean converted, @Nullable Without without) {}

  /**
   * Amounts that have no exchange rate.
   *
   * @param currency theirs, or null where they are in several
   */
  public record Without(long count, @Nullable String currency) {}

  /** Writes the JSON object of the API. */
  public void write(JsonGenerator out) {
    out.writeStartObject();
    out.writeArrayPropertyStart("groups");
    for (var group : items) {
      out.writeStartObject();
      write("key", group.key(), out);
      write("measures", group.measures(), out);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeBooleanProperty("more", more);
    if (withheld != null) {
      out.writeStringProperty("withheld", withheld);
    }
    out.writeEndObject();
  }

  private static void write(String name, Map<String, @Nullable Object> values, JsonGenerator out) {
    out.writeObjectPropertyStart(name);
    values.forEach((key, value) -> {
      out.writeName(key);
      write(value, out);
    });
    out.writeEndObject();
  }

  private static void write(@Nullable Object value, JsonGenerator out) {
    switch (value) {
      case Member member -> {
        out.writeStartObject();
        out.writeStringProperty("id", member.id().toString());
        out.writeName("title");
        Figures.write(member.title(), out);
        out.writeEndObject();
      }
      case Amount amount -> {
        out.writeStartObject();
        out.writeStringProperty("amount", amount.amount().toPlainString());
        out.writeStringProperty("currency", amount.currency());
        if (amount.converted()) {
          out.writeBooleanProperty("converted", true);
        }
        if (amount.without() != null) {
          out.writeObjectPropertyStart("without");
          out.writeNumberProperty("count", amount.without().count());
          out.writeName("currency");
          Figures.write(amount.without().currency(), out);
          out.writeEndObject();
        }
        out.writeEndObject();
      }
      case null, default -> Figures.write(value, out);
    }
  }
}
