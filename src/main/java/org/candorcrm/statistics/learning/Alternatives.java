package org.candorcrm.statistics.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.candorcrm.statistics.Cases;
import org.candorcrm.statistics.Chance;
import org.candorcrm.statistics.Why;
import org.candorcrm.statistics.learning.cells.Blank;
import org.candorcrm.statistics.learning.cells.Column;

/** What else could stand in a cell, and what would be said then. */
public final class Alternatives {

  private static final int WORDS = 5;
  private static final double LEAST = 0.02;

  private final Study study;
  private final Map<String, List<String>> usual;

  private Alternatives(Study study, Map<String, List<String>> usual) {
    this.study = study;
    this.usual = usual;
  }

  public static Alternatives of(Study study) {
    Map<String, List<String>> usual = new HashMap<>();
    for (Column column : study.columns()) {
      String[] cells = study.cases().column(column.name());
      switch (column.kind()) {
        case WORD -> usual.put(column.name(), words(cells));
        case NUMBER -> usual.put(column.name(), numbers(column, cells));
        case DATE, TEXT, NAME, SAME -> usual.put(column.name(), List.of());
      }
    }
    return new Alternatives(study, usual);
  }

  private static List<String> words(String[] cells) {
    Map<String, Long> counts =
        Arrays.stream(cells)
            .filter(cell -> !Blank.is(cell))
            .collect(Collectors.groupingBy(String::strip, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(WORDS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> numbers(Column column, String[] cells) {
    double[] sorted =
        Arrays.stream(column.numbers(cells)).filter(Double::isFinite).sorted().toArray();
    List<String> found = new ArrayList<>();
    for (double share : new double[] {0.1, 0.5, 0.9}) {
      if (sorted.length > 0) {
        String written = written(sorted[(int) (share * (sorted.length - 1))], cells);
        if (!found.contains(written) && !Double.isNaN(column.number(written))) {
          found.add(written);
        }
      }
    }
    return found;
  }

  /** As the column writes its numbers, decimal comma included. */
  private static String written(double number, String[] cells) {
    String plain =
        number == Math.rint(number) && Math.abs(number) < 1e15
            ? String.format(Locale.ROOT, "%.0f", number)
            : String.format(Locale.ROOT, "%.4g", number);
    boolean commas = Arrays.stream(cells).limit(1_000).noneMatch(cell -> cell.indexOf('.') >= 0);
    return commas ? plain.replace('.', ',') : plain;
  }

  /** The value of one column that would change the chance most towards the other side. */
  public Optional<Why.Change> against(Cases asked, int row, Column column, Chance chance) {
    if (!asked.has(column.name())) {
      return Optional.empty();
    }
    Optional<Why.Change> best = Optional.empty();
    double most = LEAST;
    boolean likely = chance.probability() > study.signal().rate().probability();
    for (String value : usual.getOrDefault(column.name(), List.of())) {
      Chance then = study.chances(asked.with(row, column.name(), value))[0];
      double moved =
          likely
              ? chance.probability() - then.probability()
              : then.probability() - chance.probability();
      if (moved > most) {
        most = moved;
        best = Optional.of(new Why.Change(column.name(), value, then.probability()));
      }
    }
    return best;
  }
}
