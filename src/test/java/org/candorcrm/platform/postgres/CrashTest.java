package org.candorcrm.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills at random moments under write load; what was acknowledged must be there afterwards. */
class CrashTest {

  enum Victim {
    APPLICATION,
    DATABASE,
    BOTH
  }

  private static final String HALVES =
      "select count(*) from written full join logged using (id)"
          + " where written.word is null or logged.word is null";

  private static final int ROUNDS = 2;

  @TempDir static Path home;

  private static final Set<Long> ACKNOWLEDGED = new HashSet<>();
  private static long next = 1;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @ParameterizedTest
  @EnumSource(Victim.class)
  void losesNothingThatWasAcknowledged(Victim victim) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      writeAndKill(victim);
      try (var postgres = EmbeddedPostgres.open(home)) {
        assertThat(lost(postgres)).as("acknowledged and lost, seed %d", seed).isEmpty();
        assertThat(EmbeddedPostgresTest.ask(postgres, HALVES)).as("half written").isEqualTo("0");
      }
      assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }
  }

  @Test
  void aServerThatOutlivedItsUserIsAdopted() throws Exception {
    Process writer = start();
    try (BufferedReader output = writer.inputReader()) {
      acknowledge(output.readLine());
      kill(writer.toHandle());
      output.lines().forEach(this::acknowledge);
    }
    String before = Files.readString(home.resolve("postgres/data/postmaster.pid"));
    try (var postgres = EmbeddedPostgres.open(home)) {
      assertThat(home.resolve("postgres/data/postmaster.pid")).hasContent(before);
      assertThat(postgres.first()).isTrue();
      assertThat(lost(postgres)).isEmpty();
    }
  }

  private void writeAndKill(Victim victim) throws Exception {
    Process writer = start();
    try (BufferedReader output = writer.inputReader()) {
      acknowledge(output.readLine());
      Thread.sleep(random.nextInt(10, 400));
      if (victim != Victim.APPLICATION) {
        kill(postmaster());
      }
      if (victim != Victim.DATABASE) {
        kill(writer.toHandle());
      }
      output.lines().forEach(this::acknowledge);
    }
    writer.waitFor();
  }

  private void acknowledge(String line) {
    // A line that was cut off by the kill was not acknowledged to anybody.
    if (line != null && line.matches("\\d+")) {
      long id = Long.parseLong(line);
      ACKNOWLEDGED.add(id);
      next = Math.max(next, id);
    }
  }

  private Process start() throws IOException {
    next += 1_000_000;
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            CrashingWriter.class.getName(),
            home.toString(),
            Long.toString(next))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private ProcessHandle postmaster() throws IOException {
    try (Stream<String> lines = Files.lines(home.resolve("postgres/data/postmaster.pid"))) {
      return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow())).orElseThrow();
    }
  }

  private static void kill(ProcessHandle process) {
    assertThat(process.destroyForcibly()).isTrue();
  }

  private Set<Long> lost(EmbeddedPostgres postgres) throws Exception {
    var lost = new HashSet<>(ACKNOWLEDGED);
    try (var connection = postgres.login().connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select id from written")) {
      while (rows.next()) {
        lost.remove(rows.getLong(1));
      }
    }
    return lost;
  }
}
