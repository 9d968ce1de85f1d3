package org.candorcrm.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** A home made again from a {@link Backup}; nothing is there unless every checksum agrees. */
public final class Restore {

  /** PostgreSQL: there is no such table. */
  private static final String NO_TABLE = "42P01";

  private Restore() {}

  /**
   * Unpacks {@code file} into {@code home}, which must be empty or absent, lets the server recover,
   * and notes the time, so that consumers of the change feed start over.
   *
   * @return the home that the backup was made of, which may not be there any more; empty for older
   *     backups
   * @throws PostgresUnavailable when the file is damaged, cut off or no backup
   */
  public static Optional<Path> read(Path file, Path home) throws IOException {
    refuseUnlessEmpty(home);
    Path whole = home.toAbsolutePath().normalize();
    Path unfinished = whole.resolveSibling(whole.getFileName() + ".unfinished");
    Trees.delete(unfinished);
    Files.createDirectories(unfinished);
    try {
      verify(unpack(file, unfinished));
      handOver(unfinished.resolve("postgres"));
      Files.deleteIfExists(whole);
      Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException failure) {
      Trees.delete(unfinished);
      throw failure;
    }
    noteTime(whole);
    return origin(whole.resolve(Backup.ORIGIN));
  }

  private static Optional<Path> origin(Path noted) throws IOException {
    if (!Files.exists(noted)) {
      return Optional.empty();
    }
    var origin = Path.of(Files.readString(noted));
    Files.delete(noted);
    return Optional.of(origin);
  }

  private static void refuseUnlessEmpty(Path home) throws IOException {
    if (!Files.exists(home)) {
      return;
    }
    try (Stream<Path> inside = Files.list(home)) {
      if (inside.findAny().isPresent()) {
        throw new PostgresUnavailable(
            "%s is not empty. Restore into a new folder: --home NEW".formatted(home));
      }
    }
  }

  private record Unpacked(Map<String, String> sums, String manifest) {}

  private static Unpacked unpack(Path file, Path into) throws IOException {
    var sums = new TreeMap<String, String>();
    String manifest = "";
    try (var tar =
        new TarArchiveInputStream(
            new GzipCompressorInputStream(new BufferedInputStream(Files.newInputStream(file))))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.getName().equals(Manifest.NAME)) {
          manifest = new String(tar.readAllBytes(), StandardCharsets.UTF_8);
          continue;
        }
        place(tar, entry, into, sums);
      }
      return new Unpacked(sums, manifest);
    } catch (java.nio.file.NoSuchFileException noSuchFile) {
      throw new PostgresUnavailable("There is no file " + file);
    } catch (IOException unreadable) {
      throw new PostgresUnavailable(
          "%s is no backup of Candor, or it is damaged: %s"
              .formatted(file, unreadable.getMessage()),
          unreadable);
    }
  }

  private static void place(
      TarArchiveInputStream tar, TarArchiveEntry entry, Path into, Map<String, String> sums)
      throws IOException {
    Path target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("an entry leads out of the folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    MessageDigest digest = ArchiveWriter.digest();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
      tar.transferTo(out);
    }
    sums.put(entry.getName(), HexFormat.of().formatHex(digest.digest()));
  }

  private static void verify(Unpacked unpacked) {
    if (unpacked.manifest.isEmpty()) {
      throw new PostgresUnavailable("The backup is cut off: its list of files is missing.");
    }
    Map<String, String> wanted = Manifest.parse(unpacked.manifest).sums();
    for (var file : wanted.entrySet()) {
      if (!file.getValue().equals(unpacked.sums.get(file.getKey()))) {
        throw new PostgresUnavailable(
            "The backup is damaged: %s is not what was saved.".formatted(file.getKey()));
      }
    }
    if (wanted.size() != unpacked.sums.size()) {
      throw new PostgresUnavailable("The backup holds files that it was not made with.");
    }
  }

  /** To the user that will run the server here, who may be another one than where it came from. */
  private static void handOver(Path folder) throws IOException {
    Path data = folder.resolve("data");
    Path restored = folder.resolve("data.restored");
    Files.move(data, restored);
    Trees.onlyForUs(restored);
    Trees.onlyForUs(folder.resolve("passwords"));
    Cluster.in(folder).runAs().takeOver(restored);
    Files.move(restored, data);
  }

  private static void noteTime(Path home) throws IOException {
    try (var postgres = EmbeddedPostgres.open(home);
        Connection connection = postgres.login().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("update control.installations set restored_at = clock_timestamp()");
    } catch (SQLException failure) {
      if (!NO_TABLE.equals(failure.getSQLState())) {
        throw new IOException(failure);
      }
    }
  }
}
