package org.candorcrm.statistics.learning.leaks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.statistics.learning.cells.Blank;
import org.candorcrm.statistics.learning.cells.Column;
import org.candorcrm.statistics.learning.judging.Scores;

/**
 * What one column alone says of the outcome.
 *
 * @param auc on rows whose outcome was not looked at
 * @param lower what the area is at least, nineteen times in twenty
 * @param blank rows without a value
 * @param filled rows with one
 * @param nothing rows with a zero, where many of the numbers are zero
 * @param something the other filled rows there
 * @param levels words that come again and again
 */
record Alone(
    Column column,
    double auc,
    double lower,
    State blank,
    State filled,
    State nothing,
    State something,
    List<State> levels) {

  private static final int PARTS = 5;
  private static final int BINS = 40;

  /** Some of the rows: how many there are, and in how many it happened. */
  record State(String name, double rows, double yes) {

    double share() {
      return rows == 0 ? 0.5 : yes / rows;
    }

    /** Rows with the rarer outcome among these. */
    double contrary() {
      return Math.min(yes, rows - yes);
    }

    /** How many contrary rows there would be if these were like all rows. */
    double expected(double rate) {
      return rows * (yes * 2 > rows ? 1 - rate : rate);
    }
  }

  static Alone of(Column column, String[] cells, double[] happened) {
    String[] keys = keys(column, cells);
    double auc = auc(keys, happened);
    double yes = Arrays.stream(happened).sum();
    double error = Scores.aucError(auc, yes, happened.length - yes);
    boolean number = column.kind() == Column.Kind.NUMBER;
    boolean[] blank = new boolean[cells.length];
    boolean[] zero = new boolean[cells.length];
    int zeros = 0;
    for (int i = 0; i < cells.length; i++) {
      blank[i] = Blank.is(cells[i]);
      zero[i] = number && column.number(cells[i]) == 0;
      zeros += zero[i] ? 1 : 0;
    }
    boolean split = zeros > 0.05 * cells.length;
    return new Alone(
        column,
        auc,
        auc - 1.645 * error,
        state("", happened, i -> blank[i]),
        state("", happened, i -> !blank[i]),
        state("0", happened, i -> split && zero[i]),
        state("", happened, i -> split && !zero[i] && !blank[i]),
        column.kind() == Column.Kind.WORD ? levels(cells, happened) : List.of());
  }

  private static State state(
      String name, double[] happened, java.util.function.IntPredicate belongs) {
    double rows = 0;
    double yes = 0;
    for (int i = 0; i < happened.length; i++) {
      if (belongs.test(i)) {
        rows++;
        yes += happened[i];
      }
    }
    return new State(name, rows, yes);
  }

  private static List<State> levels(String[] cells, double[] happened) {
    Map<String, double[]> found = new HashMap<>();
    for (int i = 0; i < cells.length; i++) {
      double[] state = found.computeIfAbsent(Blank.plain(cells[i]), word -> new double[2]);
      state[0]++;
      state[1] += happened[i];
    }
    List<State> levels = new ArrayList<>();
    found.forEach((word, state) -> levels.add(new State(word, state[0], state[1])));
    return levels;
  }

  /** Words as they are; numbers and dates by forty bins of equal weight. */
  private static String[] keys(Column column, String[] cells) {
    return switch (column.kind()) {
      case WORD -> Arrays.stream(cells).map(Blank::plain).toArray(String[]::new);
      case TEXT, NAME, SAME ->
          Arrays.stream(cells).map(c -> Blank.is(c) ? "" : "given").toArray(String[]::new);
      case NUMBER, DATE -> bins(column.numbers(cells));
    };
  }

  private static String[] bins(double[] numbers) {
    double[] sorted = Arrays.stream(numbers).filter(Double::isFinite).sorted().toArray();
    String[] keys = new String[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      int place = Arrays.binarySearch(sorted, numbers[i]);
      while (place > 0 && sorted[place - 1] == numbers[i]) {
        place--;
      }
      keys[i] =
          Double.isFinite(numbers[i])
              ? Integer.toString((int) ((long) place * BINS / sorted.length))
              : "";
    }
    return keys;
  }

  private static double auc(String[] keys, double[] happened) {
    double rate = Arrays.stream(happened).average().orElse(0.5);
    List<Map<String, double[]>> parts = new ArrayList<>();
    Map<String, double[]> all = new HashMap<>();
    for (int p = 0; p < PARTS; p++) {
      parts.add(new HashMap<>());
    }
    for (int i = 0; i < keys.length; i++) {
      for (var map : List.of(parts.get(part(i)), all)) {
        double[] state = map.computeIfAbsent(keys[i], key -> new double[2]);
        state[0]++;
        state[1] += happened[i];
      }
    }
    double[] scores = new double[keys.length];
    double[] none = new double[2];
    for (int i = 0; i < keys.length; i++) {
      double[] every = all.getOrDefault(keys[i], none);
      double[] own = parts.get(part(i)).getOrDefault(keys[i], none);
      scores[i] = (every[1] - own[1] + 2 * rate) / (every[0] - own[0] + 2);
    }
    return Scores.auc(scores, happened);
  }

  private static int part(int row) {
    return (int) Math.floorMod(row * 2_654_435_761L >>> 7, (long) PARTS);
  }
}
