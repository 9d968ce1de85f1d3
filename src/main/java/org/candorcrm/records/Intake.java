package org.candorcrm.records;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the rows of a file among the records that are there, and keeps them as they came. A
 * room above implements it; without one, no row is recognised and none is kept.
 */
public interface Intake {

  /** Whether rows of this type can be recognised. */
  boolean possible(RecordType type);

  /** Whether rows of this type are recognised where nobody says otherwise. */
  boolean usual(RecordType type);

  /**
   * Begins an import; its chunks may come from several threads.
   *
   * @param viewer as whom, and from which source, it writes
   * @param recognise whether its rows are to be recognised
   */
  Session open(Viewer viewer, RecordType type, UUID batch, boolean recognise);

  /** One import. */
  interface Session {

    /** False where there is nothing that a row could be. */
    boolean recognises();

    /** Who these rows are, in their order. */
    List<Recognised> recognise(List<Incoming> rows);

    /** Keeps rows as they came, in the transaction in which they were written. */
    void keep(List<Kept> rows);
  }

  /**
   * A row that comes in.
   *
   * @param idThere what its source calls it
   * @param values by field, as the field's kind keeps them in memory
   */
  record Incoming(String idThere, Map<String, @Nullable Object> values) {
    public Incoming {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** What was found of a row. */
  enum Found {
    /** Nobody that is here. */
    NEW,
    /** The same source gave it before. */
    KNOWN,
    /** Surely the same as a record. */
    SAME,
    /** It may be the same as a record; somebody should look. */
    DOUBTFUL
  }

  /**
   * @param record the one that it is, or may be; null for a new one
   * @param probability that it is
   * @param lists what that record holds in lists of which the row has values, too: by field
   */
  record Recognised(
      Found found, @Nullable UUID record, double probability, Map<String, List<?>> lists) {

    public static final Recognised NEW = new Recognised(Found.NEW, null, 0, Map.of());

    public Recognised {
      lists = Map.copyOf(lists);
    }

    /** Whether the row is about a record that is there. */
    public boolean settled() {
      return record != null && (found == Found.KNOWN || found == Found.SAME);
    }
  }

  /**
   * A row as it is kept.
   *
   * @param raw the row as JSON
   * @param record what it became part of
   * @param known whether the source gave it before
   */
  record Kept(String idThere, String raw, UUID record, boolean known) {}
}
