package org.candorcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.access.Users;
import org.candorcrm.platform.postgres.EmbeddedPostgres;
import org.candorcrm.platform.postgres.Standby;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A replica that really streams answers reports, and nobody can tell it by what they see. */
class ReplicasTest {

  @TempDir private static Path folder;

  private static EmbeddedPostgres primary;
  private static Standby standby;
  private static RunningCandor candor;
  private static Browser ada;

  @BeforeAll
  static void start() throws Exception {
    primary = EmbeddedPostgres.open(folder.resolve("primary"));
    standby = Standby.of(primary, folder.resolve("standby"));
    candor =
        RunningCandor.web(
            primary.login(),
            Map.of("candor.replica.url", standby.address(), "candor.replica.patience", "500ms"));
    candor.bean(Workspaces.class).create("main");
    ada =
        Browser.withKey(
            candor,
            candor.inWorkspace(() -> {
              candor.bean(Users.class).create("ada@x.example", null, null, "administrator");
              return candor.bean(ApiKeys.class).create("ada@x.example", "test");
            }));
  }

  @AfterAll
  static void stop() throws Exception {
    candor.close();
    standby.close();
    primary.close();
  }

  @Test
  void figuresSearchesAndExportsComeFromTheReplica() {
    add("Replicated");
    fromReplica(() -> figures("Replicated") == 1);
    fromReplica(() -> hits("Replicated") == 1);
    fromReplica(() -> export().contains("Replicated"));
    assertThat(inRecovery(candor.bean(Replicas.class))).isTrue();
    assertThat(replica().path("state").asString()).isEqualTo("answering");
  }

  @Test
  void whoeverReadsSeesWhatWasWrittenBeforeEvenIfTheReplicaDoesNotHaveItYet() throws Exception {
    fromReplica(() -> figures("Late") == 0);
    standby.pause();
    try {
      add("Late");
      assertThat(figures("Late")).isEqualTo(1);
      assertThat(hits("Late")).isEqualTo(1);
      assertThat(export()).contains("Late");
      assertThat(replica().path("state").asString()).isEqualTo("behind");
      assertThat(replica().path("bytes_behind").asLong()).isPositive();
    } finally {
      standby.resume();
    }
    fromReplica(() -> figures("Late") == 1);
  }

  @Test
  void thePrimaryAnswersWhileTheReplicaIsGone() throws Exception {
    add("Steady");
    fromReplica(() -> figures("Steady") == 1);
    standby.stop();
    try {
      assertThat(figures("Steady")).isEqualTo(1);
      assertThat(hits("Steady")).isEqualTo(1);
      assertThat(replica().path("state").asString()).isEqualTo("unreachable");
      long before = replica().path("handed_back").asLong();
      assertThat(figures("Steady")).isEqualTo(1);
      assertThat(replica().path("handed_back").asLong()).isGreaterThan(before);
      assertThat(replica().path("bytes_behind").isNull()).isTrue();
    } finally {
      standby.start();
    }
    fromReplica(() -> figures("Steady") == 1);
  }

  @Test
  void nothingIsWrittenThereAndTransactionsStayOnThePrimary() {
    fromReplica(() -> figures("Nobody") == 0);
    var replicas = candor.bean(Replicas.class);
    var database = candor.bean(Database.class);
    Supplier<Integer> write =
        () -> database.sql("update control.installations set restored_at = null").update();
    assertThatThrownBy(() -> replicas.read(write)).hasMessageContaining("read-only");
    boolean there =
        Boolean.TRUE.equals(
            candor.bean(TransactionTemplate.class).execute(status -> inRecovery(replicas)));
    assertThat(there).isFalse();
  }

  @Test
  void onlyAdministratorsSeeTheStatus() {
    var bob =
        Browser.withKey(
            candor,
            candor.inWorkspace(() -> {
              candor.bean(Users.class).create("bob@x.example", null, null, "representative");
              return candor.bean(ApiKeys.class).create("bob@x.example", "test");
            }));
    assertThat(bob.get("/api/status").code()).isEqualTo("capability_missing");
  }

  private static boolean inRecovery(Replicas replicas) {
    var database = candor.bean(Database.class);
    return replicas.read(
        () -> database.sql("select pg_is_in_recovery()").query(Boolean.class).single());
  }

  /** After a rest it is asked again; until then the primary answers the same. */
  private static void fromReplica(Supplier<Boolean> read) {
    long before = replica().path("answered").asLong();
    while (replica().path("answered").asLong() == before) {
      assertThat(read.get()).isTrue();
      LockSupport.parkNanos(50_000_000);
    }
  }

  private static JsonNode replica() {
    return ada.get("/api/status").body().at("/replicas/0");
  }

  private static void add(String name) {
    assertThat(ada.post("/api/companies", Map.of("name", name)).status()).isEqualTo(201);
  }

  private static long figures(String name) {
    var answer =
        ada.post(
            "/api/companies/aggregate",
            """
            {"filter": "name == '%s'", "measures": [{"function": "count"}]}
            """
                .formatted(name));
    return answer.body().at("/groups/0/measures/count").asLong(-1);
  }

  private static int hits(String name) {
    return ada.get("/api/search?q=" + name).body().path("items").size();
  }

  private static String export() {
    return ada.get("/api/companies/export?format=csv").response().body();
  }
}
