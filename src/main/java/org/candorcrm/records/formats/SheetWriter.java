package org.candorcrm.records.formats;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook (ECMA-376) row by row: real numbers and dates, never a formula, and one more
 * sheet where one is full. Moments are in UTC, to the millisecond.
 */
final class SheetWriter implements TableWriter {

  static final int MOST_ROWS = 1_048_576;
  static final int MOST_COLUMNS = 16_384;
  static final int LONGEST_TEXT = 32_767;

  private static final String CUT_MARK = "\u2026 [cut]";

  private final ZipOutputStream zip;
  private final Writer xml;
  private final List<String> columns;
  private final int rowsPerSheet;
  private int sheets;
  private int row;
  private long cut;

  SheetWriter(OutputStream stream, List<String> columns) throws IOException {
    this(stream, columns, MOST_ROWS);
  }

  SheetWriter(OutputStream stream, List<String> columns, int rowsPerSheet) throws IOException {
    if (columns.size() > MOST_COLUMNS) {
      throw Refusals.file("sheet_has_too_many_columns").with("most", MOST_COLUMNS);
    }
    this.zip = new ZipOutputStream(stream);
    this.xml = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    this.columns = List.copyOf(columns);
    this.rowsPerSheet = rowsPerSheet;
    beginSheet();
  }

  @Override
  public void write(List<? extends @Nullable Object> cells) throws IOException {
    if (row == rowsPerSheet) {
      endSheet();
      beginSheet();
    }
    writeRow(cells);
  }

  @Override
  public long cut() {
    return cut;
  }

  private void beginSheet() throws IOException {
    sheets++;
    row = 0;
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + sheets + ".xml"));
    xml.write(SheetParts.SHEET_BEGIN);
    writeRow(columns);
  }

  private void endSheet() throws IOException {
    xml.write(SheetParts.SHEET_END);
    xml.flush();
    zip.closeEntry();
  }

  private void writeRow(List<? extends @Nullable Object> cells) throws IOException {
    row++;
    xml.write("<row r=\"" + row + "\">");
    for (int i = 0; i < cells.size(); i++) {
      var value = cells.get(i);
      if (value != null) {
        writeCell(SheetParts.columnName(i) + row, value);
      }
    }
    xml.write("</row>");
  }

  private void writeCell(String place, Object value) throws IOException {
    switch (value) {
      case Boolean yes ->
          xml.write("<c r=\"" + place + "\" t=\"b\"><v>" + (yes ? 1 : 0) + "</v></c>");
      case LocalDate date when SheetDates.fits(date) ->
          writeNumber(place, SheetParts.DATE, SheetDates.serial(date).toPlainString());
      case Instant moment when SheetDates.fits(SheetDates.day(moment)) ->
          writeNumber(place, SheetParts.MOMENT, SheetDates.serial(moment).toPlainString());
      case Number number when SheetDates.isExact(number) ->
          writeNumber(place, 0, String.valueOf(CellText.of(number)));
      default -> writeText(place, CellText.of(value));
    }
  }

  private void writeNumber(String place, int style, String number) throws IOException {
    var styled = style == 0 ? "" : " s=\"" + style + "\"";
    xml.write("<c r=\"" + place + "\"" + styled + "><v>" + number + "</v></c>");
  }

  private void writeText(String place, @Nullable String value) throws IOException {
    if (value == null) {
      return;
    }
    var text = value;
    if (text.length() > LONGEST_TEXT) {
      text = text.substring(0, LONGEST_TEXT - CUT_MARK.length()) + CUT_MARK;
      cut++;
    }
    boolean dangerous = !Defusing.defuse(text).equals(text);
    var styled = dangerous ? " s=\"" + SheetParts.QUOTED + "\"" : "";
    xml.write(
        "<c r=\"" + place + "\"" + styled + " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    xml.write(SheetText.escaped(text));
    xml.write("</t></is></c>");
  }

  @Override
  public void close() throws IOException {
    endSheet();
    for (var part : SheetParts.all(sheets).entrySet()) {
      zip.putNextEntry(new ZipEntry(part.getKey()));
      zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    zip.finish();
    zip.flush();
  }
}
