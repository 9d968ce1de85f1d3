package org.candorcrm.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedHomeTest {

  @TempDir static Path home;

  @Test
  void theLastOfSeveralProcessesStopsTheServer() throws Exception {
    var postgres = EmbeddedPostgres.open(home);
    Process guest = guest();
    try (BufferedReader said = guest.inputReader()) {
      assertThat(said.readLine()).isEqualTo("entered " + postgres.login().url());
      postgres.close();
      assertThat(postgres.login().connect().isValid(1)).isTrue();

      guest.outputWriter().append("leave\n").flush();
      assertThat(said.readLine()).isEqualTo("left");
      assertThat(guest.waitFor()).isZero();
      assertThatThrownBy(() -> postgres.login().connect()).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void aGuestThatIsKilledTakesTheServerFromNobody() throws Exception {
    try (var postgres = EmbeddedPostgres.open(home)) {
      Process guest = guest();
      try (BufferedReader said = guest.inputReader()) {
        assertThat(said.readLine()).startsWith("entered");
        guest.destroyForcibly().waitFor();
      }
      assertThat(EmbeddedPostgresTest.ask(postgres, "select 1")).isEqualTo("1");
    }
    assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void oneProcessOpensAHomeOnceAtATime() {
    try (var postgres = EmbeddedPostgres.open(home)) {
      assertThatThrownBy(() -> EmbeddedPostgres.open(home))
          .isInstanceOf(PostgresUnavailable.class)
          .hasMessageContaining("already uses");
      assertThat(postgres.first()).isTrue();
    }
  }

  private Process guest() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Guest.class.getName(),
            home.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Another process that uses the same home until it is told to leave. */
  static final class Guest {

    private Guest() {}

    static void main(String[] arguments) throws Exception {
      try (var postgres = EmbeddedPostgres.open(Path.of(arguments[0]))) {
        System.out.println("entered " + postgres.login().url());
        System.in.read();
      }
      System.out.println("left");
    }
  }
}
