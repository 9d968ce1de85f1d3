package org.candorcrm.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A running server, as its {@code postmaster.pid} tells of it. */
record Postmaster(int port) {

  /** The server writes its file line by line while it starts. */
  private static final int PORT_LINE = 4;

  private static final Path PROC = Path.of("/proc");

  /** The server that already runs on this data; traces of a dead one are cleared away. */
  static Optional<Postmaster> on(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      awaitOrphans(data);
      return Optional.empty();
    }
    for (List<String> lines = lines(file); runs(lines, data); lines = lines(file)) {
      if (lines.size() >= PORT_LINE && !lines.get(PORT_LINE - 1).isBlank()) {
        return Optional.of(new Postmaster(Integer.parseInt(lines.get(PORT_LINE - 1).trim())));
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    // Its children may still write: a new server must not start beside them.
    awaitOrphans(data);
    Files.deleteIfExists(file);
    return Optional.empty();
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException stopped) {
      return List.of();
    }
  }

  private static boolean runs(List<String> lines, Path data) {
    return !lines.isEmpty() && works(Long.parseLong(lines.getFirst().trim()), data);
  }

  private static boolean works(long pid, Path data) {
    Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    if (process.isEmpty() || zombie(pid)) {
      return false;
    }
    if (Files.isDirectory(PROC)) {
      return worksIn(pid, data);
    }
    return process.get().info().command().map(name -> name.contains("postgres")).orElse(true);
  }

  private static void awaitOrphans(Path data) throws IOException {
    if (!Files.isDirectory(PROC) || !Files.isDirectory(data)) {
      return;
    }
    Instant patience = Instant.now().plus(Duration.ofSeconds(10));
    while (!orphans(data).isEmpty()) {
      if (Instant.now().isAfter(patience)) {
        // A long query does not notice that its server is gone; nobody waits for its answer.
        orphans(data).forEach(ProcessHandle::destroyForcibly);
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static List<ProcessHandle> orphans(Path data) throws IOException {
    try (Stream<Path> processes = Files.list(PROC)) {
      return processes
          .map(path -> path.getFileName().toString())
          .filter(name -> name.chars().allMatch(Character::isDigit))
          .map(Long::parseLong)
          .filter(pid -> worksIn(pid, data) && !zombie(pid))
          .flatMap(pid -> ProcessHandle.of(pid).stream())
          .filter(process -> process.info().command().orElse("postgres").endsWith("postgres"))
          .toList();
    }
  }

  private static boolean worksIn(long pid, Path data) {
    try {
      Path directory = Files.readSymbolicLink(PROC.resolve(pid + "/cwd"));
      return directory.equals(data.toRealPath());
    } catch (IOException goneOrForeign) {
      return false;
    }
  }

  private static boolean zombie(long pid) {
    try {
      String stat = Files.readString(PROC.resolve(pid + "/stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
    } catch (IOException goneOrNoProc) {
      return false;
    }
  }
}
