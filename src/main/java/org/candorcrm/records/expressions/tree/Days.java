package org.candorcrm.records.expressions.tree;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

  private Days() {}

  /** Exact to the microsecond, as PostgreSQL keeps it. */
  public static BigDecimal seconds(Instant moment) {
    return BigDecimal.valueOf(moment.getEpochSecond())
        .add(BigDecimal.valueOf(moment.getNano() / 1_000, 6));
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
