package org.candorcrm.access.signin;

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
  private final Environment environment;

  SetupInvitation(Setup setup, Environment environment) {
    this.setup = setup;
    this.environment = environment;
  }

  /** Candor's own address for people, unless {@code candor.url} names a public one. */
  @Override
  public void run(ApplicationArguments arguments) {
    var port = environment.getProperty("local.server.port");
    if (port == null || !setup.needed()) {
      return;
    }
    var address = environment.getProperty("candor.url", "http://localhost:" + port);
    System.out.println("Set up Candor: " + address + "/?token=" + setup.newToken());
  }
}
