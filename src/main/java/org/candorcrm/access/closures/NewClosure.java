package org.candorcrm.access.closures;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A closure as it is proposed: it closes nothing before somebody agrees. */
record NewClosure(
    Closure.Kind kind,
    @Nullable Target target,
    @Nullable String role,
    String reason,
    UUID owner,
    Set<UUID> members,
    @Nullable UUID asked,
    Instant endsAt) {

  /** A record or a field, by id and by name. */
  record Target(
      int type,
      String typeName,
      @Nullable UUID record,
      @Nullable Integer field,
      @Nullable String fieldName) {}

  NewClosure {
    var all = new LinkedHashSet<>(members);
    all.add(owner);
    members = Set.copyOf(all);
  }
}
