package org.candorcrm.platform.postgres;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A whole home in one file, taken while its server works: the low-level way of PostgreSQL's manual
 * (section "Making a Base Backup Using the Low Level API"), with the log that it needs inside.
 */
public final class Backup {

  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "origin\\.txt|postgres/(programs(/.*)?|port|.*\\.lock|data\\.new(/.*)?"
              + "|data/(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots"
              + "|pg_stat_tmp|pg_subtrans|log)/.*"
              + "|data/(postmaster\\.(pid|opts)|start\\.log|backup_label.*|tablespace_map.*)"
              + "|data/(.*/)?(pgsql_tmp.*|pg_internal\\.init.*)"
              + "|data/global/pg_control)");

  /** In a backup: the home that it was made of. */
  static final String ORIGIN = "origin.txt";

  private static final Pattern START_FILE = Pattern.compile("START WAL LOCATION: .*file (\\w+)\\)");

  private final EmbeddedPostgres postgres;
  private final ArchiveWriter archive;

  private Backup(EmbeddedPostgres postgres, ArchiveWriter archive) {
    this.postgres = postgres;
    this.archive = archive;
  }

  /**
   * Writes everything of the home to {@code file}, which only we may read: it holds passwords'
   * hashes. The file appears when it is complete.
   *
   * @throws FileAlreadyExistsException rather than overwriting anything
   */
  public static void write(EmbeddedPostgres postgres, Path file) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    Files.createFile(unfinished);
    Trees.onlyForUs(unfinished);
    try (var archive = new ArchiveWriter(Files.newOutputStream(unfinished));
        Connection connection = postgres.ownerLogin().connect()) {
      new Backup(postgres, archive).copy(connection);
      archive.finish();
    } catch (SQLException failure) {
      throw new IOException(failure);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private void copy(Connection connection) throws SQLException, IOException {
    // The slot lives as long as this connection and keeps the log that the copy will need.
    ask(
        connection,
        "select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
    ask(connection, "select pg_backup_start('candor', true)");
    for (Path path : everything(postgres.home())) {
      add(path);
    }
    archive.text(ORIGIN, postgres.home().toAbsolutePath().normalize().toString());
    archive.file(name(control()), control());
    List<String> end =
        ask(
            connection,
            "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(wait_for_archive => false)");
    archive.text(name(postgres.data()) + "/backup_label", end.getFirst());
    addLog(end.getFirst(), end.getLast());
  }

  private static List<Path> everything(Path home) throws IOException {
    try (Stream<Path> paths = Files.walk(home)) {
      return paths.filter(path -> !path.equals(home)).sorted().toList();
    } catch (java.io.UncheckedIOException vanished) {
      // A table was dropped while its folder was read.
      return everything(home);
    }
  }

  private void add(Path path) throws IOException {
    String name = name(path);
    if (LEFT_OUT.matcher(name).matches()) {
      return;
    }
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      archive.directory(name);
      return;
    }
    if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      archive.file(name, path);
    }
  }

  private void addLog(String label, String last) throws IOException {
    var first = START_FILE.matcher(label);
    if (!first.find()) {
      throw new IOException("PostgreSQL's backup label has no start:\n" + label);
    }
    Path folder = postgres.data().resolve("pg_wal");
    try (Stream<Path> segments = Files.list(folder)) {
      for (Path segment : segments.sorted().toList()) {
        String name = segment.getFileName().toString();
        boolean needed =
            name.length() == last.length()
                && name.compareTo(first.group(1)) >= 0
                && name.compareTo(last) <= 0;
        if (needed) {
          archive.file(name(segment), segment);
        }
      }
    }
  }

  private Path control() {
    return postgres.data().resolve("global/pg_control");
  }

  private String name(Path path) {
    return postgres.home().relativize(path).toString().replace('\\', '/');
  }

  private static List<String> ask(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      String first = String.valueOf(rows.getString(1));
      return rows.getMetaData().getColumnCount() < 2
          ? List.of(first)
          : List.of(first, String.valueOf(rows.getString(2)));
    }
  }
}
