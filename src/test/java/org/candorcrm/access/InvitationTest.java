package org.candorcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Nobody is brought into a workspace without saying yes, and naming an e-mail gives no hold on it.
 */
class InvitationTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static Office office;

  @BeforeAll
  static void open() {
    office = new Office();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void namingSomebodyFromElsewhereGivesNoHoldOnThem() {
    var lars = office.hire("representative");
    var eve = stranger();
    var body = Map.of("email", lars.email(), "name", "Lars", "password", "another password 77");
    var named = eve.post("/api/users", body);
    var unknown =
        eve.post(
            "/api/users",
            Map.of(
                "email", "new@greedy.example", "name", "New", "password", "another password 77"));
    assertThat(named.status())
        .as(named.response().body())
        .isEqualTo(unknown.status())
        .isEqualTo(201);
    var path = "/api/users/" + named.text("id");
    assertThat(eve.put(path + "/password", Map.of("password", "mine from now on")).status())
        .as("nothing is told")
        .isEqualTo(204);
    assertThat(eve.delete(path + "/second-factor").status()).isEqualTo(204);

    assertThat(new Browser(office.candor).signIn(credentials(lars, "another password 77")).status())
        .isEqualTo(401);
    assertThat(new Browser(office.candor).signIn(credentials(lars, "mine from now on")).status())
        .isEqualTo(401);
    assertThat(eve.get("/api/audit?limit=500").response().body()).doesNotContain("sign_in_refused");
    var signedIn = new Browser(office.candor).signIn(credentials(lars, Office.PASSWORD));
    assertThat(signedIn.body().path("workspaces").size()).isEqualTo(1);

    var boss = office.boss().browser();
    var own = "/api/users/" + lars.id();
    assertThat(boss.put(own + "/password", Map.of("password", "green lamp sings 9")).status())
        .as("the own administrator still can")
        .isEqualTo(204);
    assertThat(new Browser(office.candor).signIn(credentials(lars, "green lamp sings 9")).status())
        .isEqualTo(201);
  }

  @Test
  void whoAcceptsBelongsToBoth() {
    var lars = office.hire("representative");
    var other = office.hire("representative");
    var eve = stranger();
    var workspace = eve.get("/api/me").text("workspace");
    var id = eve.post("/api/users", Map.of("email", lars.email(), "name", "L")).text("id");
    var old = eve.post("/api/users/" + id + "/invitation", null).text("invitation");
    var text = eve.post("/api/users/" + id + "/invitation", null).text("invitation");
    assertThat(accept(lars, old).code()).as("replaced").isEqualTo("invitation_unknown");
    assertThat(accept(other, text).code()).as("for somebody else").isEqualTo("invitation_unknown");
    assertThat(lars.browser().with("X-Candor-Workspace", workspace).get("/api/me").status())
        .isEqualTo(403);
    lars.browser().without("X-Candor-Workspace");
    assertThat(accept(lars, text).text("workspace")).isEqualTo(workspace);
    assertThat(accept(lars, text).code()).as("used").isEqualTo("invitation_unknown");
    assertThat(lars.browser().with("X-Candor-Workspace", workspace).get("/api/me").text("id"))
        .isEqualTo(id);
    assertThat(
            eve.put("/api/users/" + id + "/password", Map.of("password", "mine from now")).code())
        .isEqualTo("login_shared");
  }

  @Test
  void aSignInMayBringTheInvitation() {
    var lars = office.hire("representative");
    office.change(lars, Map.of("active", false));
    var eve = stranger();
    var id = eve.post("/api/users", Map.of("email", lars.email(), "name", "L")).text("id");
    assertThat(new Browser(office.candor).signIn(credentials(lars, Office.PASSWORD)).status())
        .as("it belongs to nothing that is active")
        .isEqualTo(401);
    var text = eve.post("/api/users/" + id + "/invitation", null).text("invitation");
    var body = Map.of("email", lars.email(), "password", Office.PASSWORD, "invitation", text);
    assertThat(new Browser(office.candor).signIn(body).status()).isEqualTo(201);
    assertThat(new Browser(office.candor).signIn(credentials(lars, Office.PASSWORD)).status())
        .isEqualTo(201);
  }

  @Test
  void aLoginMadeBeforehandForSomebodysEmailOpensNothing() {
    var eve = stranger();
    var trap =
        Map.of("email", "future@office.example", "name", "F", "password", "eves own word 88");
    assertThat(eve.post("/api/users", trap).status()).isEqualTo(201);
    office
        .boss()
        .browser()
        .post("/api/users", Map.of("email", "future@office.example", "name", "Future"));
    var in = new Browser(office.candor);
    var signedIn =
        in.signIn(Map.of("email", "future@office.example", "password", "eves own word 88"));
    assertThat(signedIn.body().path("workspaces").size()).isEqualTo(1);
    assertThat(in.with("X-Candor-Workspace", "main").get("/api/me").status()).isEqualTo(403);
  }

  @Test
  void anEmailThatSignsInElsewhereIsAskedInstead() {
    var lars = office.hire("representative");
    var eve = stranger();
    var made =
        eve.post(
            "/api/users",
            Map.of("email", "a@greedy.example", "name", "A", "password", "eves own word 88"));
    var path = "/api/users/" + made.text("id");
    assertThat(eve.patch(path, 1, Map.of("email", lars.email())).status()).isEqualTo(200);
    var signedIn = new Browser(office.candor).signIn(credentials(lars, Office.PASSWORD));
    assertThat(signedIn.body().path("workspaces").size()).isEqualTo(1);
    assertThat(
            new Browser(office.candor)
                .signIn(Map.of("email", "a@greedy.example", "password", "eves own word 88"))
                .status())
        .isEqualTo(401);
    assertThat(eve.patch(path, 2, Map.of("email", "b@greedy.example")).status()).isEqualTo(200);
    assertThat(eve.put(path + "/password", Map.of("password", "eves own word 99")).status())
        .isEqualTo(204);
    assertThat(
            new Browser(office.candor)
                .signIn(Map.of("email", "b@greedy.example", "password", "eves own word 99"))
                .status())
        .isEqualTo(201);
  }

  @Test
  void aLinkLetsSomebodyNewChooseAPasswordOnce() {
    var boss = office.boss().browser();
    var email = "mina" + NUMBER.incrementAndGet() + "@office.example";
    var id = boss.post("/api/users", Map.of("email", email, "name", "Mina Murray")).text("id");
    assertThat(standing(id)).isEqualTo("invited");
    var text = boss.post("/api/users/" + id + "/invitation", null).text("invitation");
    assertThat(join(text, "mina murray 1").code()).isEqualTo("password_too_common");
    assertThat(join(text, "green lamp sings 9").text("email")).isEqualTo(email);
    assertThat(join(text, "green lamp sings 8").code()).isEqualTo("invitation_unknown");
    assertThat(standing(id)).as("not here yet").isEqualTo("invited");
    var in = Browser.signedIn(office.candor, email, "green lamp sings 9");
    assertThat(in.get("/api/me").text("id")).isEqualTo(id);
    assertThat(standing(id)).isEqualTo("active");

    var forgotten = boss.post("/api/users/" + id + "/invitation", null).text("invitation");
    assertThat(join(forgotten, "violet boat hums 7").status()).isEqualTo(201);
    assertThat(in.get("/api/me").status()).as("who knew the old one is out").isEqualTo(401);
    assertThat(boss.get("/api/audit?action=password_chosen").response().body()).contains(email);
    assertThat(office.hire("manager").browser().get("/api/standings").code())
        .isEqualTo("capability_missing");
  }

  @Test
  void aLinkIsWorthNothingForALoginFromElsewhereOrAfterAWeek() {
    var lars = office.hire("representative");
    var eve = stranger();
    var id = eve.post("/api/users", Map.of("email", lars.email(), "name", "L")).text("id");
    var text = eve.post("/api/users/" + id + "/invitation", null).text("invitation");
    assertThat(join(text, "eves own word 88").code()).isEqualTo("invitation_elsewhere");
    assertThat(new Browser(office.candor).signIn(credentials(lars, Office.PASSWORD)).status())
        .isEqualTo(201);

    var mina = office.hire("representative");
    var old = office.boss().browser().post("/api/users/" + mina.id() + "/invitation", null);
    office.forward(Duration.ofDays(8));
    assertThat(join(old.text("invitation"), "green lamp sings 9").code())
        .isEqualTo("invitation_unknown");
  }

  private static String standing(String user) {
    for (var one : office.boss().browser().get("/api/standings").body().path("items")) {
      if (one.path("user").asString().equals(user)) {
        return one.path("state").asString();
      }
    }
    throw new AssertionError("no standing of " + user);
  }

  private static Browser.Answer join(String text, String password) {
    return new Browser(office.candor)
        .post("/api/joinings", Map.of("invitation", text, "password", password));
  }

  private static Browser.Answer accept(Office.Colleague who, String text) {
    return who.browser().post("/api/me/invitations", Map.of("invitation", text));
  }

  private static Map<String, String> credentials(Office.Colleague who, String password) {
    return Map.of("email", who.email(), "password", password);
  }

  /** The administrator of another workspace. */
  private static Browser stranger() {
    var name = "greedy" + NUMBER.incrementAndGet();
    var email = "eve@" + name + ".example";
    CurrentWorkspace.run(
        office.candor.bean(Workspaces.class).create(name),
        () ->
            office.candor.bean(Users.class).create(email, "Eve", Office.PASSWORD, "administrator"));
    return Browser.signedIn(office.candor, email, Office.PASSWORD);
  }
}
