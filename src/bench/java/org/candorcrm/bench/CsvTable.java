package org.candorcrm.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.formats.Hints;
import org.candorcrm.records.formats.Row;
import org.candorcrm.records.formats.Tables;

/** A file of rows with a header, read as imports are: in any encoding, with any delimiter. */
final class CsvTable {

  /** Sums of squares of such numbers can still be told. */
  private static final double MOST = 1e100;

  private CsvTable() {}

  /** The cells of the wanted columns, row by row; an empty cell is an empty text. */
  static List<String[]> read(Path file, String... wanted) {
    if (!Files.isReadable(file)) {
      throw new WrongWords(file + " cannot be read.");
    }
    List<String[]> rows = new ArrayList<>();
    try (var table =
        Tables.open(file, file.getFileName().toString(), Hints.NONE.withHeader(true))) {
      int[] places = Arrays.stream(wanted).mapToInt(name -> place(table.header(), name)).toArray();
      for (Row row : table) {
        String[] cells = new String[places.length];
        Arrays.setAll(cells, i -> Objects.requireNonNullElse(row.text(places[i]), "").strip());
        rows.add(cells);
      }
    } catch (Problem problem) {
      throw new WrongWords(file + " cannot be read as a table: " + problem.code());
    }
    return rows;
  }

  private static int place(List<String> header, String wanted) {
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).strip().toLowerCase(Locale.ROOT).equals(wanted)) {
        return i;
      }
    }
    throw new WrongWords("There is no column " + wanted + " among " + header + ".");
  }

  static String figure(double value) {
    return String.format(Locale.ROOT, "%.8g", value);
  }

  static double number(String cell) {
    try {
      double number = Double.parseDouble(cell);
      if (Math.abs(number) > MOST) {
        throw new WrongWords("\"" + cell + "\" is too large a number to count with.");
      }
      return number;
    } catch (NumberFormatException notANumber) {
      throw new WrongWords("\"" + cell + "\" is not a number.");
    }
  }
}
