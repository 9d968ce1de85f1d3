package org.candorcrm.access;

import org.candorcrm.access.roles.ShippingRoles;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Workspace;
import org.candorcrm.platform.WorkspaceStep;
import org.springframework.stereotype.Component;

/** Every workspace has the shipped roles and the source Candor. */
@Component
final class AccessStep implements WorkspaceStep {

  private final Database database;
  private final ShippingRoles roles;

  AccessStep(Database database, ShippingRoles roles) {
    this.database = database;
    this.roles = roles;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public void apply(Workspace workspace) {
    database
        .sql(
            """
            insert into {ws}.sources (id, kind, name, reference)
            values (?, 'system', 'Candor', 'candor') on conflict do nothing\
            """)
        .param(Sources.CANDOR)
        .update();
    roles.ship();
  }
}
