package org.candorcrm.access;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;

/** A small company for the tests of access: people who can sign in, and time that can pass. */
public final class Office implements AutoCloseable {

  public static final String PASSWORD = "violet tractor hums 42";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  public final RunningCandor candor;

  public Office() {
    candor = RunningCandor.web(Map.of(), OfficeBeans.class);
  }

  public TravellingClock clock() {
    return candor.bean(TravellingClock.class);
  }

  /** A new user with an e-mail of their own. */
  public Colleague hire(String role) {
    var email = role + NUMBER.incrementAndGet() + "@office.example";
    var id =
        candor.inWorkspace(
            () -> candor.bean(Users.class).create(email, "The " + role, PASSWORD, role));
    return new Colleague(id, email, Browser.signedIn(candor, email, PASSWORD));
  }

  /** Somebody who is signed in. */
  public record Colleague(UUID id, String email, Browser browser) {}

  @Override
  public void close() {
    candor.close();
  }
}
