package org.candorcrm.access.roles;

import static org.candorcrm.access.Capability.IMPORT;
import static org.candorcrm.access.Capability.PLAN_FORECAST;
import static org.candorcrm.access.Capability.SHARE_VIEWS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candorcrm.access.Capability;

/** The roles of a new workspace: open by default, every department sees the same customer. */
final class ShippedRoles {

  private static final List<String> SETTINGS =
      List.of("pipeline", "stage", "exchange_rate", "setting");

  static final List<Role> ALL =
      List.of(
          role("administrator", "Administrator", Set.of(Capability.values()), Rows.ALL),
          role("manager", "Manager", Set.of(IMPORT, SHARE_VIEWS, PLAN_FORECAST), Rows.ALL),
          role("representative", "Representative", Set.of(SHARE_VIEWS), Rows.OWN),
          role("marketer", "Marketer", Set.of(IMPORT, SHARE_VIEWS), Rows.OWN),
          role("support", "Support", Set.of(SHARE_VIEWS), Rows.OWN),
          new Role("reader", "Reader", true, 1, Set.of(), types(Grant.READING)));

  private ShippedRoles() {}

  private static Role role(String name, String label, Set<Capability> capabilities, Rows delete) {
    boolean settles = capabilities.contains(Capability.ADMINISTER_MODEL);
    var open = Grant.open(delete);
    return new Role(
        name, label, true, 1, capabilities, settles ? Map.of(Role.OTHERS, open) : types(open));
  }

  /** What everybody's figures rest on is for administrators to change. */
  private static Map<String, Grant> types(Grant others) {
    var types = new LinkedHashMap<String, Grant>();
    types.put(Role.OTHERS, others);
    SETTINGS.forEach(type -> types.put(type, Grant.READING));
    return types;
  }
}
