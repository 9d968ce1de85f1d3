package org.candorcrm.statistics.learning.cells;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people write them, with or without a time of day.
 *
 * @param monthFirst whether 03/04/2026 is the fourth of March in this column
 */
record DateReading(boolean monthFirst) {

  private static final String CLOCK =
      "(?:[T ,]+(\\d{1,2}):(\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?\\s*(?:[AaPp][Mm])?\\s*"
          + "(?:Z|UTC|[+-]\\d{2}:?\\d{2})?)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + CLOCK);
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})" + CLOCK);
  private static final Pattern PACKED = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:\\p{L}{2,9},?\\s+)?(?:(\\d{1,2})[. -]+(\\p{L}{3,9})|(\\p{L}{3,9})[ -]+(\\d{1,2})),?[. -]+(\\d{4}|\\d{2})"
              + CLOCK);
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<String> MONATE =
      List.of("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez");

  static DateReading of(List<String> cells) {
    int first = 0;
    int second = 0;
    for (String cell : cells) {
      Matcher found = YEAR_LAST.matcher(cell.strip());
      if (found.matches()) {
        first += Integer.parseInt(found.group(1)) > 12 ? 1 : 0;
        second += Integer.parseInt(found.group(2)) > 12 ? 1 : 0;
      }
    }
    return new DateReading(second > first);
  }

  /** Days since 1970 with the time of day as a fraction, or NaN where the cell holds no date. */
  double read(String cell) {
    String text = cell.strip();
    if (text.length() < 6 || text.length() > 40) {
      return Double.NaN;
    }
    try {
      Matcher found = YEAR_FIRST.matcher(text);
      if (found.matches()) {
        return day(found.group(1), found.group(2), found.group(3)) + clock(found, 4);
      }
      found = YEAR_LAST.matcher(text);
      if (found.matches()) {
        String day = found.group(monthFirst ? 2 : 1);
        String month = found.group(monthFirst ? 1 : 2);
        return day(found.group(3), month, day) + clock(found, 4);
      }
      found = PACKED.matcher(text);
      if (found.matches()) {
        return day(found.group(1), found.group(2), found.group(3));
      }
      found = NAMED.matcher(text);
      return found.matches() ? named(found) : Double.NaN;
    } catch (DateTimeException | NumberFormatException noDate) {
      return Double.NaN;
    }
  }

  private static double named(Matcher found) {
    boolean dayFirst = found.group(1) != null;
    String word = (dayFirst ? found.group(2) : found.group(3)).toLowerCase(Locale.ROOT);
    String start = word.substring(0, 3);
    int month = Math.max(MONTHS.indexOf(start), MONATE.indexOf(start)) + 1;
    if (month == 0) {
      return Double.NaN;
    }
    String day = dayFirst ? found.group(1) : found.group(4);
    return day(found.group(5), Integer.toString(month), day) + clock(found, 6);
  }

  private static double day(String year, String month, String day) {
    int number = Integer.parseInt(year);
    int full = number >= 100 ? number : number + (number < 70 ? 2000 : 1900);
    return LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day)).toEpochDay();
  }

  private static double clock(Matcher found, int group) {
    if (found.group(group) == null) {
      return 0;
    }
    return Integer.parseInt(found.group(group)) / 24.0
        + Integer.parseInt(found.group(group + 1)) / 1440.0;
  }
}
