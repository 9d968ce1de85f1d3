package org.candorcrm.records.aging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last time that somebody stood for a value.
 *
 * @param at when it happened, which an import may know better than the log
 * @param how created with the record, written since, or confirmed as it was
 * @param actor who, or null for Candor itself
 * @param stale whether that is longer ago than the half-life of the field
 */
public record Stamp(
    Instant at,
    How how,
    @Nullable UUID actor,
    @Nullable String actorName,
    @Nullable String sourceKind,
    @Nullable String sourceName,
    boolean stale) {

  /** In which way somebody stood for it. */
  public enum How {
    CREATED,
    WRITTEN,
    CONFIRMED
  }
}
