package org.candorcrm.demo.world;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The word lists beside the code. */
final class Resource {

  private Resource() {}

  @SuppressWarnings("unchecked")
  static <T> T read(String name) {
    var stream = Objects.requireNonNull(Resource.class.getResourceAsStream("/demo/" + name), name);
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return (T) new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
