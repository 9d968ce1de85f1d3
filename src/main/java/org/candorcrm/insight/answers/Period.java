package org.candorcrm.insight.answers;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.candorcrm.insight.measures.Steps;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.AggregateRequest.Span;

/**
 * The days that are asked about.
 *
 * @param word how it was asked: {@code last_quarter}, {@code last_90_days}, {@code
 *     2026-01-01..2026-03-31}, {@code 2026-01-01..} for all days since one
 * @param from the first day
 * @param to the last day
 * @param before the first day of the period that it is compared with: of whole months, quarters and
 *     years the calendar period before; of one that goes on, as much of the one before
 * @param beforeTo the last day of that one
 */
public record Period(
    String word, LocalDate from, LocalDate to, LocalDate before, LocalDate beforeTo) {

  /** Words that a period may be asked by, beside {@code last_N_days} and two days. */
  public static final List<String> WORDS =
      List.of(
          "today",
          "this_week",
          "last_week",
          "this_month",
          "last_month",
          "this_quarter",
          "last_quarter",
          "this_year",
          "last_year",
          "last_30_days",
          "last_90_days",
          "last_12_months");

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;
  private static final int MOST_DAYS = 9999;
  private static final int MOST_MONTHS = 600;

  private static final Pattern LAST = Pattern.compile("last_(\\d{1,4})_(days|months)");

  /**
   * @throws Problem {@code period_unknown}
   */
  public static Period of(String word, LocalDate today) {
    var last = LAST.matcher(word);
    if (last.matches()) {
      return lately(word, Integer.parseInt(last.group(1)), last.group(2), today);
    }
    int dots = word.indexOf("..");
    if (dots > 0) {
      return between(word, word.substring(0, dots), word.substring(dots + 2), today);
    }
    return switch (word) {
      case "today" -> plain(word, today, today);
      case "this_week" -> going(word, Span.WEEK, today);
      case "this_month" -> going(word, Span.MONTH, today);
      case "this_quarter" -> going(word, Span.QUARTER, today);
      case "this_year" -> going(word, Span.YEAR, today);
      case "last_week" -> gone(word, Span.WEEK, today);
      case "last_month" -> gone(word, Span.MONTH, today);
      case "last_quarter" -> gone(word, Span.QUARTER, today);
      case "last_year" -> gone(word, Span.YEAR, today);
      default -> throw unknown();
    };
  }

  /** So many days or months up to today. */
  private static Period lately(String word, int count, String unit, LocalDate today) {
    if (count == 0 || count > (unit.equals("days") ? MOST_DAYS : MOST_MONTHS)) {
      throw unknown();
    }
    if (unit.equals("days")) {
      return plain(word, today.minusDays(count - 1L), today);
    }
    var from = today.minusMonths(count).plusDays(1);
    return new Period(word, from, today, from.minusMonths(count), from.minusDays(1));
  }

  /** One without an end goes on until today. */
  private static Period between(String word, String from, String to, LocalDate today) {
    var first = day(from);
    var last = to.isEmpty() ? today : day(to);
    if (last.isBefore(first)) {
      throw unknown();
    }
    return to.isEmpty() ? plain(word, first, last) : closed(word, first, last, today);
  }

  /**
   * Whole months, and so quarters and years, are compared with as many months before, other days
   * with as many days; a calendar period that goes on, with as much of the one before.
   */
  private static Period closed(String word, LocalDate from, LocalDate to, LocalDate today) {
    var next = to.plusDays(1);
    boolean months = from.getDayOfMonth() == 1 && next.getDayOfMonth() == 1;
    boolean weeks =
        from.getDayOfWeek() == DayOfWeek.MONDAY && next.getDayOfWeek() == DayOfWeek.MONDAY;
    boolean goesOn = (months || weeks) && !today.isBefore(from) && today.isBefore(to);
    var unit = months ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
    long count = unit.between(from, next);
    var beforeTo = goesOn ? today.minus(count, unit) : from.minusDays(1);
    return new Period(word, from, to, from.minus(count, unit), beforeTo);
  }

  private static LocalDate day(String text) {
    try {
      var day = LocalDate.parse(text);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeParseException notOne) {
      // Told below, as a day beyond the calendar is.
    }
    throw unknown();
  }

  /** Compared with as many days before. */
  private static Period plain(String word, LocalDate from, LocalDate to) {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    return new Period(word, from, to, from.minusDays(days), from.minusDays(1));
  }

  /** Compared with as much of the span before: the first twelve days of each month. */
  private static Period going(String word, Span span, LocalDate today) {
    var from = Steps.start(span, today);
    var before = Steps.start(span, from.minusDays(1));
    var beforeTo = before.plusDays(ChronoUnit.DAYS.between(from, today));
    var end = from.minusDays(1);
    return new Period(word, from, today, before, beforeTo.isAfter(end) ? end : beforeTo);
  }

  private static Period gone(String word, Span span, LocalDate today) {
    var to = Steps.start(span, today).minusDays(1);
    var from = Steps.start(span, to);
    return new Period(word, from, to, Steps.start(span, from.minusDays(1)), from.minusDays(1));
  }

  /** A calendar period that is not over, told beside as much of the one before. */
  boolean goesOn(LocalDate today) {
    return !today.isBefore(from) && today.isBefore(to) && beforeTo.isBefore(from.minusDays(1));
  }

  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** Steps in which it is well looked at. */
  Span step() {
    if (days() <= 14) {
      return Span.DAY;
    }
    return days() <= 62 ? Span.WEEK : Span.MONTH;
  }

  private static Problem unknown() {
    return Problem.invalid("period_unknown")
        .field("period")
        .with("known", String.join(", ", WORDS));
  }
}
