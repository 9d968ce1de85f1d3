package org.candorcrm.records;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

  /** The subject as far as it is told of here: what else is them is not for this reader. */
  public Subject seen() {
    var ids = Stream.concat(records.stream(), told.stream()).map(Part::id).collect(toSet());
    var seen = new HashMap<String, Set<UUID>>();
    subject.records().forEach((type, all) -> seen.put(type, both(all, ids)));
    return new Subject(
        seen, both(subject.alone(), ids), both(subject.shared(), ids), subject.names());
  }

  private static Set<UUID> both(Set<UUID> some, Set<UUID> others) {
    return some.stream().filter(others::contains).collect(toSet());
  }

  public Dossier {
    records = List.copyOf(records);
    told = List.copyOf(told);
    changes =
        changes.stream().map(one -> Collections.unmodifiableMap(new LinkedHashMap<>(one))).toList();
    files = List.copyOf(files);
  }
}
