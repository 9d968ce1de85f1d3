package org.candorcrm.records;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the rows of a file say of being contacted. A room above implements it; without one, no
 * import may name such columns.
 */
public interface ConsentRows {

  /**
   * Begins an import; its rows may come from several threads.
   *
   * @param viewer as whom, and from which source, it writes
   * @param batch by which the import is undone
   * @throws org.candorcrm.platform.Problem {@code type_not_contactable}
   */
  Session open(Viewer viewer, RecordType type, UUID batch);

  /** One import. */
  interface Session {

    /**
     * What the words of a row mean.
     *
     * @throws org.candorcrm.platform.Problem for words that nobody knows, and for what may not be
     *     recorded so
     */
    Said read(Said words);

    /** Keeps what was said, in the transaction of the rows; answers how much of it is new. */
    int keep(List<Kept> said);
  }

  /**
   * What somebody said: at first in the words of the file, then in those of the room that keeps it.
   *
   * @param state whether they agreed
   * @param channel by which they may be reached
   * @param purpose for what
   * @param basis what it rests on; null for a consent
   * @param at when they said so; null where the file does not tell
   * @param confirmedAt when they confirmed it by a double opt-in
   */
  record Said(
      String state,
      String channel,
      String purpose,
      @Nullable String basis,
      @Nullable Instant at,
      @Nullable Instant expiresAt,
      @Nullable Instant confirmedAt,
      @Nullable String proof,
      @Nullable String form,
      @Nullable String balancing) {}

  /**
   * @param record whose row it was
   */
  record Kept(UUID record, Said said) {}
}
