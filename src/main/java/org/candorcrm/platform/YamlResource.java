package org.candorcrm.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Words and definitions that stand beside the code. */
public final class YamlResource {

  private YamlResource() {}

  /**
   * Plain lists, maps and values, as the caller knows the file to hold them.
   *
   * @param name from the root of the class path, such as {@code /insight/words.yaml}
   */
  @SuppressWarnings("unchecked")
  public static <T> T read(String name) {
    var stream = Objects.requireNonNull(YamlResource.class.getResourceAsStream(name), name);
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return (T) new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
