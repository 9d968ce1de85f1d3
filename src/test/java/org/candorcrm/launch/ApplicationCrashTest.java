package org.candorcrm.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.candorcrm.platform.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills Candor under write load by its API; what was answered must be there after a start. */
class ApplicationCrashTest {

  enum Victim {
    APPLICATION,
    DATABASE,
    BOTH
  }

  private static final int WRITERS = 4;

  /** People made before the kill, so that it meets writing and not warming up. */
  private static final int WARM = 100;

  /** People without their change rows, change rows without their person, gaps between versions. */
  private static final String DISAGREEMENTS =
      """
      select count(*)
      from (
        select record, max(version) as newest, count(*) as changes
        from w_main.changes
        where record_type = (select id from w_main.record_types where name = 'person')
        group by record
      ) log
      full join w_main.people person on person.id = log.record
      where log.newest is distinct from person.version or log.changes <> person.version
      """;

  @TempDir static Path home;

  private static final Map<UUID, Integer> ACKNOWLEDGED = new ConcurrentHashMap<>();
  private static String key;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @BeforeAll
  static void makeUser() throws Exception {
    String email = "ada@candor.example";
    var user =
        Launched.command(
            "admin",
            "user",
            "create",
            "--email",
            email,
            "--role",
            "administrator",
            "--home",
            home.toString());
    assertThat(user.status()).as(user.printed()).isZero();
    key =
        Launched.command("admin", "key", "create", "--user", email, "--home", home.toString())
            .printed()
            .strip();
  }

  @ParameterizedTest
  @EnumSource(Victim.class)
  void losesNoAnsweredWriteAndTheChangeLogAgrees(Victim victim) throws Exception {
    writeAndKill(victim);
    try (var postgres = EmbeddedPostgres.open(home);
        var connection = postgres.login().connect()) {
      var people = people(connection);
      var lost = new HashMap<>(ACKNOWLEDGED);
      lost.entrySet().removeIf(one -> people.getOrDefault(one.getKey(), 0) >= one.getValue());
      assertThat(lost).as("answered and lost, seed %d", seed).isEmpty();
      assertThat(disagreements(connection)).as("seed %d", seed).isZero();
    }
  }

  private void writeAndKill(Victim victim) throws Exception {
    int before = ACKNOWLEDGED.size();
    Launched candor = Launched.run(home);
    List<Thread> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      writers.add(Thread.ofVirtual().start(new ApiWriter(candor, key, ACKNOWLEDGED)));
    }
    while (ACKNOWLEDGED.size() < before + WARM && writers.stream().anyMatch(Thread::isAlive)) {
      Thread.sleep(5);
    }
    Thread.sleep(random.nextInt(100, 1_000));
    if (victim != Victim.APPLICATION) {
      Launched.killDatabase(home);
    }
    if (victim == Victim.DATABASE) {
      join(writers);
    }
    candor.kill();
    join(writers);
    assertThat(ACKNOWLEDGED).hasSizeGreaterThan(before);
  }

  private static void join(List<Thread> writers) throws InterruptedException {
    for (Thread writer : writers) {
      writer.join();
    }
  }

  private static Map<UUID, Integer> people(Connection connection) throws Exception {
    var versions = new HashMap<UUID, Integer>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select id, version from w_main.people")) {
      while (rows.next()) {
        versions.put(rows.getObject(1, UUID.class), rows.getInt(2));
      }
    }
    return versions;
  }

  private static long disagreements(Connection connection) throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(DISAGREEMENTS)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
