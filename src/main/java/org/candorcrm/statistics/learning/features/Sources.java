package org.candorcrm.statistics.learning.features;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.candorcrm.statistics.Cases;
import org.candorcrm.statistics.learning.cells.Blank;
import org.candorcrm.statistics.learning.cells.Column;

/** What is made of a column. */
final class Sources {

  private static final int WORDS = 40;
  private static final int DATES = 4;
  private static final double TWO_YEARS = 700;

  private Sources() {}

  static List<Source> of(Cases cases, Column column, boolean time) {
    return switch (column.kind()) {
      case NUMBER ->
          List.of(Source.scale(column.name(), column.name(), cases, from -> numbers(from, column)));
      case DATE -> dates(cases, column, time);
      case WORD ->
          List.of(
              Source.group(
                  column.name(), column.name(), cases, from -> from.column(column.name())));
      case TEXT -> texts(cases, column);
      case NAME -> given(cases, column);
      case SAME -> List.of();
    };
  }

  private static double[] numbers(Cases cases, Column column) {
    return column.numbers(cases.column(column.name()));
  }

  private static List<Source> dates(Cases cases, Column column, boolean time) {
    double[] known =
        Arrays.stream(numbers(cases, column)).filter(Double::isFinite).sorted().toArray();
    List<Source> found = new ArrayList<>();
    if (!time) {
      found.add(Source.scale(column.name(), column.name(), cases, from -> numbers(from, column)));
    }
    if (known.length > 0 && known[known.length - 1] - known[0] > TWO_YEARS) {
      found.add(part(cases, column, "month", day -> date(day).getMonth().toString()));
    }
    found.add(part(cases, column, "weekday", day -> date(day).getDayOfWeek().toString()));
    if (Arrays.stream(known).anyMatch(day -> day != Math.rint(day))) {
      found.add(
          Source.scale(
              column.name(),
              column.name() + " (hour)",
              cases,
              from ->
                  Arrays.stream(numbers(from, column))
                      .map(day -> Math.floor((day - Math.floor(day)) * 24 + 1e-6))
                      .toArray()));
    }
    return found;
  }

  private static LocalDate date(double day) {
    return LocalDate.ofEpochDay((long) Math.floor(day));
  }

  private static Source part(
      Cases cases, Column column, String label, DoubleFunction<String> part) {
    return Source.group(
        column.name(),
        column.name() + " (" + label + ")",
        cases,
        from ->
            Arrays.stream(numbers(from, column))
                .mapToObj(day -> Double.isFinite(day) ? part.apply(day) : "")
                .toArray(String[]::new));
  }

  /** Days between two dates. */
  static List<Source> gaps(Cases cases, List<Column> columns) {
    List<Column> dates =
        columns.stream().filter(c -> c.kind() == Column.Kind.DATE).limit(DATES).toList();
    List<Source> found = new ArrayList<>();
    for (int i = 0; i < dates.size(); i++) {
      for (int j = i + 1; j < dates.size(); j++) {
        Column one = dates.get(i);
        Column other = dates.get(j);
        found.add(
            Source.scale(
                other.name(),
                other.name() + " - " + one.name(),
                cases,
                from -> gap(numbers(from, one), numbers(from, other))));
      }
    }
    return found;
  }

  private static double[] gap(double[] one, double[] other) {
    double[] days = new double[one.length];
    Arrays.setAll(days, i -> other[i] - one[i]);
    return days;
  }

  private static List<Source> texts(Cases cases, Column column) {
    Map<String, Integer> counts = new HashMap<>();
    for (String cell : cases.column(column.name())) {
      Column.words(cell).forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    List<Source> found = new ArrayList<>();
    found.add(
        Source.scale(
            column.name(),
            column.name() + " (length)",
            cases,
            from ->
                Arrays.stream(from.column(column.name()))
                    .mapToDouble(cell -> Blank.is(cell) ? 0 : cell.strip().length())
                    .toArray()));
    counts.entrySet().stream()
        .filter(e -> e.getValue() >= Math.max(5, cases.count() / 100))
        .filter(e -> e.getValue() <= 0.9 * cases.count())
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(WORDS)
        .map(Map.Entry::getKey)
        .forEach(word ->
            found.add(
                Source.scale(
                    column.name(),
                    column.name() + " (\"" + word + "\")",
                    cases,
                    from ->
                        Arrays.stream(from.column(column.name()))
                            .mapToDouble(cell -> Column.words(cell).contains(word) ? 1 : 0)
                            .toArray())));
    return found;
  }

  /** Of what only tells rows apart, no more than whether it is given. */
  private static List<Source> given(Cases cases, Column column) {
    long blank = Arrays.stream(cases.column(column.name())).filter(Blank::is).count();
    if (blank < 0.01 * cases.count() || blank > 0.99 * cases.count()) {
      return List.of();
    }
    return List.of(
        Source.scale(
            column.name(),
            column.name() + " (given)",
            cases,
            from ->
                Arrays.stream(from.column(column.name()))
                    .mapToDouble(cell -> Blank.is(cell) ? 0 : 1)
                    .toArray()));
  }
}
