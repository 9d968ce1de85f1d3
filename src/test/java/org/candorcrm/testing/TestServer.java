package org.candorcrm.testing;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import org.candorcrm.platform.postgres.DatabaseLogin;
import org.candorcrm.platform.postgres.EmbeddedPostgres;
import org.candorcrm.platform.postgres.ExternalPostgres;
import org.candorcrm.platform.postgres.Tuning;

/**
 * The one server of a test run, which its processes share: that of {@code CANDOR_TEST_DATABASE_URL}
 * (postgres://user:password@host:port/database, the user may create databases), or one below {@code
 * target/} that starts with the first test which needs it.
 */
final class TestServer {

  static final Path HOME = Path.of(System.getProperty("candor.test.home", "target/test-home"));

  private static final Pattern NAME = Pattern.compile("candor_test_\\d+_\\d+");
  private static final long PROCESS = ProcessHandle.current().pid();
  private static final AtomicInteger NUMBER = new AtomicInteger();

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
    EmbeddedPostgres server = EmbeddedPostgres.open(HOME, Tuning.THROW_AWAY);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    DatabaseLogin login = server.login();
    var started = new TestServer(server.ownerLogin(), login.user(), login.password());
    started.drop(process -> process == PROCESS || ProcessHandle.of(process).isEmpty());
    return started;
  }

  private static TestServer external(String address) {
    DatabaseLogin owner = ExternalPostgres.checked(address);
    var started = new TestServer(owner, owner.user(), owner.password());
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> started.drop(process -> process == PROCESS)));
    return started;
  }

  /** The name of one more database of this process. */
  static String newName() {
    return "candor_test_%d_%d".formatted(PROCESS, NUMBER.incrementAndGet());
  }

  private void drop(LongPredicate process) {
    names().stream()
        .filter(name -> process.test(maker(name)))
        .forEach(name -> execute("drop database if exists %s with (force)".formatted(name)));
  }

  /** Which process made a database, as its name tells. */
  private static long maker(String name) {
    return Long.parseLong(name.split("_", -1)[2]);
  }

  private List<String> names() {
    try (var connection = owner.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select datname from pg_database")) {
      var names = new ArrayList<String>();
      while (rows.next()) {
        if (NAME.matcher(rows.getString(1)).matches()) {
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
