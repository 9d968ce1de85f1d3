package org.candorcrm.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/** What had turned out to be right or wrong before a past was taken over. */
public interface PastChecks {

  /** How it came out. */
  enum Outcome {
    STILL_RIGHT,
    WRONG_NUMBER,
    BOUNCED
  }

  /**
   * A value that somebody tried.
   *
   * @param value which of several the field holds was wrong, as a text; null for the whole field
   * @param source id of the source that it counts for or against
   * @param actor who found it out
   */
  record PastCheck(
      RecordType type,
      UUID record,
      Field field,
      @Nullable String value,
      int source,
      Outcome outcome,
      Instant at,
      UUID actor) {}

  /** Keeps all of them, in the caller's transaction. */
  void take(List<PastCheck> checks);
}
