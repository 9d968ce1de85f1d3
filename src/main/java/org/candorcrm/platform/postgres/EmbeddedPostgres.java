package org.candorcrm.platform.postgres;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * The PostgreSQL server of one home directory. Any number of processes may have it open; the first
 * one starts the server, the last one stops it, and a server that outlived its users is adopted.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final String NAME = "candor";

  /** What PostgreSQL answers while role or database are missing: invalid password, no database. */
  private static final Set<String> NOT_MADE_YET = Set.of("28P01", "28000", "3D000");

  /** Cannot connect now (starting or stopping), connection refused, connection broken. */
  private static final Set<String> NOT_READY = Set.of("57P03", "08001", "08006");

  /** Replaying the log after a crash takes seconds; a huge import may need more. */
  private static final Duration RECOVERY = Duration.ofMinutes(10);

  private final Cluster cluster;
  private final HomeLock lock;
  private final Credentials credentials;
  private final int port;
  private final boolean first;
  private boolean open = true;

  private EmbeddedPostgres(
      Cluster cluster, HomeLock lock, Credentials credentials, int port, boolean first) {
    this.cluster = cluster;
    this.lock = lock;
    this.credentials = credentials;
    this.port = port;
    this.first = first;
  }

  /**
   * Starts the server of {@code home}, or joins the running one; returns when it answers.
   *
   * @throws PostgresUnavailable with words for the person who started Candor
   */
  public static EmbeddedPostgres open(Path home) {
    return open(home, Tuning.KEEP);
  }

  public static EmbeddedPostgres open(Path home, Tuning tuning) {
    Path folder = home.toAbsolutePath().normalize().resolve("postgres");
    try {
      Files.createDirectories(folder);
      return HomeLock.inTurn(folder.toRealPath(), () -> enter(folder.toRealPath(), tuning));
    } catch (IOException failure) {
      throw new PostgresUnavailable(
          "The database in %s cannot be used: %s".formatted(folder, failure), failure);
    }
  }

  /** The application's own role; it owns the database and is no superuser. */
  public DatabaseLogin login() {
    return new DatabaseLogin(url(NAME), NAME, credentials.application());
  }

  /** The owner of the whole server, for backups and for tests that make databases. */
  public DatabaseLogin ownerLogin() {
    return new DatabaseLogin(url("postgres"), Cluster.OWNER, credentials.owner());
  }

  /** Whether no other process used this server when it was opened. */
  public boolean first() {
    return first;
  }

  /** The server's own files. */
  Path data() {
    return cluster.data();
  }

  Path home() {
    return requireNonNull(cluster.folder().getParent());
  }

  /** Leaves the server; stops it if nobody else uses it. */
  @Override
  public synchronized void close() {
    if (!open) {
      return;
    }
    open = false;
    try {
      HomeLock.inTurn(lock.folder(), this::leave);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Void leave() throws IOException {
    try (lock) {
      if (lock.alone()) {
        cluster.stop();
      }
      return null;
    }
  }

  private static EmbeddedPostgres enter(Path folder, Tuning tuning) throws IOException {
    HomeLock lock = HomeLock.join(folder);
    try {
      boolean first = lock.alone();
      Cluster cluster = Cluster.in(folder);
      Credentials credentials = Credentials.in(folder.resolve("passwords"));
      cluster.make(credentials);
      Instant patience = Instant.now().plus(RECOVERY);
      while (true) {
        int port = running(cluster, folder, tuning);
        var opened = new EmbeddedPostgres(cluster, lock, credentials, port, first);
        if (opened.answers(Instant.now().isAfter(patience))) {
          return opened;
        }
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    } catch (IOException | RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }

  private static int running(Cluster cluster, Path folder, Tuning tuning) throws IOException {
    Optional<Postmaster> found = Postmaster.on(cluster.data());
    if (found.isPresent()) {
      return found.get().port();
    }
    Path remembered = folder.resolve("port");
    int port = FreePort.remembered(remembered);
    try {
      cluster.start(port, tuning);
      return port;
    } catch (PostgresUnavailable failure) {
      if (!String.valueOf(failure.getMessage()).contains("could not bind")) {
        throw failure;
      }
      // Somebody took the port between our look and the start.
      int another = FreePort.remembered(remembered);
      cluster.start(another, tuning);
      return another;
    }
  }

  /** False while the server still starts, recovers or stops; then it is looked for again. */
  private boolean answers(boolean impatient) throws IOException {
    try (Connection connection = login().connect()) {
      return connection.isValid(5);
    } catch (SQLException failure) {
      String state = String.valueOf(failure.getSQLState());
      if (NOT_MADE_YET.contains(state)) {
        ApplicationRole.make(ownerLogin(), login());
        return true;
      }
      if (!impatient && NOT_READY.contains(state)) {
        return false;
      }
      throw new IOException(failure);
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }
}
