package org.candorcrm.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** One data directory with the programs that belong to it: made, started, stopped. */
record Cluster(Path folder, Binaries binaries, RunAs runAs) {

  /** The first one that the C library knows: trigram search needs to know letters beyond ASCII. */
  private static final List<String> LETTERS = List.of("C.UTF-8", "en_US.UTF-8", "UTF-8", "C");

  static final String OWNER = "postgres";

  static Cluster in(Path folder) throws IOException {
    Binaries binaries = Binaries.in(folder.resolve("programs"));
    return new Cluster(folder, binaries, RunAs.forData(folder, data(folder), binaries));
  }

  Path data() {
    return data(folder);
  }

  private static Path data(Path folder) {
    return folder.resolve("data");
  }

  /** Makes the data directory unless it exists; it appears in one step or not at all. */
  void make(Credentials credentials) throws IOException {
    if (Files.exists(data())) {
      refuseOtherVersions();
      return;
    }
    Path unfinished = folder.resolve("data.new");
    for (String letters : LETTERS) {
      Child made = initialise(unfinished, letters, credentials);
      if (made.ok()) {
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
        return;
      }
      if (!made.output().contains("invalid locale name")) {
        throw new PostgresUnavailable("The database could not be made:\n" + made.output());
      }
    }
  }

  void start(int port, Tuning tuning) throws IOException {
    write("candor.conf", tuning.text(data(), binaries) + "port = " + port + "\n");
    write("pg_hba.conf", "host all all 127.0.0.1/32 scram-sha-256\n");
    Path log = data().resolve("start.log");
    Child started = ctl("start", "-w", "-t", "600", "-s", "-l", log.toString());
    if (!started.ok()) {
      String why = Files.exists(log) ? Files.readString(log) : "";
      throw new PostgresUnavailable(
          "The database did not start:\n" + started.output() + why.strip());
    }
  }

  void stop() throws IOException {
    Child stopped = ctl("stop", "-w", "-t", "120", "-s", "-m", "fast");
    if (!stopped.ok() && Postmaster.on(data()).isPresent()) {
      throw new PostgresUnavailable("The database did not stop:\n" + stopped.output());
    }
  }

  private Child ctl(String... arguments) throws IOException {
    var command = runAs.command(binaries.program("pg_ctl"), arguments);
    command.addAll(List.of("-D", data().toString()));
    return Child.run(folder, 700, command);
  }

  private Child initialise(Path directory, String letters, Credentials credentials)
      throws IOException {
    Trees.delete(directory);
    Files.createDirectory(directory);
    Path password = Files.createTempFile(folder, "first", ".txt");
    try {
      Files.writeString(password, credentials.owner() + "\n");
      runAs.takeOver(password);
      runAs.takeOver(directory);
      var command =
          runAs.command(
              binaries.program("initdb"),
              "-U",
              OWNER,
              "--auth=scram-sha-256",
              "--pwfile=" + password,
              "--encoding=UTF8",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--lc-collate=C",
              "--lc-ctype=" + letters,
              "--lc-messages=C",
              "--data-checksums",
              "-D",
              directory.toString());
      Child made = Child.run(folder, 300, command);
      if (made.ok()) {
        Files.writeString(
            directory.resolve("postgresql.conf"),
            "include 'candor.conf'\ninclude_if_exists 'local.conf'\n");
      }
      return made;
    } finally {
      Files.deleteIfExists(password);
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = data().resolve(name);
    Files.writeString(file, text);
    runAs.takeOver(file);
  }

  private void refuseOtherVersions() throws IOException {
    String ours = binaries.root().getFileName().toString().replaceFirst(".*-(\\d+)\\..*", "$1");
    String theirs = Files.readString(data().resolve("PG_VERSION")).trim();
    if (!theirs.equals(ours)) {
      throw new PostgresUnavailable(
          "The data in %s was written by PostgreSQL %s, this Candor brings %s."
                  .formatted(data(), theirs, ours)
              + " Export with the Candor that wrote it, import with this one.");
    }
  }
}
