package org.candorcrm.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * What sources had said before a past was taken over: {@link org.candorcrm.records.Takeover} brings
 * the records and their changes, this the rows that they came from and who claims what.
 */
public interface PastSources {

  /**
   * A row as a source gave it.
   *
   * @param source id of the source
   * @param externalId what the source calls it
   * @param record what it became part of
   * @param raw the row as it came, of JSON values
   * @param firstSeen when it came first
   * @param seen when it came last
   */
  record PastRow(
      int source,
      RecordType type,
      String externalId,
      UUID record,
      Map<String, Object> raw,
      Instant firstSeen,
      Instant seen) {
    public PastRow {
      raw = Map.copyOf(raw);
    }
  }

  /**
   * What a source says of one field.
   *
   * @param actor who wrote it, where somebody did
   * @param value as its kind of field parses it
   * @param stated since when it says so
   */
  record PastClaim(
      RecordType type,
      UUID record,
      Field field,
      int source,
      @Nullable UUID actor,
      Object value,
      Instant stated) {}

  /**
   * Keeps all of it, in the caller's transaction, and opens disagreements where claims differ. Only
   * for a workspace in which nobody works yet: nothing is arbitrated, the records stay as they are.
   *
   * @param now when the disagreements were seen
   */
  void take(List<PastRow> rows, List<PastClaim> claims, Instant now);
}
