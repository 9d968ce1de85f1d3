package org.candorcrm.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A mapping for one file, or {@code files:} with one for each file name, and the {@code source}
 * that they come from.
 */
record MappingFile(Map<?, ?> map) {

  static MappingFile read(@Nullable Path file) throws IOException {
    if (file == null) {
      return new MappingFile(Map.of());
    }
    if (!Files.isReadable(file)) {
      throw new WrongUsage("There is no mapping file %s that can be read.".formatted(file));
    }
    try (var in = Files.newBufferedReader(file)) {
      Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      if (read instanceof Map<?, ?> map) {
        return new MappingFile(map);
      }
      throw new WrongUsage("%s is not a mapping; see docs/import.md.".formatted(file));
    } catch (YAMLException e) {
      throw new WrongUsage("%s is not YAML: %s".formatted(file, e.getMessage()));
    }
  }

  @Nullable String source() {
    return map.get("source") instanceof String source ? source : null;
  }

  /** The mapping of the file with this name; null where it says nothing of it. */
  @Nullable Map<?, ?> of(String name) {
    if (map.isEmpty()) {
      return null;
    }
    if (map.get("files") instanceof Map<?, ?> files) {
      return files.get(name) instanceof Map<?, ?> one ? one : null;
    }
    return map;
  }
}
