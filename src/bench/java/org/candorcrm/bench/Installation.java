package org.candorcrm.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A Candor under test: its own home, driven by the same launcher that people use. */
final class Installation implements AutoCloseable {

  static final String USER = "bench@candor.example";
  static final String PASSWORD = "correct horse battery staple 9";

  private final Path home;
  private final int port;
  private Process running = new ProcessBuilder("true").start();

  Installation(Path home, int port) throws IOException {
    this.home = home;
    this.port = port;
  }

  boolean exists() {
    return Files.isDirectory(home);
  }

  /** Makes an empty installation with one administrator. */
  void create() throws IOException, InterruptedException {
    candor("admin", "workspace", "create", "main");
    candor(
        "admin",
        "user",
        "create",
        "--email",
        USER,
        "--password",
        PASSWORD,
        "--role",
        "administrator");
  }

  String key() throws IOException, InterruptedException {
    return candor("admin", "key", "create", "--user", USER).strip();
  }

  String candor(String... words) throws IOException, InterruptedException {
    var command = command(words);
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", words) + " failed:\n" + printed);
    }
    return printed;
  }

  /** Starts the server; answers the seconds until it said that it is ready. */
  double start() throws IOException {
    long from = System.nanoTime();
    running =
        new ProcessBuilder(command("run", "--port", String.valueOf(port)))
            .redirectErrorStream(true)
            .start();
    BufferedReader out = running.inputReader();
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      if (line.contains("Candor is ready")) {
        drain(out);
        return (System.nanoTime() - from) / 1e9;
      }
      System.out.println("  " + line);
    }
    throw new IllegalStateException("the server ended before it was ready");
  }

  /** Resident memory of the application and of its database in megabytes, shared pages once. */
  long megabytesAtRest() throws IOException {
    long kilobytes = 0;
    for (var process : Stream.concat(Stream.of(running.toHandle()), family()).toList()) {
      kilobytes += proportional(process.pid());
    }
    return kilobytes / 1024;
  }

  private Stream<ProcessHandle> family() {
    var postmaster = home.toAbsolutePath().toString();
    return Stream.concat(
            running.descendants(),
            ProcessHandle.allProcesses()
                .filter(p -> p.info().commandLine().orElse("").contains(postmaster))
                .filter(p -> p.info().commandLine().orElse("").contains("postgres"))
                .flatMap(p -> Stream.concat(Stream.of(p), p.descendants())))
        .distinct();
  }

  private static long proportional(long pid) throws IOException {
    var file = Path.of("/proc/" + pid + "/smaps_rollup");
    if (!Files.isReadable(file)) {
      return 0;
    }
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    }
  }

  private List<String> command(String... words) {
    var command = new ArrayList<>(List.of("./candor"));
    command.addAll(List.of(words));
    command.addAll(List.of("--home", home.toString()));
    return command;
  }

  private static void drain(BufferedReader out) {
    Thread.ofVirtual().start(() -> out.lines().forEach(line -> System.out.println("  " + line)));
  }

  @Override
  public void close() throws InterruptedException {
    running.destroy();
    running.waitFor();
  }
}
