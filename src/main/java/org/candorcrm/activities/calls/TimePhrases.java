package org.candorcrm.activities.calls;

import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times of the day. An hour from 1 to 6 without more is meant for the afternoon: people who are at
 * work write down calls.
 */
final class TimePhrases {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String END = "(?![\\p{L}\\p{N}])";
  private static final String AT = "(?:at|around|about|by|um|gegen|ab|bis)\\s+";
  private static final String PERIOD =
      "(morning|früh|frueh|morgens|morgen|vormittags?|noon|mittags?|afternoon|nachmittags?|evening"
          + "|abends?)";
  private static final String CLOCK =
      "(?:(\\d{1,2})[:.](\\d{2})|(\\d{1,2}))\\s*(a\\.?m\\.?|p\\.?m\\.?|o'clock|uhr(?:\\s+(\\d{2}))?|h)?";
  private static final String SPOKEN =
      "(halb|half\\s+past|viertel\\s+nach|viertel\\s+vor|quarter\\s+past|quarter\\s+to)\\s+("
          + Words.HOUR_WORD
          + "|\\d{1,2})(?:\\s+uhr)?";

  private static final Pattern BESIDE =
      Pattern.compile(
          "^[\\s,]*(?:(?:(?:in\\s+the|am|on\\s+the|at|around|gegen)\\s+)?"
              + PERIOD
              + END
              + ")?[\\s,]*(?:("
              + AT
              + ")?(?:"
              + SPOKEN
              + "|"
              + CLOCK
              + ")"
              + END
              + ")?(?:\\s+(?:in\\s+the\\s+)?"
              + PERIOD
              + END
              + ")?",
          FLAGS);

  /** A number alone is a time only where nothing follows that it could count. */
  private static final Pattern NOTHING_COUNTED =
      Pattern.compile(
          "^\\s*(?:$|[,.;!?)\\n]|(?:about|with|for|regarding|because|to|wegen|mit|für|and|und|zu|zum)\\b)",
          FLAGS);

  private static final Pattern ALONE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,/-])(?:"
              + AT
              + "(?:"
              + SPOKEN
              + "|"
              + CLOCK
              + ")|"
              + SPOKEN
              + "|\\d{1,2}(?::\\d{2}|\\s*(?:a\\.?m|p\\.?m|o'clock|uhr))(?:\\s+\\d{2})?)"
              + END,
          FLAGS);

  private TimePhrases() {}

  /** A time and where it ends, counted from where the search began. */
  record Found(LocalTime time, int to) {}

  /** The time that stands at the beginning of a text, behind a date. */
  static @Nullable Found beside(String text) {
    var matcher = BESIDE.matcher(text);
    if (!matcher.find() || matcher.end() == 0) {
      return null;
    }
    var before = matcher.group(1);
    var after = matcher.group(10);
    var period = before == null ? after : before;
    boolean bare = matcher.group(7) != null && matcher.group(2) == null && matcher.group(8) == null;
    if (bare && after == null && !NOTHING_COUNTED.matcher(text.substring(matcher.end())).find()) {
      return before == null ? null : new Found(usual(before), matcher.end(1));
    }
    var clock = clock(matcher, period);
    if (clock != null) {
      return new Found(clock, matcher.end());
    }
    return before == null ? null : new Found(usual(before), matcher.end(1));
  }

  /** The first time that a text names by itself, with its place. */
  static @Nullable Place alone(String text) {
    var matcher = ALONE.matcher(text);
    while (matcher.find()) {
      var found = beside(matcher.group());
      if (found != null) {
        return new Place(found.time, matcher.start(), matcher.end());
      }
    }
    return null;
  }

  /** A time and its place in a text. */
  record Place(LocalTime time, int from, int to) {}

  private static @Nullable LocalTime clock(Matcher found, @Nullable String period) {
    var spoken = found.group(3);
    if (spoken != null) {
      return spoken(spoken.toLowerCase(Locale.ROOT), found.group(4), period);
    }
    var hours = found.group(5) == null ? found.group(7) : found.group(5);
    if (hours == null) {
      return null;
    }
    var minutes = found.group(6) == null ? found.group(9) : found.group(6);
    int hour = Integer.parseInt(hours);
    int minute = minutes == null ? 0 : Integer.parseInt(minutes);
    if (hour > 23 || minute > 59) {
      return null;
    }
    var mark = found.group(8) == null ? "" : found.group(8).toLowerCase(Locale.ROOT);
    if (mark.startsWith("p") || mark.startsWith("a")) {
      boolean impossible = hour > 12 || hour == 0;
      return impossible ? null : LocalTime.of(hour % 12 + (mark.startsWith("p") ? 12 : 0), minute);
    }
    boolean exact = hours.startsWith("0");
    return LocalTime.of(exact ? hour : meant(hour, period), minute);
  }

  private static @Nullable LocalTime spoken(String how, String hourWord, @Nullable String period) {
    int hour = Words.number(hourWord);
    if (hour < 1 || hour > 12) {
      return null;
    }
    boolean before = how.equals("halb") || how.endsWith("vor") || how.endsWith("to");
    int minute = how.startsWith("hal") ? 30 : before ? 45 : 15;
    int full = before ? (hour == 1 ? 12 : hour - 1) : hour;
    return LocalTime.of(meant(full, period) % 24, minute);
  }

  private static int meant(int hour, @Nullable String period) {
    if (period == null) {
      return hour >= 1 && hour <= 6 ? hour + 12 : hour;
    }
    return switch (usual(period).getHour()) {
      case 9, 10 -> hour;
      case 12 -> hour < 6 ? hour + 12 : hour;
      default -> hour < 12 ? hour + 12 : hour;
    };
  }

  /** When a part of the day usually is. */
  private static LocalTime usual(String period) {
    var word = period.toLowerCase(Locale.ROOT);
    if (word.startsWith("vormittag")) {
      return LocalTime.of(10, 0);
    }
    if (word.startsWith("noon") || word.startsWith("mittag")) {
      return LocalTime.of(12, 0);
    }
    if (word.startsWith("afternoon") || word.startsWith("nachmittag")) {
      return LocalTime.of(14, 0);
    }
    return LocalTime.of(word.startsWith("evening") || word.startsWith("abend") ? 18 : 9, 0);
  }
}
