package org.candorcrm.records;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * Takes records over with their whole past, into a workspace in which nobody works yet: a demo
 * company, a move from another Candor. The one exception to {@link Writes}: nobody's rights are
 * asked, rules and arbiter do not run, and the change log gets entries of the past. No request may
 * bring anything to it; {@code POST /api/demo} only says when.
 */
public interface Takeover {

  /**
   * @param externalIds what sources call it, by source
   * @param source where it came from
   * @param values as the kinds keep them, the owner included
   * @param changes oldest first
   */
  record PastRecord(
      RecordType type,
      UUID id,
      Map<Integer, String> externalIds,
      int source,
      @Nullable UUID creator,
      Instant createdAt,
      Map<String, Object> values,
      List<PastChange> changes) {

    public PastRecord {
      externalIds = Map.copyOf(externalIds);
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      changes = List.copyOf(changes);
    }
  }

  /**
   * @param at when it was recorded
   * @param since when it happened
   * @param before old values by field
   * @param after new values by field, for the same fields
   */
  record PastChange(
      Instant at,
      Instant since,
      int source,
      @Nullable UUID actor,
      Map<String, @Nullable Object> before,
      Map<String, @Nullable Object> after) {

    public PastChange {
      before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
      after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }
  }

  /**
   * Writes all of it or nothing, in one transaction; the change log gets its entries in the order
   * of their moments.
   *
   * @param records grouped by type; exchange rates before amounts
   * @return how many records were written
   */
  int takeOver(Stream<PastRecord> records);
}
