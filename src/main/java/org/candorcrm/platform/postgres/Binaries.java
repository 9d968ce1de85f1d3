package org.candorcrm.platform.postgres;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL, unpacked once per version from the archive on the class path. */
record Binaries(Path root) {

  private static final Pattern VERSION = Pattern.compile("postgres-binaries-([^/!]+)\\.jar");

  /** Unpacks below {@code cache} unless that was done before; half an unpacking is never seen. */
  static Binaries in(Path cache) throws IOException {
    URL archive = archive();
    var version = VERSION.matcher(archive.toString());
    Path root = cache.resolve(version.find() ? version.group(1) : "unnamed");
    if (!Files.isDirectory(root)) {
      unpack(archive, cache, root);
    }
    return new Binaries(root);
  }

  Path program(String name) {
    Path plain = root.resolve("bin").resolve(name);
    return Files.exists(plain) ? plain : root.resolve("bin").resolve(name + ".exe");
  }

  /** Whether the server could load a library of this name; not every platform has all of them. */
  boolean library(String name) throws IOException {
    Path libraries = root.resolve("lib");
    if (!Files.isDirectory(libraries)) {
      return false;
    }
    try (var files = Files.find(libraries, 2, (file, what) -> what.isRegularFile())) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith(name + '.'));
    }
  }

  private static URL archive() {
    String name = archiveName();
    URL found = Binaries.class.getResource(name);
    if (found != null) {
      return found;
    }
    throw new PostgresUnavailable(
        "This build of Candor has no PostgreSQL for this machine (%s). Build it on this machine,"
                .formatted(name.substring(1))
            + " or use a server of your own: CANDOR_DATABASE_URL=postgres://user:password@host/name");
  }

  private static String archiveName() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    boolean arm = arch.equals("aarch64") || arch.equals("arm64");
    if (os.contains("windows")) {
      return "/postgres-windows-x86_64.txz";
    }
    if (os.contains("mac")) {
      return arm ? "/postgres-darwin-arm_64.txz" : "/postgres-darwin-x86_64.txz";
    }
    return arm ? "/postgres-linux-arm_64.txz" : "/postgres-linux-x86_64.txz";
  }

  private static void unpack(URL archive, Path cache, Path root) throws IOException {
    Files.createDirectories(cache);
    Path unfinished = Files.createTempDirectory(cache, "unpacking-");
    readable(unfinished);
    try (var tar =
        new TarArchiveInputStream(
            new XZCompressorInputStream(new BufferedInputStream(archive.openStream())))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(tar, entry, unfinished);
      }
    }
    try {
      Files.move(unfinished, root, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException somebodyWasFaster) {
      Trees.delete(unfinished);
      if (!Files.isDirectory(root)) {
        throw somebodyWasFaster;
      }
    }
  }

  private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    Path target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("The archive leaves its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      readable(target);
      return;
    }
    Path folder = requireNonNull(target.getParent());
    Files.createDirectories(folder);
    readable(folder);
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    readable(target);
  }

  /** Another user may run the programs (as root, PostgreSQL refuses), whatever our umask is. */
  private static void readable(Path path) throws IOException {
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }
}
