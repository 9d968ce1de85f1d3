package org.candorcrm.records.formats;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.candorcrm.records.values.DatePattern;
import org.candorcrm.records.values.Dates;
import org.candorcrm.records.values.Moments;
import org.jspecify.annotations.Nullable;

/** Finds the pattern in which a column's dates or moments are written, by evidence. */
final class DateGuess {

  private static final DatePattern DIGITS = new DatePattern("yyyyMMdd");
  private static final List<String> DATE_WORDS =
      List.of("date", "datum", "day", "tag", "birth", "geburt", "bday");
  private static final int ENOUGH_DIGITS = 10;

  private DateGuess() {}

  static @Nullable Reading of(String name, List<String> values, @Nullable Boolean monthFirst) {
    if (values.getFirst().chars().noneMatch(Character::isDigit)) {
      return null;
    }
    var dates = of(values, ColumnType.DATE, monthFirst, (text, pattern) -> pattern.parse(text));
    if (dates != null) {
      return isPlausible(name, values, dates) ? dates : null;
    }
    return of(
        values,
        ColumnType.MOMENT,
        monthFirst,
        (text, pattern) -> Moments.parse(text, pattern, ZoneOffset.UTC));
  }

  private static @Nullable Reading of(
      List<String> values,
      ColumnType type,
      @Nullable Boolean monthFirst,
      BiFunction<String, DatePattern, @Nullable Object> parse) {
    var best = new ArrayList<DatePattern>();
    int most = (int) Math.ceil(values.size() * ReadingGuess.ENOUGH);
    for (var pattern : Dates.KNOWN) {
      int fitting = fitting(values, pattern, parse, most);
      if (fitting > most) {
        best.clear();
        most = fitting;
      }
      if (fitting == most && fitting > 0) {
        best.add(pattern);
      }
    }
    if (best.isEmpty()) {
      return null;
    }
    var first = best.getFirst();
    for (var other : best.subList(1, best.size())) {
      if (!agree(values, first, other, parse)) {
        return decided(type, first, other, monthFirst);
      }
    }
    return Reading.dated(type, first, false);
  }

  /** Counts the values that fit, or says -1 as soon as they cannot be enough. */
  private static int fitting(
      List<String> values,
      DatePattern pattern,
      BiFunction<String, DatePattern, @Nullable Object> parse,
      int needed) {
    int missed = 0;
    for (var value : values) {
      if (parse.apply(value, pattern) == null && ++missed > values.size() - needed) {
        return -1;
      }
    }
    return values.size() - missed;
  }

  private static boolean agree(
      List<String> values,
      DatePattern one,
      DatePattern other,
      BiFunction<String, DatePattern, @Nullable Object> parse) {
    for (var value : values) {
      var read = parse.apply(value, one);
      if (read != null && !read.equals(parse.apply(value, other))) {
        return false;
      }
    }
    return true;
  }

  private static Reading decided(
      ColumnType type, DatePattern first, DatePattern other, @Nullable Boolean monthFirst) {
    if (monthFirst == null) {
      return Reading.dated(type, first, true);
    }
    return Reading.dated(
        type, first.letters().startsWith("M") == monthFirst ? first : other, false);
  }

  /** Eight digits are a date only where the name says so or where there are many of them. */
  private static boolean isPlausible(String name, List<String> values, Reading reading) {
    if (!DIGITS.letters().equals(reading.datePattern()) || values.size() >= ENOUGH_DIGITS) {
      return true;
    }
    var lower = name.toLowerCase(Locale.ROOT);
    return DATE_WORDS.stream().anyMatch(lower::contains);
  }
}
