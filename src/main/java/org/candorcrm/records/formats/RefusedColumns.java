package org.candorcrm.records.formats;

import java.util.List;

/** The columns that a file of refused rows has before the original ones. */
final class RefusedColumns {

  static final String ROW = "row";
  static final String BECAUSE = "refused_because";

  /** Holds what could not be read at all, in JSON lines. */
  static final String UNREADABLE = "unreadable";

  static final List<String> ALL = List.of(ROW, BECAUSE);
  static final List<String> JSON = List.of(ROW, BECAUSE, UNREADABLE);

  private RefusedColumns() {}

  /** Whether this is the header of a file that {@link RefusedRowsWriter} wrote. */
  static boolean begin(List<String> header) {
    return header.size() >= 2 && header.subList(0, 2).equals(ALL);
  }
}
