package org.candorcrm.access.roles;

import static org.candorcrm.access.Capability.IMPORT;
import static org.candorcrm.access.Capability.SHARE_VIEWS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candorcrm.access.Capability;

/** The roles of a new workspace: open by default, every department sees the same customer. */
final class ShippedRoles {

  static final List<Role> ALL =
      List.of(
          role("administrator", "Administrator", Set.of(Capability.values()), Rows.ALL),
          role("manager", "Manager", Set.of(IMPORT, SHARE_VIEWS), Rows.ALL),
          role("representative", "Representative", Set.of(), Rows.OWN),
          role("marketer", "Marketer", Set.of(IMPORT, SHARE_VIEWS), Rows.OWN),
          role("support", "Support", Set.of(), Rows.OWN),
          new Role("reader", "Reader", true, 1, Set.of(), Map.of(Role.OTHERS, Grant.READING)));

  private ShippedRoles() {}

  private static Role role(String name, String label, Set<Capability> capabilities, Rows delete) {
    return new Role(name, label, true, 1, capabilities, Map.of(Role.OTHERS, Grant.open(delete)));
  }
}
