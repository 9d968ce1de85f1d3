package org.candorcrm.insight.promises;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.candorcrm.insight.measures.Line;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.Tally;
import org.jspecify.annotations.Nullable;

/**
 * How a measure stands over the months of a promise. What stands is told at the end of a month.
 * What happens moves by chance from month to month, so it is told over three: the mean of what adds
 * up, the share or average over all of them, the middle of medians.
 */
record Figure(List<Point> points) {

  private static final int MONTHS = 3;

  Figure {
    points = List.copyOf(points);
  }

  /**
   * One month, with the two before it where it is a flow.
   *
   * @param value null where there is no figure
   */
  record Point(YearMonth month, @Nullable BigDecimal value) {}

  /**
   * @param from the first month that is told; the line begins {@link #earlier} months before it
   * @param toldFrom before it nobody knows; null where that was not found out: then the first month
   *     in which there is anything is the first that is known
   */
  static Figure of(
      Measure measure, Line line, YearMonth from, YearMonth to, @Nullable LocalDate toldFrom) {
    var known = toldFrom != null ? toldFrom : line.days().isEmpty() ? null : line.days().firstKey();
    var points = new ArrayList<Point>();
    for (var month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      boolean told = known != null && !month.atEndOfMonth().isBefore(known);
      points.add(new Point(month, told ? value(measure, line, month) : null));
    }
    return new Figure(points);
  }

  /** How many months before the first one are needed to tell it. */
  static int earlier(Measure measure) {
    return measure.stands() ? 0 : MONTHS - 1;
  }

  /** In the month of a day; null where nobody knows. */
  @Nullable BigDecimal in(YearMonth month) {
    return points.stream()
        .filter(point -> point.month().equals(month))
        .findFirst()
        .map(Point::value)
        .orElse(null);
  }

  private static @Nullable BigDecimal value(Measure measure, Line line, YearMonth month) {
    var tallies = new ArrayList<Tally>();
    for (int i = earlier(measure); i >= 0; i--) {
      tallies.add(line.days().getOrDefault(month.minusMonths(i).atDay(1), Tally.NONE));
    }
    if (measure.function() == Measure.Function.MEDIAN) {
      var middles =
          tallies.stream()
              .map(Tally::middle)
              .filter(Objects::nonNull)
              .sorted(Comparator.naturalOrder())
              .toList();
      return middles.isEmpty() ? null : middles.get(middles.size() / 2);
    }
    var all = tallies.stream().reduce(Tally.NONE, Tally::plus);
    var value = all.value(measure.function());
    return value == null || !measure.adds()
        ? value
        : value.divide(BigDecimal.valueOf(tallies.size()), MathContext.DECIMAL64);
  }
}
