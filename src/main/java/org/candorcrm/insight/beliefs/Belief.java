package org.candorcrm.insight.beliefs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hunch, as it was written.
 *
 * @param sure how sure the author was, in percent
 * @param until the last day that counts, or null
 */
record Belief(
    UUID id,
    int version,
    UUID author,
    String words,
    Statement statement,
    int type,
    int sure,
    Instant writtenAt,
    @Nullable LocalDate until,
    boolean shared) {

  Period period() {
    return new Period(writtenAt, until);
  }
}
