package org.candorcrm.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * One series in a file with a column {@code value}.
 *
 * @param values what is missing is as the value before it; before the first one, as the first
 * @param known whether there was a value in the file
 */
record ValueFile(double[] values, boolean[] known) {

  static ValueFile read(Path file) {
    List<String[]> rows = CsvTable.read(file, "value");
    double[] values = new double[rows.size()];
    boolean[] known = new boolean[rows.size()];
    int first = -1;
    for (int t = 0; t < values.length; t++) {
      String cell = rows.get(t)[0];
      known[t] = !cell.isEmpty() && !cell.equalsIgnoreCase("na") && !cell.equalsIgnoreCase("nan");
      values[t] = known[t] ? CsvTable.number(cell) : t > 0 ? values[t - 1] : 0;
      first = known[t] && first < 0 ? t : first;
    }
    if (first < 0) {
      throw new WrongWords(file + " holds no number in its column value.");
    }
    Arrays.fill(values, 0, first, values[first]);
    return new ValueFile(values, known);
  }

  /** What is missing is filled by a straight line, for whoever may look at all of it at once. */
  double[] joined() {
    double[] joined = values.clone();
    int before = -1;
    for (int t = 0; t < joined.length; t++) {
      if (known[t]) {
        for (int i = before + 1; i < t && before >= 0; i++) {
          double share = (double) (i - before) / (t - before);
          joined[i] = values[before] + share * (values[t] - values[before]);
        }
        before = t;
      }
    }
    return joined;
  }
}
