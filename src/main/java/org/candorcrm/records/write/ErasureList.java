package org.candorcrm.records.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who was erased, in a file beside the database, because a restored backup brings the records back
 * and would not know. Holds ids only: workspace, type and record on each line.
 */
@Component
final class ErasureList {

  private final Path file;

  ErasureList(@Value("${candor.home:.}") String home) {
    this.file = Path.of(home, "erasures.txt");
  }

  record Erased(String type, UUID record) {}

  synchronized void add(String type, UUID record) {
    var line = String.join(" ", CurrentWorkspace.get().id().toString(), type, record.toString());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(
          file,
          line + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Those of the current workspace. */
  List<Erased> here() {
    if (!Files.exists(file)) {
      return List.of();
    }
    var workspace = CurrentWorkspace.get().id().toString();
    try {
      return Files.readAllLines(file).stream()
          .map(line -> line.split(" "))
          .filter(parts -> parts.length == 3 && parts[0].equals(workspace))
          .filter(parts -> Ids.parse(parts[2]) != null)
          .map(parts -> new Erased(parts[1], UUID.fromString(parts[2])))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
