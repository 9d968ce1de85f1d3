package org.candorcrm.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A user of this machine. */
record Account(String name, int uid, int gid) {

  private static final Path PASSWD = Path.of("/etc/passwd");
  private static final Path SELF = Path.of("/proc/self");

  static boolean weAreRoot() throws IOException {
    if (Files.exists(SELF)) {
      return Objects.equals(Files.getAttribute(SELF, "unix:uid"), 0);
    }
    return System.getProperty("user.name").equals("root");
  }

  /** A user made for this if there is one; otherwise the one that owns nothing. */
  static Optional<Account> unprivileged() throws IOException {
    List<Account> all = all().toList();
    return Stream.of("candor", "postgres", "nobody")
        .flatMap(name -> all.stream().filter(account -> account.name.equals(name)))
        .findFirst();
  }

  static Optional<Account> withId(int uid) throws IOException {
    return all().filter(account -> account.uid == uid).findFirst();
  }

  private static Stream<Account> all() throws IOException {
    if (!Files.exists(PASSWD)) {
      return Stream.of();
    }
    return Files.readAllLines(PASSWD).stream()
        .map(line -> line.split(":", -1))
        .filter(parts -> parts.length > 3)
        .map(parts -> new Account(parts[0], Integer.parseInt(parts[2]), Integer.parseInt(parts[3])))
        .filter(account -> account.uid != 0);
  }
}
