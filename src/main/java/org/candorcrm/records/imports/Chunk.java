package org.candorcrm.records.imports;

import java.util.List;
import org.candorcrm.records.formats.RefusedRow;
import org.candorcrm.records.formats.Row;

/**
 * Rows that are written in one transaction.
 *
 * @param number counted from 0; the same rows on every run
 * @param unreadable rows among them that the reader refused
 */
record Chunk(int number, List<Row> rows, List<RefusedRow> unreadable) {

  /** Large enough for COPY to pay, small enough for a short transaction. */
  static final int ROWS = 10_000;

  Chunk {
    rows = List.copyOf(rows);
    unreadable = List.copyOf(unreadable);
  }

  static int of(long rowNumber) {
    return (int) ((rowNumber - 1) / ROWS);
  }
}
