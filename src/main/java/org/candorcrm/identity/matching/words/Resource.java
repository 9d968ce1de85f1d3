package org.candorcrm.identity.matching.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Word lists that come with the engine: a line each, words between spaces, comments after #. */
final class Resource {

  private Resource() {}

  static List<String> lines(String name) {
    var stream = Resource.class.getResourceAsStream("/identity/" + name);
    try (var reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(stream, name), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
