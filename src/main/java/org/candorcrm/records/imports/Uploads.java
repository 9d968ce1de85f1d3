package org.candorcrm.records.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private final Path folder;

  Uploads(@Value("${candor.home:./candor-data}") Path home) {
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
    long left = LARGEST;
    try (var out = Files.newOutputStream(file)) {
      var buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        left -= read;
        if (left < 0) {
          throw Problem.of(Problem.Status.TOO_LARGE, "file_too_large").with("limit", LARGEST);
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException | Problem e) {
      Files.deleteIfExists(file);
      throw e;
    }
    return file;
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
