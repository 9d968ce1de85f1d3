package org.candorcrm.launch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import org.candorcrm.access.Users;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.FeedLags;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.candorcrm.testing.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class StatusTest {

  private static final String PASSWORD = "violet tractor hums 42";

  private static RunningCandor candor;

  @BeforeAll
  static void start() {
    candor = RunningCandor.web();
  }

  @AfterAll
  static void stop() {
    candor.close();
  }

  @Test
  void anAdministratorSeesHowFarTheFeedIs() {
    var status = hired("ada", "administrator").get("/api/status");
    assertThat(status.status()).as(status.response().body()).isEqualTo(200);
    assertThat(status.body().at("/database/version").asString()).isNotEmpty();
    assertThat(status.body().at("/feed/0/consumer").asString()).isEqualTo("publisher");
    assertThat(status.body().at("/feed/0/alarming").asBoolean(true)).isFalse();
  }

  @Test
  void askingAgainAndAgainKeepsNoConnectionBusy() {
    var admin = hired("ida", "administrator");
    for (int i = 0; i < 60; i++) {
      assertThat(admin.get("/api/status").status()).isEqualTo(200);
    }
  }

  @Test
  void aFeedThatIsStuckIsAlarming() {
    var admin = hired("eda", "administrator");
    candor.inWorkspace(() -> {
      var database = candor.bean(Database.class);
      database.sql("select nextval('{ws}.change_seq')").query((row, number) -> 1).single();
      database
          .sql(
              """
              update {ws}.feed_cursors set seq = -100, moved_at = now() - interval '5 minutes'
              """)
          .update();
      return database
          .sql(
              """
              insert into {ws}.feed_cursors (consumer, seq, moved_at)
              values ('stuck', -100, now() - interval '5 minutes') on conflict do nothing
              """)
          .update();
    });
    var feed = admin.get("/api/status").body().path("feed");
    var stuck =
        feed.valueStream().filter(one -> one.path("consumer").asString().equals("stuck")).toList();
    assertThat(stuck).hasSize(1);
    assertThat(stuck.getFirst().path("alarming").asBoolean(false)).isTrue();
    assertThat(stuck.getFirst().path("seconds").asLong()).isGreaterThanOrEqualTo(300);
    assertThat(stuck.getFirst().path("changes").asLong()).isPositive();
  }

  @Test
  void otherPeopleAreToldOnlyThatItIsReady() {
    assertThat(hired("rita", "reader").get("/api/status").code()).isEqualTo("capability_missing");
    assertThat(new Browser(candor).get("/api/status").status()).isEqualTo(401);
    assertThat(new Browser(candor).get("/api/health").response().body())
        .isEqualTo("{\"status\":\"ready\"}");
  }

  @Test
  void aWorkspaceIsMadeWithoutAnythingToWorryAbout() {
    var heard = new ListAppender<ILoggingEvent>();
    heard.start();
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.addAppender(heard);
    try {
      var workspace = candor.bean(Workspaces.class).create("second");
      Waiting.until("the feed", () -> !CurrentWorkspace.call(workspace, this::behind));
    } finally {
      root.detachAppender(heard);
    }
    assertThat(heard.list)
        .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
        .extracting(ILoggingEvent::getFormattedMessage)
        .isEmpty();
  }

  /** Until the publisher of the new workspace has been at work. */
  private boolean behind() {
    return candor.bean(FeedLags.class).here().stream()
        .anyMatch(lag -> lag.consumer().equals("publisher") && lag.changes() > 0);
  }

  @Test
  void aRoleOfAnEarlierReleaseMayShareViewsToo() throws Exception {
    var migration =
        new String(
            getClass()
                .getResourceAsStream("/db/workspace/V17__source_versions_and_shared_views.sql")
                .readAllBytes(),
            StandardCharsets.UTF_8);
    var update = migration.substring(migration.indexOf("update")).replace("${ws}", "{ws}");
    candor.inWorkspace(() -> {
      var database = candor.bean(Database.class);
      database
          .sql("update {ws}.roles set capabilities = array_remove(capabilities, 'SHARE_VIEWS')")
          .update();
      database.sql(update.replace(";", "")).update();
      assertThat(
              database
                  .sql(
                      """
                      select name from {ws}.roles where 'SHARE_VIEWS' = any(capabilities)
                       order by name
                      """)
                  .query(String.class)
                  .list())
          .containsExactly("administrator", "manager", "marketer", "representative", "support");
      return null;
    });
  }

  private static Browser hired(String name, String role) {
    var email = name + "@company.example";
    candor.inWorkspace(() -> candor.bean(Users.class).create(email, name, PASSWORD, role));
    return Browser.signedIn(candor, email, PASSWORD);
  }
}
