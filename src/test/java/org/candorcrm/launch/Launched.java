package org.candorcrm.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.candorcrm.CandorApplication;

/** Candor in a process of its own, as people start it, but from the compiled classes. */
final class Launched implements AutoCloseable {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final String address;
  private final String said;
  private final Thread listening;
  private final Queue<String> later = new ConcurrentLinkedQueue<>();

  private Launched(Process process, String address, String said, BufferedReader output) {
    this.process = process;
    this.address = address;
    this.said = said;
    this.listening = Thread.ofVirtual().start(() -> listen(output));
  }

  /** Runs it on a free port and waits until it says that it is ready. */
  static Launched run(Path home) throws IOException {
    return serving("run", home);
  }

  /** As {@link #run}, with the demo company. */
  static Launched demo(Path home) throws IOException {
    return serving("demo", home);
  }

  private static Launched serving(String command, Path home) throws IOException {
    Process process = start(command, "--port", "0", "--home", home.toString());
    // Whoever reads a pipe cannot be interrupted: a start that hangs is ended from outside.
    var ending = Thread.ofVirtual().start(() -> endAfter(process, PATIENCE));
    BufferedReader output = process.inputReader();
    var said = new ArrayList<String>();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.add(line);
      if (line.startsWith("Candor is ready at ")) {
        ending.interrupt();
        var address = line.substring("Candor is ready at ".length());
        return new Launched(process, address, String.join("\n", said), output);
      }
    }
    throw new IllegalStateException(String.join("\n", said));
  }

  private static void endAfter(Process process, Duration patience) {
    try {
      if (!process.waitFor(patience)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException ready) {
      // It said in time that it is ready.
    }
  }

  private void listen(BufferedReader output) {
    try {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        later.add(line);
      }
    } catch (IOException ended) {
      // Killing a process closes its output.
    }
  }

  /** What a command printed and how it ended. */
  record Ended(int status, String printed) {}

  static Ended command(String... words) throws IOException, InterruptedException {
    Process process = start(words);
    var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), printed);
  }

  static Process start(String... words) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CandorApplication.class.getName()));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove(Installation.DATABASE_URL);
    return builder.start();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)).build());
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return CLIENT.send(request, BodyHandlers.ofString());
  }

  URI at(String path) {
    return URI.create(address + path);
  }

  /** What it printed until it was ready. */
  String said() {
    return said;
  }

  int port() {
    return at("").getPort();
  }

  /** As {@code kill} does it; answers what it said since it was ready, when it has ended. */
  List<String> terminate() throws InterruptedException {
    process.toHandle().destroy();
    if (!process.waitFor(PATIENCE)) {
      kill();
      throw new IllegalStateException("It did not stop: " + later);
    }
    listening.join();
    return List.copyOf(later);
  }

  /** As {@code kill -9} does it. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  static void killDatabase(Path home) throws IOException {
    try (var lines = Files.lines(home.resolve("postgres/data/postmaster.pid"))) {
      long pid = Long.parseLong(lines.findFirst().orElseThrow());
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  @Override
  public void close() throws InterruptedException {
    terminate();
  }
}
