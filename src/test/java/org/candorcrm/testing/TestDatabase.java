package org.candorcrm.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.platform.postgres.DatabaseLogin;
import org.springframework.boot.WebApplicationType;

/**
 * A database of one's own for a test, on the one server of the test run. Everything is dropped when
 * the run ends; {@link #close} does it earlier.
 */
public final class TestDatabase implements AutoCloseable {

  private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();

  private final String name;
  private final HikariDataSource pool;

  private TestDatabase(String name) {
    this.name = name;
    this.pool = pool(login(name));
  }

  /** An empty database. */
  public static TestDatabase fresh() {
    String name = TestServer.newName();
    TestServer.get().execute("create database %s template template0".formatted(name));
    return new TestDatabase(name);
  }

  /** A copy of an installation with the empty workspace {@code main} and its standard model. */
  public static TestDatabase migrated() {
    return copy("migrated", TestDatabase::install);
  }

  private static void install(DatabaseLogin login) {
    try (var context = RunningCandor.start(login, WebApplicationType.NONE, Map.of())) {
      context.getBean(Workspaces.class).create("main");
    }
  }

  /**
   * A copy of a database that {@code prepare} made; it runs once per {@code template} and test run,
   * a copy costs about 50 ms.
   */
  public static TestDatabase copyOf(String template, Consumer<DataSource> prepare) {
    return copy(
        template,
        login -> {
          // Nobody may be connected to what is copied, so the pool ends with the preparation.
          try (var pool = pool(login)) {
            prepare.accept(pool);
          }
        });
  }

  private static TestDatabase copy(String template, Consumer<DatabaseLogin> prepare) {
    String original = TEMPLATES.computeIfAbsent(template, key -> prepared(prepare));
    String name = TestServer.newName();
    TestServer.get()
        .execute("create database %s template %s strategy file_copy".formatted(name, original));
    return new TestDatabase(name);
  }

  public DataSource dataSource() {
    return pool;
  }

  /** Where it is, for whoever makes connections of their own. */
  public DatabaseLogin login() {
    return login(name);
  }

  @Override
  public void close() {
    pool.close();
    TestServer.get().execute("drop database if exists %s with (force)".formatted(name));
  }

  private static String prepared(Consumer<DatabaseLogin> prepare) {
    String name = TestServer.newName();
    TestServer.get().execute("create database %s template template0".formatted(name));
    prepare.accept(login(name));
    return name;
  }

  private static DatabaseLogin login(String name) {
    return TestServer.get().loginTo(name);
  }

  private static HikariDataSource pool(DatabaseLogin login) {
    var config = new HikariConfig();
    config.setJdbcUrl(login.url());
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMinimumIdle(0);
    config.setIdleTimeout(10_000);
    config.setMaximumPoolSize(20);
    // JUnit's interruption does not reach who waits for an answer of PostgreSQL.
    config.setConnectionInitSql("set statement_timeout = '2min'");
    return new HikariDataSource(config);
  }

  /** For tests that need to see what is wrong with a statement. */
  public void execute(String sql) throws SQLException {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
