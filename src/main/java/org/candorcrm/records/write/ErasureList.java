package org.candorcrm.records.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.write.Erasure.Erased;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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

  /**
   * Writes them down when the running transaction is about to commit, so that no crash in between
   * leaves an erasure that no restore would know of; takes them back if it does not commit.
   */
  void addBeforeCommit(List<Erased> erased) {
    var workspace = CurrentWorkspace.get().id();
    var lines =
        erased.stream()
            .map(one -> String.join(" ", workspace + "", one.type(), one.id() + ""))
            .toList();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            add(lines);
          }

          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_ROLLED_BACK) {
              takeBack(lines);
            }
          }
        });
  }

  private synchronized void add(List<String> lines) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(
          file,
          lines,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private synchronized void takeBack(List<String> lines) {
    try {
      if (Files.exists(file)) {
        var left = new ArrayList<>(Files.readAllLines(file));
        left.removeAll(lines);
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.write(next, left, StandardOpenOption.CREATE, StandardOpenOption.SYNC);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /**
   * Those of a type, of whatever workspace: ids are unique, and a workspace that was taken back
   * from an archive has another id.
   */
  List<UUID> of(String type) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (var lines = Files.lines(file)) {
      return lines
          .map(line -> line.split(" "))
          .filter(parts -> parts.length == 3 && parts[1].equals(type))
          .map(parts -> Ids.parse(parts[2]))
          .filter(Objects::nonNull)
          .distinct()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
