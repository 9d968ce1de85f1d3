package org.candorcrm.insight.subscriptions;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * When something comes: on each working day, on a day of each week, or on a day of each month, at
 * an hour of where its reader is.
 *
 * @param day 1 is Monday, or the first of the month; null for working days. A month that is shorter
 *     has it on its last day.
 */
record Rhythm(Every every, @Nullable Integer day, int hour) {

  private static final int LAST_HOUR = 23;
  private static final int LONGEST_MONTH = 31;

  enum Every {
    WORKDAY,
    WEEK,
    MONTH;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws Problem {@code rhythm_invalid}
     */
    static Every of(String word) {
      for (var one : values()) {
        if (one.word().equals(word)) {
          return one;
        }
      }
      throw wrong("every");
    }
  }

  /**
   * @throws Problem {@code rhythm_invalid}
   */
  Rhythm {
    if (hour < 0 || hour > LAST_HOUR) {
      throw wrong("hour");
    }
    boolean right =
        switch (every) {
          case WORKDAY -> day == null;
          case WEEK -> day != null && day >= 1 && day <= DayOfWeek.values().length;
          case MONTH -> day != null && day >= 1 && day <= LONGEST_MONTH;
        };
    if (!right) {
      throw wrong("day");
    }
  }

  /** The first moment of this rhythm after another one. */
  Instant next(Instant after, ZoneId zone) {
    var today = after.atZone(zone).toLocalDate();
    return Stream.iterate(today, date -> date.plusDays(1))
        .filter(this::falls)
        .map(date -> date.atTime(hour, 0).atZone(zone).toInstant())
        .filter(moment -> moment.isAfter(after))
        .findFirst()
        .orElseThrow();
  }

  private boolean falls(LocalDate date) {
    int wanted = day == null ? 0 : day;
    return switch (every) {
      case WORKDAY -> date.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
      case WEEK -> date.getDayOfWeek().getValue() == wanted;
      case MONTH -> date.getDayOfMonth() == Math.min(wanted, date.lengthOfMonth());
    };
  }

  private static Problem wrong(String field) {
    return Problem.invalid("subscription_rhythm_invalid").field(field);
  }
}
