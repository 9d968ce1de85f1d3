package org.candorcrm.access.roles;

import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.RowRule;

/**
 * The colleagues whose records count as one's own, one's team's, one's department's.
 *
 * @param team members of all teams of the user, the user included
 * @param department users of the same department, the user included
 */
public record Circle(UUID user, Set<UUID> team, Set<UUID> department) {

  public Circle {
    team = Set.copyOf(team);
    department = Set.copyOf(department);
  }

  RowRule rule(Rows rows) {
    return switch (rows) {
      case NONE -> RowRule.NOTHING;
      case OWN -> new RowRule.OwnedBy(Set.of(user));
      case TEAM -> new RowRule.OwnedBy(team);
      case DEPARTMENT -> new RowRule.OwnedBy(department);
      case ALL -> RowRule.EVERYTHING;
    };
  }
}
