package org.candorcrm.records.formats;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real files that are kept beside the repository. */
final class SharedFiles {

  private SharedFiles() {}

  /** The folder, or a test that is skipped where it is missing. */
  static Path folder(String name) {
    var said = System.getProperty("candor.shared", System.getenv("candor.shared"));
    var found =
        Stream.of(said, "../shared/data", "../../shared/data")
            .filter(path -> path != null && Files.isDirectory(Path.of(path, name)))
            .findFirst();
    Assumptions.assumeTrue(
        found.isPresent(), "skipped: the real data set " + name + " is not beside the repository");
    return Path.of(found.orElseThrow(), name);
  }
}
