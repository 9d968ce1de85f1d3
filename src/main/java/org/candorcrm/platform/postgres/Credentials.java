package org.candorcrm.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Two passwords made on the first start: the server's owner, and the application's own role. */
record Credentials(String owner, String application) {

  /** Reads the file, or makes it; only the user who starts Candor may read it. */
  static Credentials in(Path file) throws IOException {
    if (!Files.exists(file)) {
      write(file);
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.size() < 2) {
      throw new PostgresUnavailable(
          "The passwords of the database are missing in %s. Restore this file from a backup."
              .formatted(file));
    }
    return new Credentials(lines.get(0), lines.get(1));
  }

  private static void write(Path file) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(unfinished);
    if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
      var onlyMe = PosixFilePermissions.fromString("rw-------");
      Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(onlyMe));
    }
    Files.write(unfinished, List.of(random(), random()));
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
