package org.candorcrm.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** A replica that streams from an embedded server, made as PostgreSQL's manual says it by hand. */
public final class Standby implements AutoCloseable {

  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "(pg_wal|pg_replslot|log)/.*|postmaster\\.(pid|opts)|start\\.log|global/pg_control");

  private final Cluster cluster;
  private final int port;
  private final EmbeddedPostgres primary;

  private Standby(Cluster cluster, int port, EmbeddedPostgres primary) {
    this.cluster = cluster;
    this.port = port;
    this.primary = primary;
  }

  /** Makes it in the empty folder {@code home}, and starts it. */
  public static Standby of(EmbeddedPostgres primary, Path home) throws Exception {
    Path folder = Files.createDirectories(home.resolve("postgres"));
    Cluster cluster = Cluster.in(folder.toRealPath());
    try (var owner = primary.ownerLogin().connect()) {
      letIn(primary, owner);
      ask(owner, "select pg_create_physical_replication_slot('standby', true)");
      copy(primary, owner, cluster.data());
    }
    Files.setPosixFilePermissions(cluster.data(), PosixFilePermissions.fromString("rwx------"));
    cluster.runAs().takeOver(cluster.data());
    int port = FreePort.remembered(folder.resolve("port"));
    cluster.start(port, Tuning.KEEP);
    return new Standby(cluster, port, primary);
  }

  /** The application's, as an address for {@code CANDOR_REPLICA_URL}. */
  public String address() {
    var login = primary.login();
    return "postgres://%s:%s@127.0.0.1:%d/%s"
        .formatted(login.user(), login.password(), port, login.user());
  }

  /** It goes on receiving, and shows nothing of it. */
  public void pause() throws SQLException {
    asOwner("select pg_wal_replay_pause()");
    while (!asOwner("select pg_get_wal_replay_pause_state()").equals("paused")) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  public void resume() throws SQLException {
    asOwner("select pg_wal_replay_resume()");
  }

  public void stop() throws IOException {
    cluster.stop();
  }

  public void start() throws IOException {
    cluster.start(port, Tuning.KEEP);
  }

  @Override
  public void close() throws IOException {
    if (Postmaster.on(cluster.data()).isPresent()) {
      cluster.stop();
    }
  }

  private String asOwner(String query) throws SQLException {
    var owner = primary.ownerLogin();
    var here = owner.url().replaceFirst(":\\d+/", ":" + port + "/");
    try (var connection = new DatabaseLogin(here, owner.user(), owner.password()).connect()) {
      return ask(connection, query);
    }
  }

  private static void letIn(EmbeddedPostgres primary, Connection owner) throws Exception {
    Files.writeString(
        primary.data().resolve("pg_hba.conf"),
        "host replication all 127.0.0.1/32 scram-sha-256\n",
        StandardOpenOption.APPEND);
    ask(owner, "select pg_reload_conf()");
  }

  private static void copy(EmbeddedPostgres primary, Connection owner, Path to) throws Exception {
    ask(owner, "select pg_backup_start('standby', true)");
    List<Path> all;
    try (var paths = Files.walk(primary.data())) {
      all = paths.toList();
    }
    for (Path path : all) {
      String name = primary.data().relativize(path).toString();
      if (LEFT_OUT.matcher(name).matches()) {
        continue;
      }
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(to.resolve(name));
      } else {
        Files.copy(path, to.resolve(name));
      }
    }
    Files.copy(primary.data().resolve("global/pg_control"), to.resolve("global/pg_control"));
    Files.writeString(
        to.resolve("backup_label"),
        ask(owner, "select labelfile from pg_backup_stop(wait_for_archive => false)"));
    Files.createFile(to.resolve("standby.signal"));
    var login = primary.ownerLogin();
    int port = Integer.parseInt(login.url().replaceAll(".*:(\\d+)/.*", "$1"));
    Files.writeString(
        to.resolve("local.conf"),
        """
        primary_conninfo = 'host=127.0.0.1 port=%d user=%s password=%s'
        primary_slot_name = 'standby'
        """
            .formatted(port, login.user(), login.password()));
  }

  private static String ask(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    }
  }
}
