package org.candorcrm.activities.calls;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A date in a text, and the time that stands beside it.
 *
 * @param time null where the text names none
 * @param from where the phrase begins, counted from 0
 * @param to where it ends
 */
record Phrase(LocalDate date, @Nullable LocalTime time, int from, int to) {

  Phrase at(LocalTime other) {
    return new Phrase(date, other, from, to);
  }

  Phrase spanning(int begin, int end) {
    return new Phrase(date, time, Math.min(from, begin), Math.max(to, end));
  }
}
