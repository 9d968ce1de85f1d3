package org.candorcrm.access.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody wants to read.
 *
 * @param actions none for all
 * @param actor who did it
 * @param from at or after
 * @param until before
 */
record AuditFilter(
    List<String> actions, @Nullable UUID actor, @Nullable Instant from, @Nullable Instant until) {

  private static final int MOST_ACTIONS = 50;

  AuditFilter {
    actions = List.copyOf(actions);
  }

  static AuditFilter of(
      @Nullable String actions,
      @Nullable UUID actor,
      @Nullable Instant from,
      @Nullable Instant until) {
    var wanted =
        actions == null
            ? List.<String>of()
            : Arrays.stream(actions.split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    if (wanted.size() > MOST_ACTIONS) {
      throw Problem.invalid("limit_out_of_range").field("action").with("largest", MOST_ACTIONS);
    }
    return new AuditFilter(wanted, actor, from, until);
  }
}
