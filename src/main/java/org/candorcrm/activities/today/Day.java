package org.candorcrm.activities.today;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One person's day.
 *
 * @param now the moment of asking
 * @param start midnight where the person is
 * @param end the next midnight there
 */
record Day(Instant now, LocalDate date, Instant start, Instant end) {

  static Day of(Instant now, ZoneId zone) {
    var date = now.atZone(zone).toLocalDate();
    return new Day(
        now,
        date,
        date.atStartOfDay(zone).toInstant(),
        date.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** Whole days that have passed since a moment. */
  long since(Instant moment) {
    return Math.max(0, Duration.between(moment, now).toDays());
  }

  boolean within(Instant moment, Duration ahead) {
    return moment.isAfter(now) && moment.isBefore(now.plus(ahead));
  }
}
