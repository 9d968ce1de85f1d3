package org.candorcrm.platform;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings every workspace up to date before Candor says that it is ready. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WorkspacePreparation implements ApplicationRunner {

  private final Workspaces workspaces;

  WorkspacePreparation(Workspaces workspaces) {
    this.workspaces = workspaces;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    workspaces.all().forEach(workspaces::prepare);
  }
}
