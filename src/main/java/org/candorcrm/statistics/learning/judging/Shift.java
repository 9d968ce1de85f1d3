package org.candorcrm.statistics.learning.judging;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.candorcrm.statistics.Cases;
import org.candorcrm.statistics.learning.cells.Blank;
import org.candorcrm.statistics.learning.cells.Column;

/**
 * How far a column has moved from some rows to others: the population stability index (Yurdakul,
 * "Statistical properties of population stability index", Western Michigan University, 2018), over
 * tenths of numbers and over words, less what chance alone would make of so many rows. Under 0.1
 * nothing happened; above 0.25 it is another population.
 */
public final class Shift {

  private static final int BINS = 10;

  private Shift() {}

  public static double of(Column column, Cases before, Cases after) {
    if (!after.has(column.name())) {
      return 0;
    }
    String[] one = before.column(column.name());
    String[] other = after.column(column.name());
    return switch (column.kind()) {
      case WORD -> index(words(one), words(other));
      case NUMBER, DATE -> numbers(column.numbers(one), column.numbers(other));
      case TEXT, NAME, SAME -> index(given(one), given(other));
    };
  }

  /** The same for numbers, NaN where missing. */
  public static double numbers(double[] before, double[] after) {
    double[] sorted = Arrays.stream(before).filter(Double::isFinite).sorted().toArray();
    if (sorted.length == 0) {
      return 0;
    }
    double[] cuts = new double[BINS - 1];
    Arrays.setAll(cuts, i -> sorted[(int) ((long) (i + 1) * sorted.length / BINS)]);
    return index(bins(before, cuts), bins(after, cuts));
  }

  private static String[] bins(double[] values, double[] cuts) {
    String[] bins = new String[values.length];
    for (int i = 0; i < values.length; i++) {
      int bin = 0;
      while (bin < cuts.length && values[i] >= cuts[bin]) {
        bin++;
      }
      bins[i] = Double.isFinite(values[i]) ? Integer.toString(bin) : "";
    }
    return bins;
  }

  private static String[] words(String[] cells) {
    return Arrays.stream(cells).map(Blank::plain).toArray(String[]::new);
  }

  private static String[] given(String[] cells) {
    return Arrays.stream(cells).map(cell -> Blank.is(cell) ? "" : "given").toArray(String[]::new);
  }

  private static double index(String[] before, String[] after) {
    Map<String, int[]> counts = new HashMap<>();
    for (String word : before) {
      counts.computeIfAbsent(word, w -> new int[2])[0]++;
    }
    for (String word : after) {
      counts.computeIfAbsent(word, w -> new int[2])[1]++;
    }
    double rareBefore = 0;
    double rareAfter = 0;
    double sum = 0;
    int kinds = 1;
    for (int[] count : counts.values()) {
      if (count[0] + count[1] < 0.01 * (before.length + after.length)) {
        rareBefore += count[0];
        rareAfter += count[1];
      } else {
        sum += part(count[0], before.length, count[1], after.length);
        kinds++;
      }
    }
    sum += part(rareBefore, before.length, rareAfter, after.length);
    double chance = (kinds - 1) * (1.0 / before.length + 1.0 / after.length);
    return Math.max(0, sum - chance);
  }

  private static double part(double one, double ofOne, double other, double ofOther) {
    double before = (one + 0.5) / (ofOne + 1);
    double after = (other + 0.5) / (ofOther + 1);
    return (after - before) * Math.log(after / before);
  }
}
