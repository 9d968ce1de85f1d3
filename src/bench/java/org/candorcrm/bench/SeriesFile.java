package org.candorcrm.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.candorcrm.statistics.Series;

/**
 * Many series in one file, {@code series,step,value}: steps are whole numbers in any order; what is
 * missing or empty between two of them is filled by the straight line.
 */
final class SeriesFile {

  private static final int MOST = 1_000_000;

  private SeriesFile() {}

  /** In the order of the file; each with its last step. */
  static Map<String, Read> read(Path file, int period) {
    Map<String, SortedMap<Long, Double>> found = steps(file);
    Map<String, Read> all = new LinkedHashMap<>();
    found.forEach((name, steps) ->
        all.put(name, new Read(new Series(filled(steps), period), steps.lastKey())));
    return all;
  }

  record Read(Series series, long lastStep) {}

  static Map<String, SortedMap<Long, Double>> steps(Path file) {
    Map<String, SortedMap<Long, Double>> found = new LinkedHashMap<>();
    for (String[] row : CsvTable.read(file, "series", "step", "value")) {
      if (!row[2].isEmpty() && !row[2].equalsIgnoreCase("na") && !row[2].equalsIgnoreCase("nan")) {
        found
            .computeIfAbsent(row[0], name -> new TreeMap<>())
            .put(step(row[1]), CsvTable.number(row[2]));
      }
    }
    return found;
  }

  private static long step(String cell) {
    try {
      return Math.round(Double.parseDouble(cell));
    } catch (NumberFormatException notANumber) {
      throw new WrongWords(
          "Steps are whole numbers, one after the other, such as 1, 2, 3; \""
              + cell
              + "\" is none.");
    }
  }

  private static double[] filled(SortedMap<Long, Double> steps) {
    long first = steps.firstKey();
    if (steps.lastKey() - first >= MOST) {
      throw new WrongWords(
          "Steps go from %d to %d: number them 1, 2, 3, as %d between two are too many."
              .formatted(first, steps.lastKey(), MOST));
    }
    double[] values = new double[(int) (steps.lastKey() - first + 1)];
    long before = first;
    for (var step : steps.entrySet()) {
      double from = steps.getOrDefault(before, step.getValue());
      for (long t = before; t <= step.getKey(); t++) {
        double share =
            step.getKey() == before ? 1 : (double) (t - before) / (step.getKey() - before);
        values[(int) (t - first)] = from + share * (step.getValue() - from);
      }
      before = step.getKey();
    }
    return values;
  }
}
