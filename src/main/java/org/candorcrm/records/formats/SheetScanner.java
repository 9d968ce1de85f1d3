package org.candorcrm.records.formats;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.formats.SheetStyles.Shown;
import org.jspecify.annotations.Nullable;

/** Cuts a sheet into rows and cells; formulas count as the value that was last computed. */
final class SheetScanner implements Closeable {

  private final SheetBook book;
  private final Limits limits;
  private final Xml xml;
  private final StringBuilder text = new StringBuilder();
  private @Nullable String[] cells = new @Nullable String[16];
  private int width;
  private long length;
  private long line;
  private @Nullable Problem fault;

  SheetScanner(SheetBook book, SheetBook.Sheet sheet, Limits limits) throws IOException {
    this.book = book;
    this.limits = limits;
    this.xml = book.read(sheet);
  }

  /** Goes to the next row that is not blank; false at the end. */
  boolean next() throws IOException {
    while (xml.next()) {
      if (xml.opens("row")) {
        line = placed(xml.attribute("r"), line + 1);
        readRow();
        if (width > 0 || fault != null) {
          return true;
        }
      }
      if (xml.closes("sheetData")) {
        return false;
      }
    }
    return false;
  }

  /** The row's number in the sheet. */
  long line() {
    return line;
  }

  /** Up to the last cell that is not empty. */
  List<@Nullable String> cells() {
    return Arrays.asList(Arrays.copyOf(cells, width));
  }

  @Nullable Problem fault() {
    return fault;
  }

  private void readRow() throws IOException {
    Arrays.fill(cells, 0, width, null);
    width = 0;
    length = 0;
    fault = null;
    int column = 0;
    while (!xml.closes("row") && xml.next()) {
      if (xml.opens("c")) {
        column = column(xml.attribute("r"), column);
        var value = readCell();
        if (value != null && !value.isEmpty()) {
          put(column, value);
        }
        column++;
      }
    }
  }

  private void put(int column, String value) {
    length += value.length();
    if (column >= limits.columns()) {
      fault = Refusals.columns(column + 1, limits.columns());
      return;
    }
    if (value.length() > limits.cell()) {
      fault = Refusals.cellTooLong(limits.cell());
      return;
    }
    if (length > limits.row()) {
      fault = Refusals.rowTooLong(limits.row());
      return;
    }
    if (value.indexOf('\0') >= 0) {
      fault = Refusals.nul();
    }
    if (column >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
    }
    cells[column] = value;
    width = Math.max(width, column + 1);
  }

  private @Nullable String readCell() throws IOException {
    var type = xml.attribute("t");
    var style = xml.attribute("s");
    text.setLength(0);
    boolean inText = false;
    boolean phonetic = false;
    while (xml.next() && !xml.closes("c")) {
      if (xml.opens("rPh") || xml.closes("rPh")) {
        phonetic = xml.opens("rPh");
      } else if (xml.opens("v") || xml.opens("t")) {
        inText = !phonetic;
      } else if (xml.closes("v") || xml.closes("t")) {
        inText = false;
      } else if (inText) {
        xml.addText(text, limits.cell());
      }
    }
    return text.isEmpty() ? null : value(text.toString(), type == null ? "n" : type, style);
  }

  private @Nullable String value(String raw, String type, @Nullable String style) {
    return switch (type) {
      case "s" -> book.text((int) placed(raw, -1));
      case "b" -> SheetCell.yesNo(raw);
      case "inlineStr", "str" -> SheetText.unescaped(raw);
      case "n" -> {
        var shown = style == null ? Shown.NUMBER : book.styles().shown((int) placed(style, -1));
        yield SheetCell.number(raw, shown, book.from1904());
      }
      default -> raw;
    };
  }

  private static long placed(@Nullable String number, long otherwise) {
    if (number == null || number.isEmpty() || number.length() > 9) {
      return otherwise;
    }
    long value = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return otherwise;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** The column that a place such as AB12 names, counted from 0. */
  private static int column(@Nullable String place, int otherwise) {
    int column = 0;
    int letters = 0;
    while (place != null && letters < place.length() && letters < 4) {
      int letter = Character.toUpperCase(place.charAt(letters)) - 'A';
      if (letter < 0 || letter > 25) {
        break;
      }
      column = column * 26 + letter + 1;
      letters++;
    }
    return letters == 0 ? otherwise : column - 1;
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
