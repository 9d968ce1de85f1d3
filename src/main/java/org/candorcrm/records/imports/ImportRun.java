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
import org.candorcrm.platform.Workspace;
import org.candorcrm.records.formats.RefusedRow;
import org.candorcrm.records.formats.Row;
import org.candorcrm.records.formats.Table;
import org.jspecify.annotations.Nullable;

/** Cuts a file into chunks and has them written, several at a time where they cannot meet. */
final class ImportRun {

  /** Of a row that could not be read, in characters: enough to know it again. */
  private static final int KEPT_OF_UNREADABLE = 200;

  private final Consumer<Chunk> writing;
  private final java.util.Set<Integer> in;
  private final int atOnce;

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
    try (var threads = Executors.newFixedThreadPool(atOnce)) {
      var writers = new Writers(threads);
      var filling = new Filling(writers);
      table.onRefused(filling::add);
      for (var row : table) {
        filling.add(row);
      }
      filling.hand();
      writers.running.forEach(ImportRun::finish);
    }
    return table.number();
  }

  /** The chunk that rows go into as they are read, whether they could be read or not. */
  private final class Filling {

    private final Writers writers;
    private final List<Row> rows = new ArrayList<>();
    private final List<RefusedRow> unreadable = new ArrayList<>();
    private int number;

    Filling(Writers writers) {
      this.writers = writers;
    }

    void add(Row row) {
      turnTo(row.number());
      rows.add(row);
    }

    void add(RefusedRow row) {
      turnTo(row.number());
      unreadable.add(shortened(row));
    }

    /** Nothing waits for a row of the other kind: a file may hold millions of one alone. */
    private void turnTo(long row) {
      int chunk = Chunk.of(row);
      if (chunk != number) {
        hand();
        number = chunk;
      }
    }

    void hand() {
      var chunk = new Chunk(number, rows, unreadable);
      rows.clear();
      unreadable.clear();
      boolean empty = chunk.rows().isEmpty() && chunk.unreadable().isEmpty();
      if (!empty && !in.contains(number)) {
        writers.write(chunk);
      }
    }
  }

  /** Whoever corrects the row finds it whole in the file. */
  private static RefusedRow shortened(RefusedRow row) {
    var cells = new ArrayList<@Nullable String>();
    int left = KEPT_OF_UNREADABLE;
    for (var cell : row.cells()) {
      if (left == 0) {
        break;
      }
      var kept = cell == null || cell.length() <= left ? cell : cell.substring(0, left);
      cells.add(kept);
      left -= kept == null ? 0 : kept.length();
    }
    return new RefusedRow(row.number(), row.line(), row.reason(), cells, null);
  }

  private final class Writers {

    private final ExecutorService threads;
    private final Semaphore places = new Semaphore(atOnce);
    private final Workspace workspace = CurrentWorkspace.get();
    private final List<Future<?>> running = new ArrayList<>();

    Writers(ExecutorService threads) {
      this.threads = threads;
    }

    void write(Chunk chunk) {
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
