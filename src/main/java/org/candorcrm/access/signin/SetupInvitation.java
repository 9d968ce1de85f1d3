package org.candorcrm.access.signin;

import org.candorcrm.access.PublicAddress;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the one-time address that makes the first administrator, while there is none. */
@Component
@ConditionalOnWebApplication
@Order(100)
final class SetupInvitation implements ApplicationRunner {

  private final Setup setup;
  private final PublicAddress address;
  private final Environment environment;

  SetupInvitation(Setup setup, PublicAddress address, Environment environment) {
    this.setup = setup;
    this.address = address;
    this.environment = environment;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (environment.getProperty("local.server.port") == null || !setup.needed()) {
      return;
    }
    System.out.println("Set up Candor: " + address.text() + "/?token=" + setup.newToken());
  }
}
