package org.candorcrm.records.formats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A row that could not be taken, with the reason. Readers make them of what is broken; an importer
 * makes them of rows that it cannot use.
 *
 * @param number as {@link Row#number()}
 * @param line as {@link Row#line()}
 * @param cells the cells as far as they could be told apart; else one cell with the beginning of
 *     what stands there
 * @param row the whole row, where it could be read
 */
public record RefusedRow(
    long number, long line, Problem reason, List<@Nullable String> cells, @Nullable Row row)
    implements Line {

  public RefusedRow {
    cells = Collections.unmodifiableList(new ArrayList<>(cells));
  }

  RefusedRow(long number, long line, Problem reason, List<@Nullable String> cells) {
    this(number, line, reason, cells, null);
  }

  /** One of which nothing is kept but that it was there, and why it was refused. */
  public static RefusedRow withoutCells(Row row, Problem reason) {
    return new RefusedRow(row.number(), row.line(), reason, List.of());
  }

  public static RefusedRow of(Row row, Problem reason) {
    return new RefusedRow(row.number(), row.line(), reason, row.texts(), row);
  }
}
