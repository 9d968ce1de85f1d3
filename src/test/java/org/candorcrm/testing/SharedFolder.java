package org.candorcrm.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Public data sets that lie beside the repository; a test that needs a missing one is skipped. */
public final class SharedFolder {

  private SharedFolder() {}

  public static Path of(String name) {
    var found = find(name);
    assumeTrue(found.isPresent(), "skipped: the data set shared/data/" + name + " is not here");
    return found.orElseThrow();
  }

  private static Optional<Path> find(String name) {
    var named = System.getProperty("candor.shared", System.getenv("CANDOR_SHARED"));
    var places =
        named == null
            ? List.of(Path.of("../shared/data"), Path.of("../../shared/data"))
            : List.of(Path.of(named));
    return places.stream().map(place -> place.resolve(name)).filter(Files::isDirectory).findFirst();
  }
}
