package org.candorcrm.records.formats;

/**
 * How much a file may ask of us. A row beyond them is refused, a file beyond them is unreadable.
 *
 * @param columns cells in a row
 * @param cell characters in a cell
 * @param row characters in a row
 * @param rows rows in a file
 * @param unpacked bytes of a packed file once it is unpacked
 * @param texts characters of all distinct texts of a workbook, which must be kept in memory
 */
public record Limits(int columns, int cell, int row, long rows, long unpacked, long texts) {

  public static final Limits DEFAULT =
      new Limits(2_000, 1_000_000, 4_000_000, 100_000_000, 8L << 30, 100_000_000);

  public Limits {
    if (columns < 1 || cell < 1 || row < cell || rows < 1 || unpacked < 1 || texts < 1) {
      throw new IllegalArgumentException("Limits are positive, and a row holds at least one cell");
    }
  }
}
