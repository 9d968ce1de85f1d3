package org.candorcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ApiKeyTest {

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
  void aKeyActsForItsOwnerWithoutCookieAndCsrf() {
    var user = office.hire("manager");
    var key = key(user, Map.of("name", "sync"));
    assertThat(key).matches("candor_[0-9a-f]{8}_[A-Za-z0-9_-]{43}");
    var program = Browser.withKey(office.candor, key);
    assertThat(program.get("/api/me").text("id")).isEqualTo(user.id().toString());
    var listed = user.browser().get("/api/keys").body().at("/items/0");
    assertThat(listed.path("last_used_at").isString()).isTrue();
    assertThat(listed.toString()).doesNotContain(key.substring(16));
  }

  @Test
  void onlyTheHashOfTheSecretIsStored() {
    var key = key(office.hire("manager"), Map.of("name", "sync"));
    var secret = key.substring("candor_".length() + 9);
    var rows =
        office
            .candor
            .bean(Database.class)
            .sql("select row_to_json(k)::text line from control.api_keys k")
            .query((row, number) -> row.getString("line"))
            .list();
    assertThat(rows).isNotEmpty().noneMatch(line -> line.contains(secret));
  }

  @Test
  void aRevokedKeyOpensNothingFromThatMomentOn() {
    var user = office.hire("manager");
    var program = Browser.withKey(office.candor, key(user, Map.of("name", "sync")));
    assertThat(program.get("/api/me").status()).isEqualTo(200);
    var id = user.browser().get("/api/keys").body().at("/items/0/id").asString();
    assertThat(office.hire("manager").browser().delete("/api/keys/" + id).status()).isEqualTo(404);
    assertThat(user.browser().delete("/api/keys/" + id).status()).isEqualTo(204);
    assertThat(program.get("/api/me").code()).isEqualTo("key_refused");
  }

  @Test
  void anExpiredKeyAndOneOfSomebodyWhoLeftOpenNothing() {
    var user = office.hire("manager");
    var expiring =
        Browser.withKey(
            office.candor, key(user, Map.of("name", "x", "expires_at", office.inDays(1))));
    var lasting = Browser.withKey(office.candor, key(user, Map.of("name", "y")));
    office.forward(Duration.ofDays(2));
    assertThat(expiring.get("/api/me").status()).isEqualTo(401);
    assertThat(lasting.get("/api/me").status()).isEqualTo(200);
    office.change(user, Map.of("active", false));
    assertThat(lasting.get("/api/me").status()).isEqualTo(401);
  }

  @Test
  void aKeyNeverDoesMoreThanItsOwnerNorThanItsRole() {
    var reader = office.hire("reader");
    var wide =
        Browser.withKey(office.candor, key(reader, Map.of("name", "a", "role", "administrator")));
    assertThat(wide.get("/api/me").body().path("capabilities").size()).isZero();
    assertThat(wide.post("/api/users", Map.of("email", "x@x.example")).code())
        .isEqualTo("capability_missing");
    var narrow =
        Browser.withKey(office.candor, key(office.boss(), Map.of("name", "b", "role", "reader")));
    assertThat(narrow.get("/api/me").body().path("capabilities").size()).isZero();
    assertThat(narrow.get("/api/me").body().at("/rights/deal/write").asString()).isEqualTo("none");
  }

  @Test
  void aKeyCannotMakeKeysNorTouchSignIns() {
    var program = Browser.withKey(office.candor, key(office.boss(), Map.of("name", "k")));
    assertThat(program.post("/api/keys", Map.of("name", "child")).code())
        .isEqualTo("session_required");
    var id = office.boss().browser().get("/api/keys").body().at("/items/0/id").asString();
    assertThat(program.delete("/api/keys/" + id).code()).isEqualTo("session_required");
    assertThat(program.get("/api/sign-ins").code()).isEqualTo("session_required");
    assertThat(
            program
                .put("/api/me/password", Map.of("current", "x", "password", "something long"))
                .code())
        .isEqualTo("session_required");
  }

  @Test
  void aKeyCannotTouchTheSignInsOfOthersNorTheirRoles() {
    var program = Browser.withKey(office.candor, key(office.boss(), Map.of("name", "k")));
    var other = office.hire("reader");
    var path = "/api/users/" + other.id();
    assertThat(program.put(path + "/password", Map.of("password", "mine from now on")).code())
        .isEqualTo("session_required");
    assertThat(program.delete(path + "/second-factor").code()).isEqualTo("session_required");
    assertThat(program.patch(path, 1, Map.of("email", "mine@office.example")).code())
        .isEqualTo("session_required");
    assertThat(program.patch(path, 1, Map.of("role", "administrator")).code())
        .isEqualTo("session_required");
    var made = Map.of("email", "made@office.example", "name", "Made", "password", Office.PASSWORD);
    assertThat(program.post("/api/users", made).code()).isEqualTo("session_required");
    assertThat(Browser.signedIn(office.candor, other.email(), Office.PASSWORD).get("/api/me"))
        .satisfies(me -> assertThat(me.status()).isEqualTo(200));

    assertThat(program.patch(path, 1, Map.of("name", "Renamed")).status()).isEqualTo(200);
    var quiet = Map.of("email", "quiet@office.example", "name", "Quiet");
    assertThat(program.post("/api/users", quiet).status()).isEqualTo(201);
  }

  @Test
  void aKeyReadsRolesButChangesNone() {
    var program = Browser.withKey(office.candor, key(office.boss(), Map.of("name", "k")));
    assertThat(program.get("/api/roles").status()).isEqualTo(200);
    assertThat(program.post("/api/roles", Map.of("name", "mine", "label", "Mine")).code())
        .isEqualTo("session_required");
    assertThat(program.patch("/api/roles/reader", 1, Map.of("label", "Mine")).code())
        .isEqualTo("session_required");
    assertThat(program.delete("/api/roles/reader").code()).isEqualTo("session_required");
  }

  @Test
  void aKeyOfOneWorkspaceIsWorthNothingInAnother() {
    var other = office.candor.bean(Workspaces.class).create("other");
    var key = key(office.boss(), Map.of("name", "main only"));
    var program = Browser.withKey(office.candor, key).with("X-Candor-Workspace", "other");
    assertThat(program.get("/api/me").code()).isEqualTo("workspace_refused");
    assertThat(program.with("X-Candor-Workspace", "nowhere").get("/api/me").code())
        .isEqualTo("workspace_refused");
    assertThat(office.boss().browser().with("X-Candor-Workspace", "other").get("/api/me").code())
        .isEqualTo("workspace_refused");
    office.boss().browser().without("X-Candor-Workspace");
    var foreign =
        CurrentWorkspace.call(
            other,
            () -> {
              var users = office.candor.bean(Users.class);
              users.create("far@other.example", "Far", Office.PASSWORD, "administrator");
              return office.candor.bean(ApiKeys.class).create("far@other.example", "far");
            });
    assertThat(Browser.withKey(office.candor, foreign).get("/api/me").text("workspace"))
        .isEqualTo("other");
  }

  @Test
  void nonsenseIsNoKey() {
    for (var bad :
        new String[] {"", "candor_", "candor_00000000_x", "x".repeat(5_000), "candor_' or 1=1"}) {
      assertThat(Browser.withKey(office.candor, bad).get("/api/me").code())
          .isEqualTo("key_refused");
    }
    var basic = new Browser(office.candor).with("Authorization", "Basic YTpi");
    assertThat(basic.get("/api/me").code()).isEqualTo("key_refused");
  }

  private static String key(Office.Colleague owner, Map<String, String> body) {
    var answer = owner.browser().post("/api/keys", body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.text("key");
  }
}
