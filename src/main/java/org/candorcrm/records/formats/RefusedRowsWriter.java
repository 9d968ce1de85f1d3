package org.candorcrm.records.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows that were refused as a file that can be corrected and read again: the number of
 * the row, the reason, then the cells as they were. {@link Tables} leaves the two first columns out
 * when it reads such a file. A row that had too few or too many cells keeps as many, so that it is
 * refused again unless somebody corrects it.
 */
public final class RefusedRowsWriter implements Closeable {

  private final OutputStream out;
  private final List<String> header;
  private final Function<Problem, String> sentence;
  private final @Nullable DelimitedWriter cells;
  private long written;

  private RefusedRowsWriter(
      OutputStream out,
      List<String> header,
      Function<Problem, String> sentence,
      @Nullable DelimitedWriter cells) {
    this.out = out;
    this.header = header;
    this.sentence = sentence;
    this.cells = cells;
  }

  /**
   * Begins a file of refused rows: in the table's own delimiter, in CSV for a workbook, in JSON
   * lines for a vCard file.
   *
   * @param out is closed with the writer
   * @param sentence says a problem to the people who correct the file
   */
  public static RefusedRowsWriter open(
      OutputStream out, Table table, Function<Problem, String> sentence) throws IOException {
    return open(out, table.format(), table.guess().delimiter(), table.header(), sentence);
  }

  /** The same for a table that is gone and of which only this is known. */
  public static RefusedRowsWriter open(
      OutputStream out,
      Format format,
      @Nullable String delimiter,
      List<String> header,
      Function<Problem, String> sentence)
      throws IOException {
    if (format.structured()) {
      return new RefusedRowsWriter(out, header, sentence, null);
    }
    var columns = new ArrayList<>(RefusedColumns.ALL);
    columns.addAll(header);
    var cells = new DelimitedWriter(out, delimiter == null ? ',' : delimiter.charAt(0), columns);
    return new RefusedRowsWriter(out, header, sentence, cells);
  }

  /** The format of the file of refused rows of a file in this format. */
  public static Format format(Format original) {
    return switch (original) {
      case CSV, XLSX -> Format.CSV;
      case TSV -> Format.TSV;
      case VCARD, JSON_LINES -> Format.JSON_LINES;
    };
  }

  public void write(RefusedRow row) {
    try {
      written++;
      if (cells == null) {
        out.write(Json.MAPPER.writeValueAsBytes(object(row)));
        out.write('\n');
        return;
      }
      var line = new ArrayList<@Nullable Object>();
      line.add(row.number());
      line.add(sentence.apply(row.reason()));
      row.cells().forEach(cell -> line.add(legible(cell)));
      cells.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many rows were written. */
  public long written() {
    return written;
  }

  private LinkedHashMap<String, @Nullable Object> object(RefusedRow row) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    object.put(RefusedColumns.ROW, row.number());
    object.put(RefusedColumns.BECAUSE, sentence.apply(row.reason()));
    var whole = row.row();
    if (whole == null && row.cells().size() != header.size()) {
      object.put(
          RefusedColumns.UNREADABLE, row.cells().isEmpty() ? "" : legible(row.cells().getFirst()));
      return object;
    }
    for (int i = 0; i < header.size(); i++) {
      var value = whole == null ? legible(row.cells().get(i)) : whole.json(i);
      if (value != null) {
        object.put(header.get(i), value);
      }
    }
    return object;
  }

  /** Marks what is no character, so that a person sees where it stands. */
  private static @Nullable String legible(@Nullable String cell) {
    return cell == null
        ? null
        : cell.replace(DelimitedScanner.BAD, '\ufffd').replace('\0', '\u2400');
  }

  @Override
  public void close() throws IOException {
    if (cells != null) {
      cells.close();
    }
    out.close();
  }
}
