package org.candorcrm.records.values;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Points in time as people and machines write them: a date, a time of day, maybe an offset. */
public final class Moments {

  private static final Pattern TIME =
      Pattern.compile(
          "(?:[Tt]|,?\\h{1,3})(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?"
              + "(?:\\h?([AaPp])\\.?[Mm]\\.?)?(?:\\h?([Zz]|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}))?");

  private Moments() {}

  /** A moment of a machine: RFC 3339 with an offset or Z; null where the text is not one. */
  public static @Nullable Instant parse(String text) {
    return hasOffset(text) ? parse(text, DatePattern.ISO, ZoneOffset.UTC) : null;
  }

  /**
   * The moment that the text spells, or null where it spells none.
   *
   * @param zone where the writer was, used where the text has no offset
   */
  public static @Nullable Instant parse(String text, DatePattern pattern, ZoneId zone) {
    var t = text.strip();
    if (t.length() > 60) {
      return null;
    }
    var date = pattern.read(t);
    if (date == null) {
      return null;
    }
    var time = TIME.matcher(t).region(date.end(), t.length());
    if (!time.matches()) {
      return null;
    }
    int hour = Integer.parseInt(time.group(1));
    if (time.group(5) != null) {
      if (hour < 1 || hour > 12) {
        return null;
      }
      hour = hour % 12 + (time.group(5).equalsIgnoreCase("p") ? 12 : 0);
    }
    int minute = Integer.parseInt(time.group(2));
    int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
    int nano =
        time.group(4) == null ? 0 : Integer.parseInt((time.group(4) + "00000000").substring(0, 9));
    if (hour > 23 || minute > 59 || second > 59) {
      return null;
    }
    var offset = offset(time.group(6), zone);
    if (offset == null) {
      return null;
    }
    return date.date().atTime(LocalTime.of(hour, minute, second, nano)).atZone(offset).toInstant();
  }

  private static boolean hasOffset(String text) {
    var t = text.strip();
    int length = t.length();
    if (length < 17 || length > 40) {
      return false;
    }
    char last = t.charAt(length - 1);
    int sign = Math.max(t.lastIndexOf('+'), t.lastIndexOf('-'));
    return last == 'Z' || last == 'z' || sign > 10;
  }

  private static @Nullable ZoneId offset(@Nullable String written, ZoneId zone) {
    if (written == null) {
      return zone;
    }
    if (Character.isLetter(written.charAt(0))) {
      return ZoneOffset.UTC;
    }
    int hours = Integer.parseInt(written, 1, 3, 10);
    int minutes =
        written.length() == 3 ? 0 : Integer.parseInt(written.substring(written.length() - 2));
    if (hours > 17 || minutes > 59) {
      return null;
    }
    int sign = written.charAt(0) == '-' ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }
}
