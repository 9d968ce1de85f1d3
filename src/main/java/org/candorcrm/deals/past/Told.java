package org.candorcrm.deals.past;

import java.util.List;

/**
 * One value through time, as people write it; an empty text is unknown.
 *
 * @param now what it is today
 * @param before what it was, the oldest first
 */
public record Told(String now, List<Was> before) {

  public static final Told NOTHING = new Told("", List.of());

  /**
   * @param until the day, with its fraction, when somebody wrote another value
   */
  public record Was(double until, String value) {}

  public Told {
    before = List.copyOf(before);
  }

  public static Told of(String now) {
    return now.isEmpty() ? NOTHING : new Told(now, List.of());
  }

  /** What stood there on a day. */
  public String at(double day) {
    for (var was : before) {
      if (was.until > day) {
        return was.value;
      }
    }
    return now;
  }

  /** How often a value that was there had been written anew by a day. */
  public int changesUntil(double day) {
    int count = 0;
    for (var was : before) {
      if (was.until <= day && !was.value.isEmpty()) {
        count++;
      }
    }
    return count;
  }
}
