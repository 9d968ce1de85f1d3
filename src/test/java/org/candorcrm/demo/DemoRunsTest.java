package org.candorcrm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.candorcrm.access.Users;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.candorcrm.testing.TestDatabase;
import org.candorcrm.testing.Waiting;
import org.junit.jupiter.api.Test;

/** The demo company comes and goes beside one's own workspace. */
class DemoRunsTest {

  private static final String PASSWORD = "violet tractor hums 42";
  private static final String ADA = "ada@company.example";

  @Test
  void itIsMadeUpAfterARestartVisitedAndRemovedWhileOwnRecordsStay() throws Exception {
    try (var database = TestDatabase.migrated()) {
      try (var first = RunningCandor.web(database.login(), Map.of())) {
        hire(first, ADA, "administrator");
        hire(first, "rea@company.example", "reader");
        var ada = Browser.signedIn(first, ADA, PASSWORD);
        assertThat(ada.get("/api/demo").text("state")).isEqualTo("absent");
        var reader = Browser.signedIn(first, "rea@company.example", PASSWORD);
        assertThat(reader.post("/api/demo", Map.of()).code()).isEqualTo("capability_missing");
        assertThat(ada.post("/api/companies", Map.of("name", "My own")).status()).isEqualTo(201);
        var asked = ada.post("/api/demo", Map.of());
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.text("state")).isEqualTo("loading");
        assertThat(ada.delete("/api/demo").code()).isEqualTo("demo_loading");
      }
      try (var second = RunningCandor.web(database.login(), Map.of())) {
        var ada = Browser.signedIn(second, ADA, PASSWORD);
        awaitHere(ada);
        visit(ada);
        remove(second, ada);
      }
    }
  }

  private static void visit(Browser ada) {
    var stand = ada.get("/api/demo").body();
    assertThat(stand.path("joined").asBoolean()).isTrue();
    assertThat(stand.path("written").asInt()).isEqualTo(stand.path("expected").asInt());
    assertThat(ada.put("/api/sign-ins/current", Map.of("workspace", "nowhere")).code())
        .isEqualTo("workspace_refused");
    assertThat(ada.put("/api/sign-ins/current", Map.of("workspace", "demo")).status())
        .isEqualTo(204);
    assertThat(ada.get("/api/me").text("workspace")).isEqualTo("demo");
    assertThat(ada.get("/api/companies?count=exact&limit=1").body().path("count").asInt())
        .isGreaterThan(1_000);
    assertThat(ada.get("/api/demo").body().path("inside").asBoolean()).isTrue();
  }

  private static void remove(RunningCandor candor, Browser ada) {
    assertThat(ada.delete("/api/demo").status()).isEqualTo(204);
    assertThat(ada.get("/api/me").text("workspace")).isEqualTo("main");
    assertThat(ada.get("/api/companies").body().at("/items/0/name").asString()).isEqualTo("My own");
    assertThat(ada.get("/api/demo").text("state")).isEqualTo("absent");
    var database = candor.bean(Database.class);
    assertThat(
            database
                .sql("select count(*) from control.logins where email like '%hallbrueck%'")
                .query(Long.class)
                .single())
        .isZero();
    Waiting.until(
        "the demo company to go",
        () ->
            !database
                .sql("select exists (select 1 from pg_namespace where nspname = 'w_demo')")
                .query(Boolean.class)
                .single());
    assertThat(candor.bean(Workspaces.class).find("demo")).isEmpty();
  }

  @Test
  void whoeverBelongsNowhereElseKeepsIt() {
    try (var candor = RunningCandor.web()) {
      candor.bean(DemoLoading.class).load(DemoCompanyTest.TODAY, PASSWORD);
      var asa =
          DemoLoading.signIns().stream()
              .filter(one -> one.role().equals("administrator"))
              .findFirst()
              .orElseThrow();
      var browser = Browser.signedIn(candor, asa.email(), PASSWORD);
      var stand = browser.get("/api/demo").body();
      assertThat(stand.path("state").asString()).isEqualTo("here");
      assertThat(stand.path("removable").asBoolean()).isFalse();
      assertThat(browser.delete("/api/demo").code()).isEqualTo("demo_is_all");
    }
  }

  @Test
  void aWorkspaceInWhichPeopleWorkIsLeftAloneWhateverItIsCalled() {
    try (var candor = RunningCandor.web()) {
      hire(candor, ADA, "administrator");
      var theirs = candor.bean(Workspaces.class).create("demo");
      CurrentWorkspace.call(
          theirs,
          () ->
              candor
                  .bean(Users.class)
                  .create("eve@elsewhere.example", "Eve", PASSWORD, "administrator"));
      var ada = Browser.signedIn(candor, ADA, PASSWORD);
      assertThat(ada.get("/api/demo").text("state")).isEqualTo("absent");
      assertThat(ada.post("/api/demo", Map.of()).code()).isEqualTo("demo_name_taken");
      assertThat(ada.delete("/api/demo").code()).isEqualTo("demo_name_taken");
      assertThat(ada.get("/api/demo").body().path("joined").asBoolean()).isFalse();
      assertThat(ada.put("/api/sign-ins/current", Map.of("workspace", "demo")).code())
          .isEqualTo("workspace_refused");
      var eve = Browser.signedIn(candor, "eve@elsewhere.example", PASSWORD);
      assertThat(eve.get("/api/companies?count=exact").body().path("count").asInt()).isZero();
    }
  }

  @Test
  void askingAgainAndAgainTakesNoConnections() {
    try (var candor = RunningCandor.web()) {
      hire(candor, ADA, "administrator");
      candor.bean(Workspaces.class).create("elsewhere");
      var ada = Browser.signedIn(candor, ADA, PASSWORD);
      for (int i = 0; i < 30; i++) {
        assertThat(ada.delete("/api/demo").status()).isIn(204, 409);
        assertThat(ada.get("/api/me").status()).isEqualTo(200);
      }
      assertThat(candor.bean(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections())
          .isLessThan(10);
    }
  }

  private static void hire(RunningCandor candor, String email, String role) {
    candor.inWorkspace(() -> candor.bean(Users.class).create(email, "Ada", PASSWORD, role));
  }

  private static void awaitHere(Browser ada) throws InterruptedException {
    String state;
    while (!(state = ada.get("/api/demo").text("state")).equals("here")) {
      assertThat(state).isEqualTo("loading");
      Thread.sleep(100);
    }
  }
}
