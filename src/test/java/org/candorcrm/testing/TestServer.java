package org.candorcrm.testing;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.platform.postgres.DatabaseLogin;
import org.candorcrm.platform.postgres.EmbeddedPostgres;
import org.candorcrm.platform.postgres.ExternalPostgres;
import org.candorcrm.platform.postgres.Tuning;

/**
 * The one server of a test run: that of {@code CANDOR_TEST_DATABASE_URL}
 * (postgres://user:password@host:port/database, the user may create databases), or one below {@code
 * target/} that starts with the first test which needs it.
 */
final class TestServer {

  static final String PREFIX = "candor_test_";

  private static final TestServer ONLY = start();

  private final DatabaseLogin owner;
  private final String user;
  private final String password;

  private TestServer(DatabaseLogin owner, String user, String password) {
    this.owner = owner;
    this.user = user;
    this.password = password;
  }

  static TestServer get() {
    return ONLY;
  }

  DatabaseLogin loginTo(String database) {
    return new DatabaseLogin(url(owner.url(), database), user, password);
  }

  /** Runs as the owner of the server; databases then belong to the user of the tests. */
  synchronized void execute(String sql) {
    try (var connection = owner.connect();
        var statement = connection.createStatement()) {
      boolean create = sql.startsWith("create database");
      statement.execute(create ? sql + " owner " + user : sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  private static TestServer start() {
    String external = System.getenv("CANDOR_TEST_DATABASE_URL");
    return external == null ? embedded() : external(external);
  }

  private static TestServer embedded() {
    Path home = Path.of(System.getProperty("candor.test.home", "target/test-home"));
    EmbeddedPostgres server = EmbeddedPostgres.open(home, Tuning.THROW_AWAY);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    DatabaseLogin login = server.login();
    var started = new TestServer(server.ownerLogin(), login.user(), login.password());
    if (server.first()) {
      started.dropLeftovers();
    }
    return started;
  }

  private static TestServer external(String address) {
    DatabaseLogin owner = ExternalPostgres.checked(address);
    var started = new TestServer(owner, owner.user(), owner.password());
    Runtime.getRuntime().addShutdownHook(new Thread(started::dropLeftovers));
    return started;
  }

  private void dropLeftovers() {
    names().forEach(name -> execute("drop database if exists %s with (force)".formatted(name)));
  }

  private List<String> names() {
    try (var connection = owner.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select datname from pg_database")) {
      var names = new ArrayList<String>();
      while (rows.next()) {
        if (rows.getString(1).startsWith(PREFIX)) {
          names.add(rows.getString(1));
        }
      }
      return names;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String url(String url, String database) {
    return url.substring(0, url.lastIndexOf('/') + 1) + database;
  }
}
