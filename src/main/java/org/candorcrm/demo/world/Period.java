package org.candorcrm.demo.world;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;

/**
 * The three years that the demo company has lived through.
 *
 * @param first its first day with a CRM
 * @param today the reference day; nothing has happened on it yet
 */
public record Period(LocalDate first, LocalDate today) {

  /** How busy the months are, January first; the mean is 1. */
  private static final double[] SEASON = {
    0.80, 0.95, 1.25, 1.10, 1.00, 1.10, 0.75, 0.60, 1.25, 1.25, 1.20, 0.75
  };

  public static Period upTo(LocalDate today) {
    return new Period(today.minusYears(3), today);
  }

  /** The moment from which everything lies in the future. */
  public Instant now() {
    return today.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  public boolean past(Instant moment) {
    return moment.isBefore(now());
  }

  public boolean past(LocalDate day) {
    return day.isBefore(today);
  }

  /** A working day of the period: later years and busy months more often. */
  public LocalDate busyDay(Dice dice) {
    int length = (int) (today.toEpochDay() - first.toEpochDay());
    while (true) {
      int offset = dice.between(0, length - 1);
      var day = workday(first.plusDays(offset));
      double growth = 0.8 + 0.2 * offset / length;
      if (past(day) && dice.chance(growth * SEASON[day.getMonthValue() - 1] / 1.3)) {
        return day;
      }
    }
  }

  /** The day itself, or the Monday after a weekend. */
  public static LocalDate workday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> day.plusDays(2);
      case SUNDAY -> day.plusDays(1);
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
    };
  }

  /** Some moment in office hours of this day. */
  public static Instant during(LocalDate day, Dice dice) {
    return at(day, 7, 0).plusSeconds(dice.between(0, 9 * 3600));
  }

  public static Instant at(LocalDate day, int hour, int minute) {
    return day.atTime(LocalTime.of(hour, minute)).toInstant(ZoneOffset.UTC);
  }

  public static LocalDate dayOf(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** The last day of the quarter that this day lies in. */
  public static LocalDate quarterEnd(LocalDate day) {
    return day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3).minusDays(1);
  }

  /** The quarter that surprised: the last but two that is over. */
  public LocalDate strangeQuarterEnd() {
    return quarterEnd(quarterEnd(today).minusMonths(9).withDayOfMonth(1));
  }

  public boolean inStrangeQuarter(LocalDate day) {
    return quarterEnd(day).equals(strangeQuarterEnd());
  }

  /** The Monday on or after this day: the day of the weekly review. */
  public static LocalDate nextReview(LocalDate day) {
    var monday = day;
    while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
      monday = monday.plusDays(1);
    }
    return monday;
  }
}
