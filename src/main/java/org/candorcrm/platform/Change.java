package org.candorcrm.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One entry of the change log: who wrote what, from which source, and when.
 *
 * @param seq its place in the log; gaps are normal
 * @param at when it was recorded
 * @param since when it really happened, where the writer knows better than {@code at}
 * @param actor the user who wrote, or null where Candor itself did
 * @param source id of the source that the values came from
 * @param recordType id of the record's type
 * @param record id of the record
 * @param version the record's version after this change
 * @param batch joins the changes of one import, batch call, bulk edit or undo
 * @param cause seq of the change that an automation answered with this one
 * @param depth how many causes stand before this change; automations stop at 8
 * @param changes {@code {"field": [old, new]}} by API name; null where the kind says it all
 */
public record Change(
    long seq,
    Instant at,
    @Nullable Instant since,
    @Nullable UUID actor,
    int source,
    int recordType,
    UUID record,
    int version,
    Kind kind,
    @Nullable UUID batch,
    @Nullable Long cause,
    int depth,
    @Nullable JsonNode changes) {

  /** What happened to the record. CREATE carries no values: later old values suffice. */
  public enum Kind {
    CREATE,
    UPDATE,
    DELETE,
    RESTORE,
    MERGE,
    UNMERGE,
    PURGE,
    ERASE
  }
}
