package org.candorcrm.records.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.records.formats.RefusedRow;
import org.candorcrm.records.formats.Row;
import org.candorcrm.records.formats.Table;

/** Cuts a file into chunks and has them written, several at a time where they cannot meet. */
final class ImportRun {

  private final Consumer<Chunk> writing;
  private final java.util.Set<Integer> in;
  private final int atOnce;
  private final List<RefusedRow> unreadable = new ArrayList<>();

  /**
   * @param writing writes one chunk; called from several threads
   * @param in chunks that an earlier run has written
   * @param atOnce how many chunks may be written side by side
   */
  ImportRun(Consumer<Chunk> writing, java.util.Set<Integer> in, int atOnce) {
    this.writing = writing;
    this.in = in;
    this.atOnce = atOnce;
  }

  /** Reads the table to its end; answers the number of its last row. */
  long run(Table table) {
    var places = new Semaphore(atOnce);
    var workspace = CurrentWorkspace.get();
    var running = new ArrayList<Future<?>>();
    try (var threads = Executors.newFixedThreadPool(atOnce)) {
      table.onRefused(unreadable::add);
      var rows = new ArrayList<Row>();
      int current = 0;
      for (var row : table) {
        int chunk = Chunk.of(row.number());
        if (chunk != current) {
          hand(threads, places, running, current, rows, workspace);
          current = chunk;
        }
        rows.add(row);
      }
      hand(threads, places, running, current, rows, workspace);
      while (!unreadable.isEmpty()) {
        hand(threads, places, running, Chunk.of(unreadable.getFirst().number()), rows, workspace);
      }
      running.forEach(ImportRun::finish);
    }
    return table.number();
  }

  private void hand(
      ExecutorService threads,
      Semaphore places,
      List<Future<?>> running,
      int number,
      List<Row> rows,
      org.candorcrm.platform.Workspace workspace) {
    var broken = unreadable.stream().filter(row -> Chunk.of(row.number()) <= number).toList();
    unreadable.removeAll(broken);
    var chunk = new Chunk(number, rows, broken);
    rows.clear();
    if (in.contains(number) || (chunk.rows().isEmpty() && broken.isEmpty())) {
      return;
    }
    places.acquireUninterruptibly();
    running.removeIf(ImportRun::isFinished);
    running.add(
        threads.submit(() -> {
          try {
            CurrentWorkspace.run(workspace, () -> writing.accept(chunk));
          } finally {
            places.release();
          }
        }));
  }

  private static boolean isFinished(Future<?> chunk) {
    if (chunk.isDone()) {
      finish(chunk);
      return true;
    }
    return false;
  }

  private static void finish(Future<?> chunk) {
    try {
      chunk.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
