package org.candorcrm.records.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A way to write a date, spelled with the letters of {@code java.time}: {@code yyyy-MM-dd}, {@code
 * d.M.yyyy}, {@code M/d/yy}, {@code d MMM yyyy}. Numbers may have leading zeros or not; month names
 * are English or German, short or long; {@code yy} means 1950 to 2049, and {@code y} two digits or
 * four.
 */
public record DatePattern(String letters) {

  public static final DatePattern ISO = new DatePattern("yyyy-MM-dd");

  private static final int LONGEST_TEXT = 40;

  public DatePattern {
    if (letters.isEmpty() || letters.length() > 20 || !hasEach(letters)) {
      throw new IllegalArgumentException("A date pattern has d, M and y: " + letters);
    }
  }

  /** A date and where the text goes on after it. */
  record Read(LocalDate date, int end) {}

  /** The date that the whole text spells, or null where it spells none in this pattern. */
  public @Nullable LocalDate parse(String text) {
    var t = text.strip();
    var read = t.length() > LONGEST_TEXT ? null : read(t);
    return read == null || read.end() != t.length() ? null : read.date();
  }

  /** The date at the beginning of the text. */
  @Nullable Read read(String text) {
    int at = 0;
    int year = 0;
    int month = 0;
    int day = 0;
    for (int i = 0; i < letters.length(); ) {
      char letter = letters.charAt(i);
      int run = run(letters, i);
      i += run;
      if (letter == 'M' && run >= 3) {
        int end = wordEnd(text, at);
        month = MonthNames.number(text.substring(at, end));
        if (month == 0) {
          return null;
        }
        at = end < text.length() && text.charAt(end) == '.' && next(i) != '.' ? end + 1 : end;
        continue;
      }
      if (letter != 'y' && letter != 'M' && letter != 'd') {
        at = separator(text, at, letter);
        if (at < 0) {
          return null;
        }
        continue;
      }
      boolean fixed = letter == 'y' || isLetter(next(i)) || isLetter(before(i - run));
      boolean eitherYear = letter == 'y' && run == 1;
      int most = eitherYear ? 4 : letter == 'y' ? run : 2;
      int end = digitsEnd(text, at, most);
      if (end == at || (fixed && end - at != most && !(eitherYear && end - at == 2))) {
        return null;
      }
      int number = Integer.parseInt(text, at, end, 10);
      boolean shortYear = end - at == 2;
      at = end;
      switch (letter) {
        case 'y' -> year = shortYear ? number + (number < 50 ? 2000 : 1900) : number;
        case 'M' -> month = number;
        default -> day = number;
      }
    }
    try {
      return year == 0 ? null : new Read(LocalDate.of(year, month, day), at);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Where the text goes on after the separator, or -1. A space stands for any space or none. */
  private static int separator(String text, int at, char letter) {
    if (letter != ' ') {
      return at < text.length() && text.charAt(at) == letter ? at + 1 : -1;
    }
    int end = at;
    while (end < text.length() && Character.isSpaceChar(text.charAt(end))) {
      end++;
    }
    return end > at || (at > 0 && text.charAt(at - 1) == '.') ? end : -1;
  }

  private char next(int i) {
    return i < letters.length() ? letters.charAt(i) : 0;
  }

  private char before(int i) {
    return i > 0 ? letters.charAt(i - 1) : 0;
  }

  private static boolean isLetter(char c) {
    return c == 'y' || c == 'M' || c == 'd';
  }

  private static int run(String letters, int from) {
    int end = from;
    while (end < letters.length() && letters.charAt(end) == letters.charAt(from)) {
      end++;
    }
    return end - from;
  }

  private static int digitsEnd(String text, int from, int most) {
    int end = from;
    while (end < text.length()
        && end - from < most
        && text.charAt(end) >= '0'
        && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean hasEach(String letters) {
    return letters.contains("d") && letters.contains("M") && letters.contains("y");
  }

  @Override
  public String toString() {
    return letters;
  }
}
