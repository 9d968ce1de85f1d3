package org.candorcrm.access.roles;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What holds for everybody in a workspace at one moment.
 *
 * @param roles by name, as they stand
 * @param narrowed names of the roles whose narrowing is in force
 * @param closedTypes ids of the record types with record closures in force
 * @param closedFields field closures in force
 */
public record Rules(
    Map<String, Role> roles,
    Set<String> narrowed,
    Set<Integer> closedTypes,
    List<ClosedField> closedFields) {

  /** A closed field and who still sees it. */
  public record ClosedField(int type, int field, Set<UUID> members) {}

  public Rules {
    roles = Map.copyOf(roles);
    narrowed = Set.copyOf(narrowed);
    closedTypes = Set.copyOf(closedTypes);
    closedFields = List.copyOf(closedFields);
  }

  /**
   * The role as it was written, for what narrows a key: its owner may narrow it as they like, and
   * it must not become wider because a closure ended or nobody agreed to one.
   */
  public Role written(String name) {
    var role = roles.get(name);
    return role == null ? nothing(name) : role;
  }

  private static Role nothing(String name) {
    return new Role(name, name, false, 0, Set.of(), Map.of(Role.OTHERS, Grant.NOTHING));
  }

  /** The role as it counts now: a narrow one is open until its closure is in force. */
  public Role effective(String name) {
    var role = roles.get(name);
    if (role == null) {
      return nothing(name);
    }
    return role.narrow() && !narrowed.contains(name) ? role.opened() : role;
  }
}
