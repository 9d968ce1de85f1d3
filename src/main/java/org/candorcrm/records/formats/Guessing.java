package org.candorcrm.records.formats;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.records.formats.ReadingGuess.Habit;
import org.candorcrm.records.values.DecimalStyle;
import org.jspecify.annotations.Nullable;

/** Guesses every column of a sample; columns that are clear decide for those that are not. */
final class Guessing {

  static final int SAMPLED_ROWS = 1_000;

  private static final int LONGEST_VALUE = 500;
  private static final int EXAMPLES = 5;
  private static final int LONGEST_EXAMPLE = 120;

  private Guessing() {}

  /**
   * @param semicolons whether cells are divided by semicolons, as they are where commas stand
   *     before the decimals
   */
  static List<ColumnGuess> columns(List<String> header, List<Row> rows, boolean semicolons) {
    var values = new ArrayList<List<String>>();
    var readings = new ArrayList<Reading>();
    for (int column = 0; column < header.size(); column++) {
      values.add(values(rows, column));
      readings.add(reading(header.get(column), rows, column, values.getLast(), Habit.NONE));
    }
    var habit = habit(readings, semicolons);
    var guesses = new ArrayList<ColumnGuess>();
    for (int column = 0; column < header.size(); column++) {
      var name = header.get(column);
      var reading = readings.get(column);
      if (reading.ambiguous()) {
        reading = reading(name, rows, column, values.get(column), habit);
      }
      guesses.add(guess(column, name, reading, values.get(column), rows.size()));
    }
    return guesses;
  }

  private static Reading reading(
      String name, List<Row> rows, int column, List<String> values, Habit habit) {
    return isJson(rows, column)
        ? Reading.of(ColumnType.JSON)
        : ReadingGuess.of(name, values, habit);
  }

  private static boolean isJson(List<Row> rows, int column) {
    for (var row : rows) {
      if (!row.structured()) {
        return false;
      }
      var json = row.json(column);
      if (json != null && json.isContainer()) {
        return true;
      }
    }
    return false;
  }

  private static List<String> values(List<Row> rows, int column) {
    var values = new ArrayList<String>();
    for (var row : rows) {
      var text = row.text(column);
      if (text == null || text.isBlank()) {
        continue;
      }
      var stripped = text.strip();
      values.add(
          stripped.length() > LONGEST_VALUE ? stripped.substring(0, LONGEST_VALUE) : stripped);
    }
    return values;
  }

  private static Habit habit(List<Reading> readings, boolean semicolons) {
    Boolean monthFirst = null;
    DecimalStyle decimals = semicolons ? DecimalStyle.COMMA : null;
    for (var reading : readings) {
      if (reading.ambiguous()) {
        continue;
      }
      monthFirst = monthFirst == null ? monthFirst(reading.datePattern()) : monthFirst;
      if (reading.decimals() != null && reading.decimals() != DecimalStyle.POINT) {
        decimals = reading.decimals();
      }
    }
    return new Habit(monthFirst, decimals);
  }

  private static @Nullable Boolean monthFirst(@Nullable String pattern) {
    if (pattern == null || pattern.contains("MMM") || pattern.contains(".")) {
      return null;
    }
    return pattern.startsWith("M") ? Boolean.TRUE : pattern.startsWith("d") ? false : null;
  }

  private static ColumnGuess guess(
      int column, String name, Reading reading, List<String> values, int rows) {
    var counts = new LinkedHashMap<String, Integer>();
    int fitting = 0;
    for (var value : values) {
      counts.merge(value, 1, Integer::sum);
      fitting += reading.plain(value, ZoneOffset.UTC) == null ? 0 : 1;
    }
    return new ColumnGuess(
        column,
        name,
        reading,
        values.isEmpty() ? 0 : share(fitting, values.size()),
        share(values.size(), rows),
        counts.size(),
        counts.keySet().stream().limit(EXAMPLES).map(Guessing::example).toList(),
        reading.type() == ColumnType.CHOICE ? byFrequency(counts) : List.of());
  }

  private static List<String> byFrequency(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String example(String value) {
    return value.length() > LONGEST_EXAMPLE
        ? value.substring(0, LONGEST_EXAMPLE) + "\u2026"
        : value;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : Math.round(1000.0 * part / whole) / 1000.0;
  }
}
