package org.candorcrm.launch;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The password of a demo's colleagues: made at random, so that no installation is open to whoever
 * reads the sources, and kept in its home for the next start. While the company is being made the
 * file has another name, so that an interrupted start goes on with the same password.
 */
final class DemoPassword {

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;

  private final Path file;
  private final Path unfinished;

  DemoPassword(Path home) {
    this.file = home.resolve("demo-password");
    this.unfinished = home.resolve("demo-password.unfinished");
  }

  /** The password, once the company is complete. */
  Optional<String> kept() throws IOException {
    return read(file);
  }

  /** The password of an interrupted start, or a new one. */
  String begun() throws IOException {
    var begun = read(unfinished);
    if (begun.isPresent()) {
      return begun.get();
    }
    String password = random();
    Files.deleteIfExists(unfinished);
    Files.createFile(unfinished, owner());
    Files.writeString(unfinished, password + "\n");
    return password;
  }

  void complete() throws IOException {
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Optional<String> read(Path path) throws IOException {
    return Files.exists(path)
        ? Optional.of(Files.readString(path).strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  private static String random() {
    var random = new SecureRandom();
    var text = new StringBuilder();
    for (int i = 0; i < 4 * GROUPS; i++) {
      text.append(i > 0 && i % 4 == 0 ? "-" : "");
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private static FileAttribute<?>[] owner() {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    var only = PosixFilePermissions.fromString("rw-------");
    return posix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(only)}
        : new FileAttribute<?>[0];
  }
}
