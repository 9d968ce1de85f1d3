package org.candorcrm.access;

import java.time.Duration;
import java.util.HashMap;
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
  private final Colleague boss;

  public Office() {
    this(OfficeClock.class, OfficeBeans.class);
  }

  private Office(Class<?>... beans) {
    candor = RunningCandor.web(Map.of(), beans);
    boss = hire("administrator");
  }

  /** The same company with the records that Candor really keeps. */
  public static Office withRecords() {
    return new Office(OfficeClock.class);
  }

  /** An administrator without department. */
  public Colleague boss() {
    return boss;
  }

  public TravellingClock clock() {
    return candor.bean(TravellingClock.class);
  }

  /**
   * Time passes, what was remembered for two seconds is forgotten, and the administrator, whose
   * session may have ended, signs in again.
   */
  public void forward(Duration by) {
    clock().forward(by);
    candor.bean(Freshness.class).changed();
    boss.browser.signIn(Map.of("email", boss.email, "password", PASSWORD));
  }

  /** A new user with an e-mail of their own. */
  public Colleague hire(String role) {
    var email = role + NUMBER.incrementAndGet() + "@office.example";
    var id =
        candor.inWorkspace(
            () -> candor.bean(Users.class).create(email, "The " + role, PASSWORD, role));
    return new Colleague(id, email, Browser.signedIn(candor, email, PASSWORD));
  }

  public Colleague hire(String role, UUID department) {
    var colleague = hire(role);
    change(colleague, Map.of("department", department));
    return colleague;
  }

  public void change(Colleague colleague, Map<String, Object> changes) {
    var answer = boss.browser.patch("/api/users/" + colleague.id, version(colleague), changes);
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.response().body());
    }
  }

  private int version(Colleague colleague) {
    return candor.inWorkspace(
        () -> candor.bean(org.candorcrm.access.people.UserTable.class).get(colleague.id).version());
  }

  public UUID department(String name) {
    var body = new HashMap<String, Object>();
    body.put("name", name + " " + NUMBER.incrementAndGet());
    return UUID.fromString(boss.browser.post("/api/departments", body).text("id"));
  }

  /** What somebody may do at this moment. */
  public Viewer viewer(Colleague colleague) {
    return candor.inWorkspace(() -> candor.bean(Viewers.class).of(colleague.id));
  }

  public int type(String name) {
    return candor.inWorkspace(() -> candor.bean(TypeNames.class).types().get(name));
  }

  public int field(String type, String name) {
    return candor.inWorkspace(() -> candor.bean(TypeNames.class).field(type, name).orElseThrow());
  }

  /** A record that somebody owns. */
  public UUID record(Colleague owner) {
    return candor.bean(FakeFacts.class).of(owner.id);
  }

  public String inDays(int days) {
    return clock().instant().plus(Duration.ofDays(days)).toString();
  }

  /** Somebody who is signed in. */
  public record Colleague(UUID id, String email, Browser browser) {}

  @Override
  public void close() {
    candor.close();
  }
}
