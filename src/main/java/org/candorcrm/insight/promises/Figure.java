package org.candorcrm.insight.promises;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.insight.measures.Line;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.Tally;
import org.jspecify.annotations.Nullable;

/**
 * How a measure stands over the months of a promise. What stands is told at the end of a month.
 * What happens moves by chance from month to month, so it is told over three whole ones: the mean
 * of what adds up, the share, average or median over all of them. A month that goes on would tell
 * less than there will be.
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

  /** What is told of some days together; null where there is no figure. */
  interface Over {
    @Nullable BigDecimal days(LocalDate from, LocalDate to);
  }

  /**
   * @param line its months, from {@link #earlier} months before the first one
   * @param from the first month that is told
   * @param toldFrom before it nobody knows; null where that was not found out: then the first month
   *     in which there is anything is the first that is known
   * @param median asked for what does not follow from months
   */
  static Figure of(
      Measure measure,
      Line line,
      YearMonth from,
      LocalDate today,
      @Nullable LocalDate toldFrom,
      Over median) {
    var known = toldFrom != null ? toldFrom : line.days().isEmpty() ? null : line.days().firstKey();
    var to = last(measure, today, known);
    var points = new ArrayList<Point>();
    for (var month = from.isAfter(to) ? to : from;
        !month.isAfter(to);
        month = month.plusMonths(1)) {
      boolean told = known != null && !month.atEndOfMonth().isBefore(known);
      points.add(new Point(month, told ? value(measure, line, month, median) : null));
    }
    return new Figure(points);
  }

  /** The month that goes on is told of what stands, and where it is all that there is. */
  private static YearMonth last(Measure measure, LocalDate today, @Nullable LocalDate known) {
    var month = YearMonth.from(today);
    boolean all = known != null && !known.isBefore(month.atDay(1));
    boolean whole = today.equals(month.atEndOfMonth());
    return measure.stands() || whole || all ? month : month.minusMonths(1);
  }

  /** How many months before the first one are needed to tell it. */
  static int earlier(Measure measure) {
    return measure.stands() ? 0 : MONTHS - 1;
  }

  /** In a month, or the last one that is told before it; null where nobody knows. */
  @Nullable BigDecimal in(YearMonth month) {
    return points.stream()
        .filter(point -> !point.month().isAfter(month))
        .reduce((earlier, later) -> later)
        .map(Point::value)
        .orElse(null);
  }

  private static @Nullable BigDecimal value(
      Measure measure, Line line, YearMonth month, Over median) {
    if (measure.function() == Measure.Function.MEDIAN && !measure.stands()) {
      return median.days(month.minusMonths(earlier(measure)).atDay(1), month.atEndOfMonth());
    }
    var tallies = new ArrayList<Tally>();
    for (int i = earlier(measure); i >= 0; i--) {
      tallies.add(line.days().getOrDefault(month.minusMonths(i).atDay(1), Tally.NONE));
    }
    var all = tallies.stream().reduce(Tally.NONE, Tally::plus);
    var value = all.value(measure.function());
    return value == null || !measure.adds()
        ? value
        : value.divide(BigDecimal.valueOf(tallies.size()), MathContext.DECIMAL64);
  }
}
