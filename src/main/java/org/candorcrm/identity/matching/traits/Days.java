package org.candorcrm.identity.matching.traits;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.identity.matching.words.Words;

/**
 * Dates of birth as people write them, as {@code yyyymmdd}; unknown parts are 00, and a day or
 * month that cannot be is kept, because one slip may have made it. ISO 8601 and its basic form, day
 * or month first, names of months.
 */
public final class Days {

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("mai", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("okt", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12),
          Map.entry("dez", 12),
          Map.entry("mae", 3),
          Map.entry("mrz", 3));

  private static final int PIVOT = 30;

  private Days() {}

  /**
   * The day, or 0 where the text is no date. A text that can be read both ways has its month first
   * if so said.
   */
  public static int of(String text, boolean monthFirst) {
    var parts = parts(text.strip());
    if (parts.size() == 1) {
      return basic(parts.getFirst());
    }
    if (parts.size() < 2) {
      return 0;
    }
    for (int i = 0; i < Math.min(3, parts.size()); i++) {
      int month = month(parts.get(i));
      if (month > 0) {
        return named(parts, i, month);
      }
    }
    int a = number(parts.get(0));
    int b = number(parts.get(1));
    int c = parts.size() > 2 ? number(parts.get(2)) : 0;
    if (a < 0 || b < 0 || c < 0) {
      return 0;
    }
    if (parts.get(0).length() == 4) {
      return day(a, b, c);
    }
    if (parts.size() == 2) {
      return parts.get(1).length() == 4 ? day(b, a, 0) : 0;
    }
    int year = parts.get(2).length() <= 2 ? century(c) : c;
    boolean month = a > 12 ? false : b > 12 || monthFirst;
    return month ? day(year, a, b) : day(year, b, a);
  }

  /** 1 if the text can only have its month first, -1 if only its day, else 0. */
  public static int order(String text) {
    var parts = parts(text.strip());
    if (parts.size() < 3 || parts.get(0).length() > 2) {
      return 0;
    }
    int a = number(parts.get(0));
    int b = number(parts.get(1));
    if (a < 0 || b < 0 || a > 12 == b > 12) {
      return 0;
    }
    return b > 12 ? 1 : -1;
  }

  private static int named(List<String> parts, int at, int month) {
    int day = 0;
    int year = 0;
    for (int i = 0; i < Math.min(3, parts.size()); i++) {
      int number = i == at ? -1 : number(parts.get(i));
      if (number < 0) {
        continue;
      }
      if (parts.get(i).length() == 4 || day > 0 || number > 31) {
        year = parts.get(i).length() <= 2 ? century(number) : number;
      } else {
        day = number;
      }
    }
    return year == 0 ? 0 : day(year, month, day);
  }

  private static int basic(String digits) {
    int number = number(digits);
    return switch (digits.length()) {
      case 4 -> number > 0 ? day(number, 0, 0) : 0;
      case 6 -> number > 0 ? day(number / 100, number % 100, 0) : 0;
      case 8 -> {
        int year = number / 10000;
        yield number <= 0
            ? 0
            : year < 1300 && number % 10000 >= 1300
                ? day(number % 10000, number / 10000 % 100, number / 1000000)
                : day(year, number / 100 % 100, number % 100);
      }
      default -> 0;
    };
  }

  private static int day(int year, int month, int day) {
    return year < 1 || year > 9999 || month > 99 || day > 99 ? 0 : year * 10000 + month * 100 + day;
  }

  private static int century(int year) {
    return year <= PIVOT ? 2000 + year : 1900 + year;
  }

  private static int month(String part) {
    return part.length() < 3 || Character.isDigit(part.charAt(0))
        ? 0
        : MONTHS.getOrDefault(part.substring(0, 3).toLowerCase(Locale.ROOT), 0);
  }

  private static int number(String part) {
    try {
      return part.length() > 8 ? -1 : Integer.parseInt(part);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static List<String> parts(String text) {
    int time = text.indexOf('T');
    var date =
        time >= 8 && Character.isDigit(text.charAt(time - 1)) ? text.substring(0, time) : text;
    return Words.parts(date);
  }
}
