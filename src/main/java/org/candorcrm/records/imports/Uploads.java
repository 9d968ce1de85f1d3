package org.candorcrm.records.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files that came over HTTP, kept in the installation's home until they are imported. */
@Component
final class Uploads {

  private static final long LARGEST = 4L << 30;
  private static final long MOST_IN_ALL = 16L << 30;
  private static final Duration KEPT = Duration.ofDays(7);

  private final Path folder;
  private final Clock clock;

  Uploads(@Value("${candor.home:./candor-data}") Path home, Clock clock) {
    this.clock = clock;
    this.folder = home.resolve("uploads");
  }

  /**
   * @throws Problem {@code file_too_large}
   */
  Path keep(Viewer viewer, InputStream in) throws IOException {
    if (!viewer.may(Capability.IMPORT)) {
      throw Problem.forbidden("import_not_allowed");
    }
    Files.createDirectories(folder);
    var file = folder.resolve(Ids.next().toString());
    long most = Math.min(LARGEST, MOST_IN_ALL - kept());
    long left = most;
    try (var out = Files.newOutputStream(file)) {
      var buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        left -= read;
        if (left < 0) {
          throw Problem.of(Problem.Status.TOO_LARGE, "file_too_large").with("limit", most);
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException | Problem e) {
      Files.deleteIfExists(file);
      throw e;
    }
    return file;
  }

  /** Deletes files whose time is over. */
  void forgetOld() throws IOException {
    if (Files.isDirectory(folder)) {
      kept();
    }
  }

  /** Bytes of the files that are kept; those whose time is over go. */
  private long kept() throws IOException {
    long bytes = 0;
    var oldest = clock.instant().minus(KEPT);
    try (var files = Files.newDirectoryStream(folder)) {
      for (var file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
          Files.deleteIfExists(file);
          continue;
        }
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  /** A file that nothing could be made of is not kept. */
  <T> T orForget(Path file, Supplier<T> work) throws IOException {
    try {
      return work.get();
    } catch (RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }
}
