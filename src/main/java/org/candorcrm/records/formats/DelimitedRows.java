package org.candorcrm.records.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV or TSV file. */
final class DelimitedRows implements RowSource {

  private final DelimitedScanner scanner;
  private final int columns;
  private final int skipped;
  private final boolean apostrophes;
  private long number;
  private int wrongFound;
  private @Nullable Problem wrong;

  /**
   * @param columns cells that a row must have, without the skipped ones
   * @param skipped cells at the beginning that are not data: those of a file of refused rows
   */
  DelimitedRows(DelimitedScanner scanner, int columns, int skipped, boolean apostrophes) {
    this.scanner = scanner;
    this.columns = columns;
    this.skipped = skipped;
    this.apostrophes = apostrophes;
  }

  @Override
  public @Nullable Line next() throws IOException {
    if (!scanner.next()) {
      return null;
    }
    number++;
    var fault = scanner.fault();
    if (fault != null) {
      return refused(fault);
    }
    int found = scanner.count() - skipped;
    if (found < columns || (found > columns && !emptyFrom(columns + skipped))) {
      var wrapped = scanner.count() == 1 && columns > 1 ? wrapped(scanner.cell(0)) : null;
      return wrapped == null ? refused(wrong(Math.max(found, 0))) : wrapped;
    }
    return row(scanner);
  }

  private Row row(DelimitedScanner record) {
    var texts = new @Nullable String[columns];
    for (int i = 0; i < columns; i++) {
      texts[i] = text(record.cell(i + skipped));
    }
    return new Row(number, scanner.line(), texts, null);
  }

  /**
   * The row that stands in one cell: spreadsheets that took a line for a single text put the whole
   * of it in quotes, and its own quotes twice.
   */
  private @Nullable Row wrapped(String line) throws IOException {
    var inner = scanner.within(line);
    boolean whole = inner.next() && inner.fault() == null && inner.count() == columns + skipped;
    return whole ? row(inner) : null;
  }

  /** The same reason again where the next row is wrong in the same way. */
  private Problem wrong(int found) {
    if (wrong == null || wrongFound != found) {
      wrong = Refusals.columns(found, columns);
      wrongFound = found;
    }
    return wrong;
  }

  private @Nullable String text(String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    return apostrophes && cell.charAt(0) == '\'' ? Defusing.undefuse(cell) : cell;
  }

  private boolean emptyFrom(int index) {
    for (int i = index; i < scanner.count(); i++) {
      if (!scanner.cell(i).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private RefusedRow refused(Problem reason) {
    var cells = new ArrayList<@Nullable String>();
    int from = scanner.count() > skipped ? skipped : 0;
    for (int i = from; i < scanner.count(); i++) {
      cells.add(text(scanner.cell(i)));
    }
    return new RefusedRow(number, scanner.line(), reason, cells);
  }

  /** The cells of the record that the scanner stands on. */
  static List<String> record(DelimitedScanner scanner) {
    var cells = new String[scanner.count()];
    Arrays.setAll(cells, scanner::cell);
    return List.of(cells);
  }

  @Override
  public void close() throws IOException {
    scanner.close();
  }
}
