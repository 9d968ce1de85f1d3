package org.candorcrm.records;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that records, what was said, and the change log know of somebody.
 *
 * @param subject who it is, for {@link Traces}
 * @param title what people call them
 * @param records the records that are them, with the value of every field that is not empty
 * @param told what was said about them, oldest first
 * @param changes of those records, oldest first
 * @param files the contents that there are of files about them and nobody else
 */
public record Dossier(
    Subject subject,
    String title,
    List<Part> records,
    List<Part> told,
    List<Map<String, @Nullable Object>> changes,
    List<UUID> files) {

  /**
   * One record.
   *
   * @param merged whether it was merged into another of them
   * @param shared whether it tells of others, too: then its texts are left out
   */
  public record Part(String type, UUID id, boolean merged, boolean shared, List<Value> values) {
    public Part {
      values = List.copyOf(values);
    }
  }

  /**
   * @param label what people call the field, in the reader's language
   * @param value as the API spells it
   * @param text as a person reads it
   * @param source where the value came from, or null where nobody knows
   */
  public record Value(
      String field,
      String label,
      Object value,
      String text,
      @Nullable String source,
      @Nullable Instant since) {}

  public Dossier {
    records = List.copyOf(records);
    told = List.copyOf(told);
    changes =
        changes.stream().map(one -> Collections.unmodifiableMap(new LinkedHashMap<>(one))).toList();
    files = List.copyOf(files);
  }
}
