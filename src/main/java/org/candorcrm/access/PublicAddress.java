package org.candorcrm.access;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people find this Candor: {@code candor.url}, else the machine that it runs on. */
@Component
public final class PublicAddress {

  private final Environment environment;

  PublicAddress(Environment environment) {
    this.environment = environment;
  }

  /** Without a slash at its end. */
  public String text() {
    var port = environment.getProperty("local.server.port", "8080");
    return environment
        .getProperty("candor.url", "http://localhost:" + port)
        .replaceFirst("/+$", "");
  }
}
