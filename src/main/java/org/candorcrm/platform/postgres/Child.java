package org.candorcrm.platform.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One short-lived program: its exit status (-1 when it took too long) and what it said. */
record Child(int status, String output) {

  private static final Set<String> KEPT =
      Set.of("PATH", "LANG", "SystemRoot", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH");

  boolean ok() {
    return status == 0;
  }

  /**
   * Runs it with {@code directory} as its home. The output goes to a file and not to a pipe: the
   * server that {@code pg_ctl} leaves behind would keep the pipe open for ever.
   */
  static Child run(Path directory, int seconds, List<String> command) throws IOException {
    Path output = Files.createTempFile("candor-child", ".txt");
    try {
      var builder = new ProcessBuilder(command).directory(directory.toFile());
      // PGPORT, PGDATA and their kin must not reach the server that we configure.
      builder.environment().keySet().retainAll(KEPT);
      builder.environment().put("HOME", directory.toString());
      Process process =
          builder
              .redirectErrorStream(true)
              .redirectInput(nothing())
              .redirectOutput(output.toFile())
              .start();
      boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      return new Child(ended ? process.exitValue() : -1, Files.readString(output));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new PostgresUnavailable("Interrupted while waiting for " + command, interrupted);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static File nothing() {
    return new File(File.separatorChar == '/' ? "/dev/null" : "NUL");
  }
}
