package org.candorcrm.access.roles;

import org.springframework.stereotype.Component;

/** Adds the shipped roles where they are missing; what an administrator changed stays. */
@Component
public final class ShippingRoles {

  private final RoleTable table;

  ShippingRoles(RoleTable table) {
    this.table = table;
  }

  public void ship() {
    ShippedRoles.ALL.forEach(table::insert);
  }
}
