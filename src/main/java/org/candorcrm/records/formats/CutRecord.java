package org.candorcrm.records.formats;

import java.util.Arrays;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/** The cells of one record as they are cut, and what is wrong with it. The array is used again. */
final class CutRecord {

  private final Limits limits;
  private String[] cells = new String[16];
  private int count;
  private @Nullable Problem fault;

  CutRecord(Limits limits) {
    this.limits = limits;
  }

  void clear() {
    count = 0;
    fault = null;
  }

  void add(String cell) {
    if (count == limits.columns()) {
      fault = Refusals.columns(count + 1, limits.columns());
      return;
    }
    if (count == cells.length) {
      cells = Arrays.copyOf(cells, count * 2);
    }
    cells[count++] = cell;
  }

  /** What cannot be cut stands in one cell as it is. */
  void replace(CharSequence raw) {
    cells[0] = Refusals.shown(raw);
    count = 1;
  }

  void refuse(Problem why) {
    fault = why;
  }

  /** Whether so long a cell of so long a row is still taken; notes the fault where not. */
  boolean fits(int cell, int row) {
    if (cell > limits.cell()) {
      fault = Refusals.cellTooLong(limits.cell());
      return false;
    }
    if (row > limits.row()) {
      fault = Refusals.rowTooLong(limits.row());
      return false;
    }
    return true;
  }

  int count() {
    return count;
  }

  String cell(int index) {
    return cells[index];
  }

  @Nullable Problem fault() {
    return fault;
  }
}
