package org.candorcrm.records.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A file of rows, open for reading once from beginning to end. What is broken never stops it: a row
 * that cannot be read goes to {@link #onRefused} and reading goes on.
 *
 * <pre>{@code
 * try (var table = Tables.open(path, name, Hints.NONE).onRefused(refused::write)) {
 *   for (Row row : table) { ... }
 * }
 * }</pre>
 */
public final class Table implements Iterable<Row>, AutoCloseable {

  private final RowFile file;
  private final Hints hints;
  private final Guess guess;
  private final Runnable afterClose;
  private Consumer<RefusedRow> listener = row -> {};
  private @Nullable RowSource source;
  private long taken;
  private long refused;
  private long number;

  Table(RowFile file, Hints hints, Runnable afterClose) throws IOException {
    this.file = file;
    this.hints = hints;
    this.afterClose = afterClose;
    this.guess = guessed(file);
  }

  private static Guess guessed(RowFile file) throws IOException {
    var sample = new ArrayList<Row>();
    try (var rows = file.rows()) {
      int looked = 0;
      for (var line = rows.next();
          line != null && ++looked <= Guessing.SAMPLED_ROWS;
          line = rows.next()) {
        if (line instanceof Row row) {
          sample.add(row);
        }
      }
    }
    var columns = Guessing.columns(file.header(), sample, file.semicolons());
    return file.guess(columns, sample.size());
  }

  public Format format() {
    return guess.format();
  }

  /** The names of the columns, all different. */
  public List<String> header() {
    return file.header();
  }

  public Guess guess() {
    return guess;
  }

  /** Says who hears of rows that cannot be read; in order with the rows. */
  public Table onRefused(Consumer<RefusedRow> newListener) {
    listener = newListener;
    return this;
  }

  /** How many rows were given so far. */
  public long taken() {
    return taken;
  }

  /** How many rows could not be read so far. */
  public long refused() {
    return refused;
  }

  /** The number of the last row, given or refused: reading can start again after it. */
  public long number() {
    return number;
  }

  /**
   * The rows after {@link Hints#after}; only once.
   *
   * @throws Problem from the iterator with {@code file_unreadable} where the file itself breaks off
   */
  @Override
  public Iterator<Row> iterator() {
    if (source != null) {
      throw new IllegalStateException("A table is read once");
    }
    try {
      var opened = file.rows();
      source = opened;
      return new Rows(opened);
    } catch (IOException e) {
      throw Refusals.unreadable(e);
    }
  }

  private @Nullable Row nextRow(RowSource rows) {
    try {
      for (var line = rows.next(); line != null; line = rows.next()) {
        number = line.number();
        if (number <= hints.after()) {
          continue;
        }
        if (number > hints.limits().rows()) {
          throw Refusals.file("file_has_too_many_rows").with("most", hints.limits().rows());
        }
        switch (line) {
          case Row row -> {
            taken++;
            return row;
          }
          case RefusedRow row -> {
            refused++;
            listener.accept(row);
          }
        }
      }
      return null;
    } catch (IOException e) {
      throw Refusals.unreadable(e);
    }
  }

  @Override
  public void close() {
    try {
      if (source != null) {
        source.close();
      }
      file.close();
    } catch (IOException e) {
      throw Refusals.unreadable(e);
    } finally {
      afterClose.run();
    }
  }

  /** Reads on only when asked, so that {@link #number} is the row that the caller has. */
  private final class Rows implements Iterator<Row> {

    private final RowSource rows;
    private @Nullable Row ahead;
    private boolean ended;

    Rows(RowSource rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      if (ahead == null && !ended) {
        ahead = nextRow(rows);
        ended = ahead == null;
      }
      return ahead != null;
    }

    @Override
    public Row next() {
      if (!hasNext() || ahead == null) {
        throw new NoSuchElementException();
      }
      var row = ahead;
      ahead = null;
      return row;
    }
  }
}
