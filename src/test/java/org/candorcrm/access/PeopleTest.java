package org.candorcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PeopleTest {

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
  void anAdministratorCreatesChangesAndDeactivatesUsers() {
    var boss = office.boss().browser();
    var body = Map.of("email", "new@office.example", "name", "New", "password", Office.PASSWORD);
    var made = boss.post("/api/users", body);
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    assertThat(made.text("role")).isEqualTo("representative");
    assertThat(made.header("Location")).contains("/api/users/" + made.text("id"));
    assertThat(boss.post("/api/users", body).code()).isEqualTo("user_exists");
    var user = Browser.signedIn(office.candor, "new@office.example", Office.PASSWORD);
    var path = "/api/users/" + made.text("id");
    assertThat(boss.send("PATCH", path, Map.of("name", "x")).status()).isEqualTo(428);
    assertThat(boss.patch(path, 7, Map.of("name", "x")).status()).isEqualTo(412);
    var changed = boss.patch(path, 1, Map.of("name", "Newer", "time_zone", "Europe/Vienna"));
    assertThat(changed.text("name")).isEqualTo("Newer");
    assertThat(boss.patch(path, 2, Map.of("active", false)).status()).isEqualTo(200);
    assertThat(user.get("/api/me").status()).isEqualTo(401);
    assertThat(
            new Browser(office.candor)
                .signIn(Map.of("email", "new@office.example", "password", Office.PASSWORD))
                .status())
        .isEqualTo(401);
  }

  @Test
  void namesHaveNoSignsThatNobodySees() {
    var boss = office.boss().browser();
    for (var name : List.of("Bell\u0007", "Sales\u202Etxt")) {
      var refused = boss.post("/api/teams", Map.of("name", name));
      assertThat(refused.code()).as(name).isEqualTo("body_field_control");
      assertThat(refused.text("field")).isEqualTo("name");
    }
    assertThat(boss.post("/api/teams", Map.of("name", "שלום 👍")).status()).isEqualTo(201);
  }

  @Test
  void whoDoesNotAdministerUsersChangesNone() {
    var user = office.hire("manager");
    assertThat(
            user.browser().post("/api/users", Map.of("email", "x@x.example", "name", "x")).code())
        .isEqualTo("capability_missing");
    assertThat(
            user.browser()
                .patch("/api/users/" + user.id(), 1, Map.of("role", "administrator"))
                .code())
        .isEqualTo("capability_missing");
    assertThat(user.browser().post("/api/teams", Map.of("name", "x")).status()).isEqualTo(403);
    assertThat(user.browser().post("/api/departments", Map.of("name", "x")).status())
        .isEqualTo(403);
  }

  @Test
  void nobodyHandsOutOrTakesOverMoreThanTheyHave() {
    var role =
        office
            .boss()
            .browser()
            .post(
                "/api/roles",
                Map.of(
                    "name",
                    "people_desk",
                    "label",
                    "People desk",
                    "capabilities",
                    List.of("administer_users", "share_views")));
    assertThat(role.status()).as(role.response().body()).isEqualTo(201);
    var desk = office.hire("people_desk").browser();
    assertThat(
            desk.post(
                    "/api/users",
                    Map.of("email", "e@x.example", "name", "E", "role", "administrator"))
                .code())
        .isEqualTo("role_beyond_yours");
    assertThat(
            desk.put(
                    "/api/users/" + office.boss().id() + "/password",
                    Map.of("password", "taken over by me"))
                .code())
        .isEqualTo("role_beyond_yours");
    assertThat(desk.delete("/api/users/" + office.boss().id() + "/second-factor").code())
        .isEqualTo("role_beyond_yours");
    assertThat(desk.post("/api/users", Map.of("email", "e@x.example", "name", "E")).status())
        .isEqualTo(201);
  }

  @Test
  void theLastAdministratorStays() {
    var other = office.candor.bean(Workspaces.class).create("lonely");
    CurrentWorkspace.run(
        other,
        () ->
            office
                .candor
                .bean(Users.class)
                .create("only@lonely.example", "Only", Office.PASSWORD, "administrator"));
    var only = Browser.signedIn(office.candor, "only@lonely.example", Office.PASSWORD);
    var id = only.get("/api/me").text("id");
    assertThat(only.patch("/api/users/" + id, 1, Map.of("active", false)).code())
        .isEqualTo("last_administrator");
    assertThat(only.patch("/api/users/" + id, 1, Map.of("role", "reader")).code())
        .isEqualTo("last_administrator");
    assertThat(only.patch("/api/roles/administrator", 1, Map.of("capabilities", List.of())).code())
        .isEqualTo("last_administrator");
    assertThat(only.get("/api/me").body().path("capabilities").size()).isPositive();
  }

  @Test
  void anAdministratorOfOneWorkspaceCannotTakeOverALoginOfAnother() {
    var victim = office.hire("reader");
    var other = office.candor.bean(Workspaces.class).create("greedy");
    CurrentWorkspace.run(
        other,
        () -> {
          var users = office.candor.bean(Users.class);
          users.create("boss@greedy.example", "Boss", Office.PASSWORD, "administrator");
          users.create(victim.email(), "Victim", "another password 77", "reader");
        });
    var greedy = Browser.signedIn(office.candor, "boss@greedy.example", Office.PASSWORD);
    var id =
        CurrentWorkspace.call(
            other, () -> office.candor.bean(Users.class).find(victim.email()).orElseThrow());
    assertThat(
            greedy
                .put("/api/users/" + id + "/password", Map.of("password", "mine from now on"))
                .code())
        .isEqualTo("login_shared");
    assertThat(greedy.patch("/api/users/" + id, 1, Map.of("email", "m@greedy.example")).code())
        .isEqualTo("login_shared");
    var signedIn = Browser.signedIn(office.candor, victim.email(), Office.PASSWORD);
    assertThat(signedIn.get("/api/me").text("workspace")).isEqualTo("main");
    assertThat(signedIn.with("X-Candor-Workspace", "greedy").get("/api/me").text("workspace"))
        .isEqualTo("greedy");
  }

  @Test
  void aNewPasswordEndsTheOtherSignIns() {
    var user = office.hire("reader");
    var phone = Browser.signedIn(office.candor, user.email(), Office.PASSWORD);
    var wrong =
        user.browser()
            .put("/api/me/password", Map.of("current", "no", "password", "green lamp sings 9"));
    assertThat(wrong.code()).isEqualTo("password_wrong");
    var changed =
        user.browser()
            .put(
                "/api/me/password",
                Map.of("current", Office.PASSWORD, "password", "green lamp sings 9"));
    assertThat(changed.status()).as(changed.response().body()).isEqualTo(204);
    assertThat(phone.get("/api/me").status()).isEqualTo(401);
    assertThat(user.browser().get("/api/me").status()).isEqualTo(200);
  }

  @Test
  void teamsAndDepartmentsAreKept() {
    var boss = office.boss().browser();
    var member = office.hire("representative");
    var department = office.department("Sales");
    var made =
        boss.post(
            "/api/teams",
            Map.of("name", "North", "department", department, "members", List.of(member.id())));
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    assertThat(office.viewer(member).teams()).containsExactly(UUID.fromString(made.text("id")));
    assertThat(boss.post("/api/teams", Map.of("name", "NORTH")).code())
        .isEqualTo("group_name_taken");
    var path = "/api/teams/" + made.text("id");
    assertThat(boss.patch(path, 1, Map.of("members", List.of())).status()).isEqualTo(200);
    assertThat(office.viewer(member).teams()).isEmpty();
    office.change(member, Map.of("department", department));
    assertThat(office.viewer(member).department()).isEqualTo(department);
    boss.with("If-Match", "\"1\"");
    assertThat(boss.delete("/api/departments/" + department).code()).isEqualTo("department_in_use");
    boss.without("If-Match");
  }

  @Test
  void everySourceHasASteward() {
    var user = office.hire("representative");
    var steward = office.hire("marketer");
    int source = office.viewer(user).source();
    var path = "/api/sources/" + source;
    var found = user.browser().get(path);
    assertThat(found.text("kind")).isEqualTo("user");
    assertThat(user.browser().send("PATCH", path, Map.of("steward", user.id())).status())
        .isEqualTo(428);
    assertThat(user.browser().patch(path, 1, Map.of("steward", user.id())).code())
        .isEqualTo("capability_missing");
    var boss = office.boss().browser();
    assertThat(boss.patch(path, 1, Map.of("steward", steward.id())).status()).isEqualTo(200);
    var stale = steward.browser().patch(path, 1, Map.of("steward", user.id()));
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.body().at("/current/steward").asString()).isEqualTo(steward.id().toString());
    assertThat(steward.browser().patch(path, 2, Map.of("steward", user.id())).status())
        .isEqualTo(200);
    assertThat(boss.patch(path, 3, Map.of("rhythm_days", 0)).code()).isEqualTo("rhythm_invalid");
    assertThat(boss.patch(path, 3, Map.of("rhythm_days", 7)).body().path("rhythm_days").asInt())
        .isEqualTo(7);
    assertThat(steward.browser().patch(path, 2, Map.of("trust", 1)).status()).isEqualTo(403);
    assertThat(boss.patch(path, 4, Map.of("trust", 1.5)).code()).isEqualTo("trust_invalid");
    assertThat(boss.patch(path, 4, Map.of("trust", 0.9)).body().path("trust").asDouble())
        .isEqualTo(0.9);
    assertThat(boss.get("/api/sources?limit=1").body().path("items").get(0).path("name").asString())
        .isEqualTo("Candor");
    assertThat(boss.get("/api/sources/999999").code()).isEqualTo("source_unknown");
  }
}
