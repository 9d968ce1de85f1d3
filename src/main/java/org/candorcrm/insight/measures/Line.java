package org.candorcrm.insight.measures;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.jspecify.annotations.Nullable;

/**
 * One segment of a measure through time.
 *
 * @param segment key of a choice, id of a record, or text without case and accents; empty where the
 *     field is empty, and where nothing is broken down
 * @param label what people read where the segment is a text or a record; null otherwise
 * @param days what there was on each day; a day that is missing had nothing
 */
public record Line(String segment, @Nullable String label, SortedMap<LocalDate, Tally> days) {

  public Line {
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
  }

  /**
   * A value for each day, oldest first: 0 where nothing was counted, and NaN where there is no
   * figure, such as the share of nothing.
   */
  public double[] values(Measure measure, LocalDate from, LocalDate to) {
    int length = (int) (to.toEpochDay() - from.toEpochDay()) + 1;
    var values = new double[Math.max(0, length)];
    for (int i = 0; i < values.length; i++) {
      var tally = days.getOrDefault(from.plusDays(i), Tally.NONE);
      var value = tally.value(measure.function());
      values[i] = value == null ? Double.NaN : value.doubleValue();
    }
    return values;
  }

  Line called(@Nullable String name) {
    return new Line(segment, name, days);
  }

  Line by(Span span, LocalDate from, LocalDate to) {
    var steps = new TreeMap<LocalDate, Tally>();
    between(from, to)
        .forEach((day, tally) -> steps.merge(Steps.start(span, day), tally, Tally::plus));
    return new Line(segment, label, steps);
  }

  Line sum(LocalDate from, LocalDate to) {
    var one = new TreeMap<LocalDate, Tally>();
    one.put(from, between(from, to).values().stream().reduce(Tally.NONE, Tally::plus));
    return new Line(segment, label, one);
  }

  /** What happened between two days, both included. */
  public Map<LocalDate, Tally> between(LocalDate from, LocalDate to) {
    return days.subMap(from, to.plusDays(1));
  }
}
