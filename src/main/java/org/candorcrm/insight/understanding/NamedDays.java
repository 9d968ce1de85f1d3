package org.candorcrm.insight.understanding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days that some words name: a day, a month, a quarter, a year. Where no year is said, it is told
 * by what stands beside them.
 *
 * @param taken how many words say it
 * @param year null where none is said
 * @param month 0 for a whole year; of a quarter, its first month
 * @param day 0 for all days of it
 * @param months how many months it is long, where it is no single day
 */
record NamedDays(int taken, @Nullable Integer year, int month, int day, int months) {

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{4})?)?");
  private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
  private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d{2}");
  private static final Pattern QUARTER = Pattern.compile("q([1-4])");

  /** The first and the last of them. */
  record Span(LocalDate from, LocalDate to) {}

  /**
   * What the words from here on name, or null.
   *
   * @param loose whether "15.4" is a day without a dot at its end, too
   */
  static @Nullable NamedDays at(List<Token> tokens, int at, LocalDate today, boolean loose) {
    var first = text(tokens, at);
    var iso = ISO.matcher(first);
    if (iso.matches()) {
      return day(1, number(iso, 1), number(iso, 2), number(iso, 3));
    }
    var dotted = DOTTED.matcher(first);
    if (dotted.matches() && (loose || dotted.group(3) != null || ended(tokens.get(at)))) {
      var year = dotted.group(3) == null ? null : Integer.valueOf(dotted.group(3));
      return day(1, year, number(dotted, 2), number(dotted, 1));
    }
    if (Lexicon.named("yesterday", tokens, at)) {
      var gone = today.minusDays(1);
      return day(1, gone.getYear(), gone.getMonthValue(), gone.getDayOfMonth());
    }
    if (Lexicon.named("today", tokens, at)) {
      return day(1, today.getYear(), today.getMonthValue(), today.getDayOfMonth());
    }
    var quarter = QUARTER.matcher(first);
    if (quarter.matches()) {
      return yearly(tokens, at, 1, 3 * number(quarter, 1) - 2, 0, 3);
    }
    if (YEAR.matcher(first).matches()) {
      return new NamedDays(1, Integer.valueOf(first), 0, 0, 12);
    }
    return ofMonth(tokens, at);
  }

  /** "2.5" is a number, "2.5." is a day. */
  private static boolean ended(Token token) {
    return token.to() - token.from() > token.text().length();
  }

  /** "1 March", "1st of March 2026", "March 1, 2026", "March 2026", "March". */
  private static @Nullable NamedDays ofMonth(List<Token> tokens, int at) {
    var number = ORDINAL.matcher(text(tokens, at));
    if (number.matches()) {
      int skipped = Lexicon.named("of", tokens, at + 1) ? 1 : 0;
      int month = Lexicon.month(tokens, at + 1 + skipped);
      return month == 0 ? null : yearly(tokens, at, 2 + skipped, month, number(number, 1), 0);
    }
    int month = Lexicon.month(tokens, at);
    if (month == 0) {
      return null;
    }
    var day = ORDINAL.matcher(text(tokens, at + 1));
    return day.matches()
        ? yearly(tokens, at, 2, month, number(day, 1), 0)
        : yearly(tokens, at, 1, month, 0, 1);
  }

  private static @Nullable NamedDays yearly(
      List<Token> tokens, int at, int taken, int month, int day, int months) {
    var next = text(tokens, at + taken);
    boolean said = YEAR.matcher(next).matches();
    var named =
        new NamedDays(
            said ? taken + 1 : taken, said ? Integer.valueOf(next) : null, month, day, months);
    return named.possible() ? named : null;
  }

  private static @Nullable NamedDays day(int taken, @Nullable Integer year, int month, int day) {
    var named = new NamedDays(taken, year, month, day, 0);
    return named.possible() ? named : null;
  }

  private boolean possible() {
    try {
      in(year == null ? 2000 : year);
      return true;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  /** Said by a day, or by a year: no word that could mean something else. */
  boolean sure() {
    return day > 0 || year != null && month > 0;
  }

  /** The year that is said, or else the latest in which they have begun. */
  Span latest(LocalDate today) {
    if (year != null) {
      return in(year);
    }
    var span = in(today.getYear());
    return span.from().isAfter(today) ? in(today.getYear() - 1) : span;
  }

  /** The year that is said, or else the first in which they do not end before a day. */
  Span after(LocalDate first) {
    if (year != null) {
      return in(year);
    }
    var span = in(first.getYear());
    return span.to().isBefore(first) ? in(first.getYear() + 1) : span;
  }

  /** The 29th of February is the last of the month in a year that has none. */
  private Span in(int one) {
    if (day > 0) {
      var first = LocalDate.of(one, month, 1);
      boolean leap = month == 2 && day == 29;
      var only = leap ? first.withDayOfMonth(first.lengthOfMonth()) : first.withDayOfMonth(day);
      return new Span(only, only);
    }
    var from = LocalDate.of(one, Math.max(1, month), 1);
    return new Span(from, from.plusMonths(months).minusDays(1));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static String text(List<Token> tokens, int at) {
    return at < tokens.size() && !tokens.get(at).quoted()
        ? tokens.get(at).text().toLowerCase(java.util.Locale.ROOT)
        : "";
  }
}
