package org.candorcrm.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * One series in a file with a column {@code value}; what is missing is filled by a straight line.
 */
final class ValueFile {

  private ValueFile() {}

  static double[] read(Path file) {
    List<String[]> rows = CsvTable.read(file, "value");
    double[] values = new double[rows.size()];
    int known = -1;
    for (int t = 0; t < values.length; t++) {
      String cell = rows.get(t)[0];
      if (cell.isEmpty() || cell.equalsIgnoreCase("na") || cell.equalsIgnoreCase("nan")) {
        continue;
      }
      values[t] = CsvTable.number(cell);
      fill(values, known, t);
      known = t;
    }
    if (known < 0) {
      throw new WrongWords(file + " holds no number in its column value.");
    }
    for (int t = known + 1; t < values.length; t++) {
      values[t] = values[known];
    }
    return values;
  }

  private static void fill(double[] values, int known, int now) {
    for (int t = known + 1; t < now; t++) {
      double share = known < 0 ? 1 : (double) (t - known) / (now - known);
      values[t] = known < 0 ? values[now] : values[known] + share * (values[now] - values[known]);
    }
  }
}
