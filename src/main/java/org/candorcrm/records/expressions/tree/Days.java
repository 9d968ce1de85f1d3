package org.candorcrm.records.expressions.tree;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates and moments as numbers, which add and compare alike in memory and in SQL. */
public final class Days {

  /** Seconds of a day. */
  public static final BigDecimal DAY = BigDecimal.valueOf(86_400);

  public static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
  public static final long END_DAY = LocalDate.of(10_000, 1, 1).toEpochDay();
  public static final long FIRST_SECOND = FIRST_DAY * 86_400;
  public static final long END_SECOND = END_DAY * 86_400;

  private static final int MONTHS_OF_QUARTER = 3;

  private Days() {}

  /** Exact to the microsecond, as PostgreSQL keeps it. */
  public static BigDecimal seconds(Instant moment) {
    return BigDecimal.valueOf(moment.getEpochSecond())
        .add(BigDecimal.valueOf(moment.getNano() / 1_000, 6));
  }

  /** As dates are compared. */
  public static BigDecimal number(LocalDate date) {
    return BigDecimal.valueOf(date.toEpochDay());
  }

  /** The first day of a span, seen from a day; weeks begin on Monday. */
  public static LocalDate begin(Value.Begin begin, LocalDate today) {
    int steps = begin.steps();
    return switch (begin.span()) {
      case DAY -> today.plusDays(steps);
      case WEEK -> today.with(DayOfWeek.MONDAY).plusWeeks(steps);
      case MONTH -> today.withDayOfMonth(1).plusMonths(steps);
      case QUARTER ->
          today
              .withDayOfMonth(1)
              .minusMonths((today.getMonthValue() - 1) % MONTHS_OF_QUARTER)
              .plusMonths((long) MONTHS_OF_QUARTER * steps);
      case YEAR -> today.withDayOfYear(1).plusYears(steps);
    };
  }

  /** The date with this number of days, or null beyond the years 1 to 9999. */
  public static @Nullable LocalDate date(BigDecimal days) {
    if (outside(days, FIRST_DAY, END_DAY)) {
      return null;
    }
    return LocalDate.ofEpochDay(days.setScale(0, RoundingMode.FLOOR).longValueExact());
  }

  /** The moment with this number of seconds, or null beyond the years 1 to 9999. */
  public static @Nullable Instant moment(BigDecimal seconds) {
    if (outside(seconds, FIRST_SECOND, END_SECOND)) {
      return null;
    }
    var micros = seconds.movePointRight(6).setScale(0, RoundingMode.FLOOR).longValueExact();
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1_000L);
  }

  private static boolean outside(BigDecimal number, long first, long end) {
    return number.compareTo(BigDecimal.valueOf(first)) < 0
        || number.compareTo(BigDecimal.valueOf(end)) >= 0;
  }
}
