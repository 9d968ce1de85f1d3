package org.candorcrm.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.candorcrm.platform.postgres.DatabaseLogin;
import org.candorcrm.platform.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills an import and its database in the middle; it goes on where it stopped. */
class ImportCrashTest {

  private static final int ROWS = 100_000;

  @TempDir Path folder;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void whatIsInIsWholeAndTheRestFollowsOnce() throws Exception {
    Path home = folder.resolve("home");
    Path file = people();
    EmbeddedPostgres.open(home).close();
    Process importing =
        Launched.start("import", file.toString(), "--type", "people", "--home", "" + home);
    assertThat(importing.inputReader().lines().anyMatch(line -> line.contains(" rows"))).isTrue();
    Thread.sleep(random.nextInt(500));
    Launched.killDatabase(home);
    importing.destroyForcibly().waitFor();

    try (var postgres = EmbeddedPostgres.open(home)) {
      assertThat(ask(postgres.login(), "select count(*) % 10000 from w_main.people"))
          .as("half a chunk, seed %d", seed)
          .isZero();
      assertThat(ask(postgres.login(), UNLOGGED)).as("seed %d", seed).isZero();
    }
    var resumed = Launched.command("import", "--resume", "--home", home.toString());
    assertThat(resumed.printed()).contains("created %d, changed 0".formatted(ROWS));
    assertThat(resumed.status()).isZero();
    try (var postgres = EmbeddedPostgres.open(home)) {
      assertThat(ask(postgres.login(), "select count(*) from w_main.people")).isEqualTo(ROWS);
      assertThat(ask(postgres.login(), "select count(distinct job_title) from w_main.people"))
          .isEqualTo(ROWS);
      assertThat(ask(postgres.login(), UNLOGGED)).isZero();
    }
  }

  private static final String UNLOGGED =
      """
      select count(*)
      from w_main.people person
      full join (
        select record, version from w_main.changes
        where record_type = (select id from w_main.record_types where name = 'person')
      ) change on change.record = person.id and change.version = person.version
      where person.id is null or change.record is null
      """;

  private Path people() throws Exception {
    String rows =
        IntStream.range(0, ROWS)
            .mapToObj(row -> "Ada,Number %d,ada%d@candor.example,Title %d".formatted(row, row, row))
            .collect(Collectors.joining("\n", "first_name,last_name,email,job_title\n", "\n"));
    return Files.writeString(folder.resolve("people.csv"), rows);
  }

  private static long ask(DatabaseLogin login, String query) throws SQLException {
    try (var connection = login.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
