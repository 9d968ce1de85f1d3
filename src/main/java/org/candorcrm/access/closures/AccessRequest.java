package org.candorcrm.access.closures;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Somebody whom a closure keeps out asks to see what it closes.
 *
 * @param user who asks
 * @param words what they say about it, or null
 * @param reason why it is closed
 * @param owner who carries the closure
 * @param state open, granted, declined, withdrawn, or lapsed: the closure ended unanswered
 * @param reply what who answered said, or null
 * @param endsAt until when they were let in, or null
 * @param answerable whether whoever reads this may answer it
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record AccessRequest(
    UUID id,
    UUID closure,
    UUID user,
    @Nullable String words,
    String reason,
    UUID owner,
    @Nullable String recordType,
    @Nullable UUID record,
    @Nullable String field,
    State state,
    Instant createdAt,
    @Nullable UUID answeredBy,
    @Nullable Instant answeredAt,
    @Nullable String reply,
    @Nullable Instant endsAt,
    Instant closureEndsAt,
    boolean answerable,
    @JsonIgnore @Nullable Integer type) {

  /** Where a request stands. */
  enum State {
    open,
    granted,
    declined,
    withdrawn,
    lapsed
  }
}
