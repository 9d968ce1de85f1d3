package org.candorcrm.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How PostgreSQL runs although it refuses to run as root: {@code prefix} goes before each command,
 * and {@code user} and {@code group} own its files (-1: whoever we are). One way per data
 * directory, remembered by the owner of that directory.
 */
record RunAs(List<String> prefix, int user, int group) {

  private static final RunAs OURSELVES = new RunAs(List.of(), -1, -1);

  private static final RunAs NAMESPACE = new RunAs(List.of("unshare", "-U"), -1, -1);

  RunAs {
    prefix = List.copyOf(prefix);
  }

  /** For the data directory {@code data}, whether it exists already or not, in {@code folder}. */
  static RunAs forData(Path folder, Path data, Binaries binaries) throws IOException {
    if (!Account.weAreRoot()) {
      return OURSELVES;
    }
    if (Files.exists(data)) {
      return asOwnerOf(folder, data, binaries);
    }
    Optional<Account> account = Account.unprivileged();
    return candidates(account)
        .filter(way -> way.works(folder, binaries))
        .findFirst()
        .orElseThrow(() ->
            new PostgresUnavailable(
                "PostgreSQL refuses to run as root, and neither setpriv, unshare nor runuser"
                    + " works here. Start Candor as an ordinary user."));
  }

  List<String> command(Path program, String... arguments) {
    var command = new ArrayList<>(prefix);
    command.add(program.toString());
    command.addAll(List.of(arguments));
    return command;
  }

  void takeOver(Path path) throws IOException {
    if (user >= 0) {
      Trees.give(path, user, group);
    }
  }

  private static Stream<RunAs> candidates(Optional<Account> account) {
    return Stream.of(
            account.map(RunAs::setpriv), Optional.of(NAMESPACE), account.map(RunAs::runuser))
        .flatMap(Optional::stream);
  }

  private static RunAs asOwnerOf(Path folder, Path data, Binaries binaries) throws IOException {
    int uid = number(data, "unix:uid");
    if (uid == 0) {
      return NAMESPACE;
    }
    RunAs direct = setpriv(new Account("", uid, number(data, "unix:gid")));
    if (direct.works(folder, binaries)) {
      return direct;
    }
    return Account.withId(uid)
        .map(RunAs::runuser)
        .filter(way -> way.works(folder, binaries))
        .orElseThrow(() ->
            new PostgresUnavailable(
                "The data in %s belongs to user %d, who cannot reach that folder any more."
                        .formatted(data, uid)
                    + " Let this user pass through the folders above it (chmod o+x)."));
  }

  private static int number(Path path, String attribute) throws IOException {
    return Integer.parseInt(String.valueOf(Files.getAttribute(path, attribute)));
  }

  private static RunAs setpriv(Account account) {
    return new RunAs(
        List.of(
            "setpriv",
            "--reuid=" + account.uid(),
            "--regid=" + account.gid(),
            "--clear-groups",
            "--"),
        account.uid(),
        account.gid());
  }

  private static RunAs runuser(Account account) {
    return new RunAs(List.of("runuser", "-u", account.name(), "--"), account.uid(), account.gid());
  }

  private boolean works(Path directory, Binaries binaries) {
    try {
      return Child.run(directory, 10, command(binaries.program("postgres"), "--version")).ok();
    } catch (IOException notInstalled) {
      return false;
    }
  }
}
