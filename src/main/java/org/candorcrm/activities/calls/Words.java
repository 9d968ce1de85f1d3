package org.candorcrm.activities.calls;

import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words for numbers, days and months, English and German, in lower case. */
final class Words {

  private static final Map<String, Integer> NUMBERS = new LinkedHashMap<>();
  private static final Map<String, Integer> MONTHS = new LinkedHashMap<>();
  private static final Map<String, DayOfWeek> DAYS = new LinkedHashMap<>();

  static {
    number(1, "a", "an", "one", "ein", "eine", "einem", "einer", "einen");
    number(2, "two", "zwei");
    number(3, "three", "drei");
    number(4, "four", "vier");
    number(5, "five", "fünf", "fuenf");
    number(6, "six", "sechs");
    number(7, "seven", "sieben");
    number(8, "eight", "acht");
    number(9, "nine", "neun");
    number(10, "ten", "zehn");
    number(11, "eleven", "elf");
    number(12, "twelve", "zwölf", "zwoelf");
    month(1, "january", "januar", "jänner", "jan");
    month(2, "february", "februar", "feb");
    month(3, "march", "märz", "maerz", "mar", "mär");
    month(4, "april", "apr");
    month(5, "may", "mai");
    month(6, "june", "juni", "jun");
    month(7, "july", "juli", "jul");
    month(8, "august", "aug");
    month(9, "september", "sept", "sep");
    month(10, "october", "oktober", "oct", "okt");
    month(11, "november", "nov");
    month(12, "december", "dezember", "dec", "dez");
    day(DayOfWeek.MONDAY, "monday", "montag", "mon", "mo");
    day(DayOfWeek.TUESDAY, "tuesday", "dienstag", "tues", "tue", "di");
    day(DayOfWeek.WEDNESDAY, "wednesday", "mittwoch", "wed", "mi");
    day(DayOfWeek.THURSDAY, "thursday", "donnerstag", "thurs", "thu", "do");
    day(DayOfWeek.FRIDAY, "friday", "freitag", "fri", "fr");
    day(DayOfWeek.SATURDAY, "saturday", "samstag", "sonnabend", "sat", "sa");
    day(DayOfWeek.SUNDAY, "sunday", "sonntag", "sun", "so");
  }

  /** Alternatives of a pattern, the longest first. */
  static final String NUMBER = "\\d{1,3}|" + alternatives(NUMBERS);

  static final String HOUR_WORD = alternatives(NUMBERS);
  static final String MONTH = alternatives(MONTHS);
  static final String LONG_DAY =
      "monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag"
          + "|freitag|samstag|sonnabend|sonntag";

  /** Short ones are words too, so they count only as {@code Tue} or {@code Di.} */
  static final String SHORT_DAY = "Tues|Tue|Thurs|Thu|Mon|Wed|Fri|Sat|Sun";

  static final String SHORT_DAY_GERMAN = "Mo|Di|Mi|Do|Fr|Sa|So";

  private Words() {}

  static int number(String word) {
    var known = NUMBERS.get(word.toLowerCase(Locale.ROOT));
    return known == null ? Integer.parseInt(word) : known;
  }

  static @Nullable Integer month(String word) {
    return MONTHS.get(word.toLowerCase(Locale.ROOT));
  }

  static @Nullable DayOfWeek day(String word) {
    return DAYS.get(word.toLowerCase(Locale.ROOT));
  }

  private static void number(int value, String... words) {
    List.of(words).forEach(word -> NUMBERS.put(word, value));
  }

  private static void month(int value, String... words) {
    List.of(words).forEach(word -> MONTHS.put(word, value));
  }

  private static void day(DayOfWeek value, String... words) {
    List.of(words).forEach(word -> DAYS.put(word, value));
  }

  private static String alternatives(Map<String, ?> words) {
    return words.keySet().stream()
        .sorted(java.util.Comparator.comparingInt(String::length).reversed())
        .collect(java.util.stream.Collectors.joining("|"));
  }
}
