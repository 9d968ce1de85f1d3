package org.candorcrm.records;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What else holds something of a record. Each room with tables of its own that keep values or texts
 * of records implements it, so that who asks for all that is known of them gets it, and who is
 * erased is erased there, too. The records themselves, what was said about somebody, and the change
 * log are looked after by this room.
 */
public interface Traces {

  /**
   * One thing that is held.
   *
   * @param kind what it is, a plural with underscores: {@code source_records}; named to people by
   *     {@code trace.KIND} of the message catalogue
   * @param at since when, or null
   * @param values by names that a person understands, {@link Worded} where words and value differ;
   *     nothing of third persons beyond names
   */
  record Trace(String kind, @Nullable Instant at, Map<String, @Nullable Object> values) {
    public Trace {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** What programs read as a value, and people in words. */
  record Worded(@JsonValue @Nullable Object value, @Nullable String words) {}

  /**
   * How many things of a kind were erased, or lost the names; nobody is told of none.
   *
   * @param names what they are called, where that tells something
   */
  record Gone(String kind, long count, List<String> names) {

    private static final int MOST_NAMES = 20;

    public Gone {
      names = List.copyOf(names.size() > MOST_NAMES ? names.subList(0, MOST_NAMES) : names);
    }

    public Gone(String kind, long count) {
      this(kind, count, List.of());
    }

    /** What two rooms call by one name. */
    public Gone and(Gone other) {
      var both = new ArrayList<>(names);
      both.addAll(other.names);
      return new Gone(kind, count + other.count, both);
    }
  }

  /**
   * Records that a law wants kept together with who they name.
   *
   * @param type of the records that are kept, which lead to who is erased
   * @param until the last day of the first and of the last of them
   */
  record Kept(String type, long count, String law, LocalDate first, LocalDate until) {}

  /** What has to be kept although they are erased; asked before {@link #erase}. */
  default List<Kept> kept(Subject subject) {
    return List.of();
  }

  /**
   * What is held of records that the viewer may see, the oldest first: whoever asks narrows the
   * subject to them. What tells of fields that the viewer may not read is left out.
   *
   * @param language of who reads it
   */
  List<Trace> held(Subject subject, Viewer viewer, Locale language);

  /**
   * Erases it: rows of {@link Subject#theirs} go, names are taken out of what is of {@link
   * Subject#shared}. Called within the erasure's transaction while the records still hold their
   * values, and again when an erasure is repeated after a restore; a preview calls it, too, and is
   * rolled back. So whatever is outside of the database goes only after the commit. Must be safe to
   * repeat.
   */
  List<Gone> erase(Subject subject);

  /**
   * Records that stay, and of which texts have lost the names of who is erased.
   *
   * @param records all of them
   * @param leading those of them that led to who is erased: they lose the last name, too, where
   *     they are called by it
   * @param names as a regular expression of PostgreSQL for the text of a JSON value, to be used
   *     without regard to case
   * @param title the same, and the last name alone
   * @param mark what stands in their place
   */
  record Beside(Set<UUID> records, Set<UUID> leading, String names, String title, String mark) {
    public Beside {
      records = Set.copyOf(records);
      leading = Set.copyOf(leading);
    }
  }

  /** Takes the names out of what is kept of these, or it would come back; after {@link #erase}. */
  default void beside(Beside beside) {}

  /**
   * That somebody was erased.
   *
   * @param type singular name
   * @param all the record, what was merged into it, and leads that became it
   * @param by who did it
   */
  record Erased(String type, UUID record, Set<UUID> all, UUID by, Instant at) {
    public Erased {
      all = Set.copyOf(all);
    }
  }

  /** Told after {@link #erase}, in the same transaction. */
  default void erased(Erased erased) {}
}
