package org.candorcrm.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.ToDoubleFunction;

/**
 * Which days the steps of a series are. Working days are those from Monday to Friday: nobody told
 * us holidays.
 *
 * @param start the first day of the oldest step
 * @param step how long each is
 */
public record Calendar(LocalDate start, Step step) {

  /** Sales are closed, and invoices written, on the last working days of a month. */
  private static final int CLOSING = 3;

  /** How long a step of a series is. */
  public enum Step {
    DAY,
    WEEK,
    MONTH
  }

  /**
   * What the calendar says of each step: of a day and of a week, how many of the last three working
   * days of a month are in it; of a month, how many working days it has.
   */
  public double[] counts(int steps) {
    return switch (step) {
      case DAY -> each(steps, i -> closing(start.plusDays(i)) ? 1 : 0);
      case WEEK ->
          each(steps, i -> days(start.plusWeeks(i), start.plusWeeks(i + 1L), Calendar::closing));
      case MONTH ->
          each(steps, i -> days(start.plusMonths(i), start.plusMonths(i + 1L), Calendar::works));
    };
  }

  private interface Sort {
    boolean holds(LocalDate day);
  }

  private static double[] each(int steps, ToDoubleFunction<Integer> count) {
    var found = new double[steps];
    for (int i = 0; i < steps; i++) {
      found[i] = count.applyAsDouble(i);
    }
    return found;
  }

  private static double days(LocalDate from, LocalDate until, Sort sort) {
    return from.datesUntil(until).filter(sort::holds).count();
  }

  private static boolean works(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private static boolean closing(LocalDate day) {
    var end = day.with(TemporalAdjusters.lastDayOfMonth()).plusDays(1);
    return works(day) && days(day.plusDays(1), end, Calendar::works) < CLOSING;
  }
}
