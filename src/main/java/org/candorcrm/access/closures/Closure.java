package org.candorcrm.access.closures;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A restriction on who sees a record, a field or, through a role, a kind of rows.
 *
 * @param recordType API name of the type, null for a role
 * @param record the closed record, or null
 * @param field API name of the closed field, or null
 * @param role the role whose narrowing it stands for, or null
 * @param members who sees what is closed, the owner included
 * @param guests those among them who were let in for a while
 * @param asked who was asked to agree, or null for anybody who may
 * @param state proposed, in_force or ended
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Closure(
    UUID id,
    Kind kind,
    @Nullable String recordType,
    @Nullable UUID record,
    @Nullable String field,
    @Nullable String role,
    String reason,
    UUID owner,
    Set<UUID> members,
    List<Members.Guest> guests,
    @Nullable UUID asked,
    State state,
    Instant createdAt,
    UUID createdBy,
    @Nullable UUID agreedBy,
    @Nullable Instant agreedAt,
    Instant endsAt,
    @Nullable Instant endedAt) {

  /** BUSINESS shows that something exists; CONFIDENTIAL leaves no trace. */
  enum Kind {
    business,
    confidential
  }

  /** Where a closure stands at this moment. */
  enum State {
    proposed,
    in_force,
    ended
  }

  static State state(
      @Nullable Instant agreedAt, Instant endsAt, @Nullable Instant endedAt, Instant now) {
    if (endedAt != null || !endsAt.isAfter(now)) {
      return State.ended;
    }
    return agreedAt == null ? State.proposed : State.in_force;
  }

  boolean confidential() {
    return kind == Kind.confidential;
  }

  /** Who may know of it at all. */
  boolean visibleTo(UUID user) {
    return !confidential()
        || members.contains(user)
        || user.equals(owner)
        || user.equals(asked)
        || user.equals(agreedBy);
  }
}
