package org.candorcrm.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.candorcrm.testing.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

  /** One home for all: making one takes seconds, starting it does not. */
  @TempDir static Path home;

  @Test
  void keepsDataFromOneStartToTheNext() throws Exception {
    try (var postgres = EmbeddedPostgres.open(home)) {
      execute(postgres, "create table kept as select 'Ünïcode ß' as word");
    }
    try (var postgres = EmbeddedPostgres.open(home)) {
      assertThat(ask(postgres, "select word from kept")).isEqualTo("Ünïcode ß");
    }
  }

  @Test
  void writesDurablyWithChecksumsAndKnowsLettersBeyondAscii() throws Exception {
    try (var postgres = EmbeddedPostgres.open(home)) {
      assertThat(ask(postgres, "show fsync")).isEqualTo("on");
      assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
      assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(postgres, "show data_checksums")).isEqualTo("on");
      assertThat(ask(postgres, "select lower('ÄÉŁ')")).isEqualTo("äéł");
      execute(postgres, "create extension pg_trgm");
      assertThat(ask(postgres, "select similarity('müller', 'mülier') > 0.2")).isEqualTo("t");
    }
  }

  @Test
  void bringsBackAfterAStartWhatWasAtHand() throws Exception {
    try (var postgres = EmbeddedPostgres.open(home)) {
      execute(postgres, "create table warm as select n from generate_series(1, 50000) n");
    }
    try (var postgres = EmbeddedPostgres.open(home)) {
      try (var owner = postgres.ownerLogin().connect();
          var statement = owner.createStatement()) {
        statement.execute("create extension if not exists pg_buffercache");
      }
      var read =
          "select count(*) > 100 from pg_buffercache where relfilenode = "
              + ask(postgres, "select pg_relation_filenode('warm')");
      Waiting.until("read before it is asked for", () -> holds(postgres.ownerLogin(), read));
    }
  }

  @Test
  void listensOnLoopbackOnlyAndAsksForThePassword() throws Exception {
    try (var postgres = EmbeddedPostgres.open(home)) {
      assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(Integer.parseInt(ask(postgres, "show port"))).isLessThan(32_768);
      var stranger = new DatabaseLogin(postgres.login().url(), "candor", "guess");
      assertThatThrownBy(stranger::connect)
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThat(Files.getPosixFilePermissions(home.resolve("postgres/passwords")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      assertThat(postgres.login().toString()).doesNotContain(postgres.login().password());
    }
  }

  @Test
  void theApplicationIsNoSuperuserButOwnsItsDatabase() throws Exception {
    try (var postgres = EmbeddedPostgres.open(home)) {
      assertThat(ask(postgres, "select rolsuper from pg_roles where rolname = current_user"))
          .isEqualTo("f");
      execute(postgres, "create schema control");
      assertThat(ask(postgres.ownerLogin(), "select rolsuper from pg_roles where rolname=user"))
          .isEqualTo("t");
    }
  }

  @Test
  void stopsTheServerWhenItIsClosed() {
    DatabaseLogin login;
    try (var postgres = EmbeddedPostgres.open(home)) {
      login = postgres.login();
    }
    assertThatThrownBy(login::connect).isInstanceOf(SQLException.class);
    assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
  }

  @Test
  void refusesDataOfAnotherVersionWithAdvice() throws Exception {
    EmbeddedPostgres.open(home).close();
    Path version = home.resolve("postgres/data/PG_VERSION");
    String ours = Files.readString(version);
    Files.writeString(version, "14\n");
    assertThatThrownBy(() -> EmbeddedPostgres.open(home))
        .isInstanceOf(PostgresUnavailable.class)
        .hasMessageContaining("PostgreSQL 14")
        .hasMessageContaining("Export");
    Files.writeString(version, ours);
  }

  private static boolean holds(DatabaseLogin login, String query) {
    try {
      return ask(login, query).equals("t");
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (var connection = postgres.login().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
    return ask(postgres.login(), query);
  }

  static String ask(DatabaseLogin login, String query) throws SQLException {
    try (var connection = login.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
