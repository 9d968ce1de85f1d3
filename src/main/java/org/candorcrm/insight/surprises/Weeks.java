package org.candorcrm.insight.surprises;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.insight.measures.Line;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.Tally;

/**
 * A series in weeks, the last of which ends with the day that is looked at. Weeks take out what
 * comes back on each weekday, and are looked at anew every day.
 *
 * @param ends the last day of each week, the oldest first
 * @param values what there was in each; weeks without a figure are left out
 */
record Weeks(List<LocalDate> ends, double[] values) {

  private static final int MOST = 156;

  /** So many records make a share or an average worth looking at. */
  private static final int ENOUGH = 5;

  Weeks {
    ends = List.copyOf(ends);
    values = values.clone();
  }

  @Override
  public double[] values() {
    return values.clone();
  }

  int length() {
    return values.length;
  }

  double last() {
    return values[values.length - 1];
  }

  /** Whether there is a figure for the week that ends with this day. */
  boolean reaches(LocalDate day) {
    return !ends.isEmpty() && ends.getLast().equals(day);
  }

  /** From the first full week of the line to a day. */
  static Weeks of(Measure measure, Line line, LocalDate day) {
    var ends = new ArrayList<LocalDate>();
    var values = new ArrayList<Double>();
    if (line.days().isEmpty()) {
      return new Weeks(List.of(), new double[0]);
    }
    var first = line.days().firstKey();
    for (int back = MOST - 1; back >= 0; back--) {
      var end = day.minusWeeks(back);
      if (!end.minusDays(6).isBefore(first)) {
        double value = value(measure, line, end);
        if (Double.isFinite(value)) {
          ends.add(end);
          values.add(value);
        }
      }
    }
    return new Weeks(ends, values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double value(Measure measure, Line line, LocalDate end) {
    if (measure.stands()) {
      return figure(measure, line.days().getOrDefault(end, Tally.NONE));
    }
    var week = Tally.NONE;
    for (var tally : line.between(end.minusDays(6), end).values()) {
      week = week.plus(tally);
    }
    return figure(measure, week);
  }

  private static double figure(Measure measure, Tally tally) {
    if (!measure.adds() && tally.n() < ENOUGH) {
      return Double.NaN;
    }
    var value = tally.value(measure.function());
    return value == null ? Double.NaN : value.doubleValue();
  }
}
