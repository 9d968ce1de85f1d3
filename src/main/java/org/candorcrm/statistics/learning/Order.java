package org.candorcrm.statistics.learning;

import java.util.List;
import java.util.stream.IntStream;
import org.candorcrm.statistics.Cases;
import org.candorcrm.statistics.learning.cells.Column;
import org.candorcrm.statistics.learning.judging.Shift;

/**
 * Whether the rows of a table stand in the order of time: they change from first to last, and the
 * rows that are asked about differ from all of them, too.
 */
final class Order {

  /** Above this a shift of a column is no chance and no trifle. */
  private static final double SHIFT = 0.25;

  private Order() {}

  static boolean isTime(Cases cases, List<Column> columns, Cases asked) {
    int half = cases.count() / 2;
    if (half < 100 || asked.count() < 100) {
      return false;
    }
    Cases early = cases.only(IntStream.range(0, half).toArray());
    Cases late = cases.only(IntStream.range(half, cases.count()).toArray());
    return columns.stream().anyMatch(c -> Shift.of(c, early, late) > SHIFT)
        && columns.stream().anyMatch(c -> Shift.of(c, cases, asked) > SHIFT);
  }
}
