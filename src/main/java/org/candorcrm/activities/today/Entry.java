package org.candorcrm.activities.today;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.candorcrm.records.kinds.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Something to do.
 *
 * @param at when it is due, begins, or came in
 * @param subject what else to know: the subject of the letter that waits
 * @param todo task: what kind of thing it is
 * @param people whom to reach, the nearest first: people, leads, companies
 */
record Entry(
    Kind kind,
    String type,
    UUID id,
    String title,
    @Nullable Instant at,
    @Nullable String subject,
    @Nullable String todo,
    List<Reason> reasons,
    List<Reference> people) {

  /** What there is to do. */
  enum Kind {
    task,
    meeting,
    answer,
    deal,
    lead
  }

  /** The highest score first; among equals what is due first. */
  static final Comparator<Entry> ORDER =
      Comparator.comparingInt(Entry::score)
          .reversed()
          .thenComparing(Entry::at, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Entry::id);

  Entry {
    reasons = List.copyOf(reasons);
    people = List.copyOf(people);
  }

  /** Names it in a dismissal. */
  String key() {
    return kind + ":" + id;
  }

  int score() {
    return reasons.stream().mapToInt(Reason::points).sum();
  }
}
