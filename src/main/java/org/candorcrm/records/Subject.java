package org.candorcrm.records;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom all that is known of is asked for, or to be forgotten.
 *
 * @param records by singular name of the type: the record, what was merged into it, and leads that
 *     became it
 * @param alone interactions, notes, tasks and files that tell of nobody else
 * @param shared such that tell of others, too
 * @param names what names them in texts, or null where nothing does
 */
public record Subject(
    Map<String, Set<UUID>> records, Set<UUID> alone, Set<UUID> shared, @Nullable Names names) {

  /**
   * Full names, e-mail addresses and phone numbers as regular expressions of PostgreSQL, to be used
   * without regard to case; with {@link #mark} in place of what they find.
   *
   * @param inText in a text as people wrote it
   * @param inJson in the text of a JSON value
   * @param reach e-mail addresses and phone numbers alone, which lead to them and nobody else; in
   *     the text of a JSON value; null where there are none
   * @param both finds texts in which a first name and its last name stand anywhere, as they do in
   *     two cells of a row or two conditions of a filter
   * @param either a first or a last name, to be taken out of what {@code both} found, and of
   *     nothing else: alone it may be another's
   * @param mark what stands in their place
   * @param numbers phone numbers by their national digits, however a text writes them
   */
  public record Names(
      String inText,
      String inJson,
      @Nullable String reach,
      String both,
      String either,
      String mark,
      Set<String> numbers) {

    public Names {
      numbers = Set.copyOf(numbers);
    }
  }

  public Subject {
    records =
        records.entrySet().stream()
            .collect(toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    alone = Set.copyOf(alone);
    shared = Set.copyOf(shared);
  }

  /** The records that are them. */
  public UUID[] themselves() {
    return records.values().stream().flatMap(Collection::stream).toArray(UUID[]::new);
  }

  /** The records that are them, and those that tell of nobody else. */
  public UUID[] theirs() {
    return Stream.concat(Stream.of(themselves()), alone.stream())
        .collect(toUnmodifiableSet())
        .toArray(UUID[]::new);
  }
}
