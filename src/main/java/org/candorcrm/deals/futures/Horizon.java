package org.candorcrm.deals.futures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.deals.futures.Span.Grain;

/**
 * How far one looks ahead: the rest of this month and the months after it, so that five quarters
 * are whole.
 *
 * @param day the day on which one looks
 * @param now the moment, in days since 1970; what is later is not known
 */
public record Horizon(LocalDate day, int fiscalStart, double now) {

  /** In the first moment of a day. */
  public static Horizon of(LocalDate day, int fiscalStart) {
    return new Horizon(day, fiscalStart, day.toEpochDay());
  }

  public static final int MONTHS = 15;
  static final int SHOWN_MONTHS = 12;
  static final int SHOWN_QUARTERS = 5;

  /** Which month from now a day lies in; a day gone by counts as today, -1 is too far. */
  public int monthOf(LocalDate other) {
    var first = day.withDayOfMonth(1);
    long months = ChronoUnit.MONTHS.between(first, other.withDayOfMonth(1));
    return months >= MONTHS ? -1 : (int) Math.max(0, months);
  }

  public Span month(int index) {
    return Span.of(Grain.MONTH, day.withDayOfMonth(1).plusMonths(index));
  }

  /** Months, then quarters, the present one first. */
  public List<Span> spans() {
    var spans = new ArrayList<Span>();
    for (int i = 0; i < SHOWN_MONTHS; i++) {
      spans.add(month(i));
    }
    var quarter = Span.around(Grain.QUARTER, day, fiscalStart);
    for (int i = 0; i < SHOWN_QUARTERS; i++) {
      spans.add(quarter);
      quarter = quarter.next();
    }
    return spans;
  }

  /** How many spans of its kind lie between the present one and it; negative: it is over. */
  int ahead(Span span) {
    var present = Span.around(span.grain(), day, fiscalStart);
    return (int)
        (ChronoUnit.MONTHS.between(present.starts(), span.starts()) / span.grain().months());
  }

  /** The months from now that belong to a span. */
  public int[] monthsOf(Span span) {
    return java.util.stream.IntStream.range(0, MONTHS)
        .filter(i -> span.holds(month(i).starts()))
        .toArray();
  }

  /** What falls into weeks from now, by months; the rest is later. */
  public double[] byMonth(double[] weeks) {
    var months = new double[MONTHS];
    for (int week = 0; week < weeks.length; week++) {
      for (int i = 0; weeks[week] > 0 && i < 7; i++) {
        int month = monthOf(day.plusDays(week * 7L + i));
        if (month >= 0) {
          months[month] += weeks[week] / 7;
        }
      }
    }
    return months;
  }

  /** The share of the present month that is still to come. */
  double rest() {
    int length = day.lengthOfMonth();
    return (length - day.getDayOfMonth() + 1.0) / length;
  }
}
