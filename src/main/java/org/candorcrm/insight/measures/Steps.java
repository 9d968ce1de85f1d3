package org.candorcrm.insight.measures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.AggregateRequest.Span;

/** Days, weeks, months, quarters and years in a row. */
public final class Steps {

  /** So many points of a line at most. */
  public static final int MOST = 1_500;

  private Steps() {}

  /**
   * @throws Problem {@code step_unknown}
   */
  public static Span named(String word) {
    return switch (word) {
      case "day" -> Span.DAY;
      case "week" -> Span.WEEK;
      case "month" -> Span.MONTH;
      case "quarter" -> Span.QUARTER;
      case "year" -> Span.YEAR;
      default -> throw Problem.invalid("step_unknown").field("step");
    };
  }

  /** The first day of the span that a day is in. */
  public static LocalDate start(Span span, LocalDate day) {
    return switch (span) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER, FISCAL_QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case YEAR, FISCAL_YEAR -> day.withDayOfYear(1);
    };
  }

  /** The first day of the span after the one that begins on a day. */
  public static LocalDate next(Span span, LocalDate start) {
    return switch (span) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case QUARTER, FISCAL_QUARTER -> start.plusMonths(3);
      case YEAR, FISCAL_YEAR -> start.plusYears(1);
    };
  }

  /**
   * The first days of all spans between two days, the first one perhaps before.
   *
   * @throws Problem {@code period_too_long}
   */
  public static List<LocalDate> between(Span span, LocalDate from, LocalDate to) {
    if (ChronoUnit.DAYS.between(from, to) > MOST * 366L) {
      throw tooLong();
    }
    var starts = new ArrayList<LocalDate>();
    for (var day = start(span, from); !day.isAfter(to); day = next(span, day)) {
      starts.add(day);
      if (starts.size() > MOST) {
        throw tooLong();
      }
    }
    return starts;
  }

  private static Problem tooLong() {
    return Problem.invalid("period_too_long").field("step").with("most", MOST);
  }

  /** How many spans make a season: months of a year, days of a week; 1 for none. */
  public static int season(Span span) {
    return switch (span) {
      case DAY -> 7;
      case WEEK, YEAR, FISCAL_YEAR -> 1;
      case MONTH -> 12;
      case QUARTER, FISCAL_QUARTER -> 4;
    };
  }

  /** Reads how a group of a span is called: {@code 2026-W07}, {@code 2026-Q1}. */
  static LocalDate read(Span span, String text) {
    return switch (span) {
      case DAY -> LocalDate.parse(text);
      case WEEK ->
          LocalDate.of(Integer.parseInt(text.substring(0, 4)), 1, 4)
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
              .plusWeeks(Integer.parseInt(text.substring(6)) - 1L);
      case MONTH -> LocalDate.parse(text + "-01");
      case QUARTER, FISCAL_QUARTER ->
          LocalDate.of(Integer.parseInt(text.substring(0, 4)), 3 * (text.charAt(6) - '0') - 2, 1);
      case YEAR, FISCAL_YEAR -> LocalDate.of(Integer.parseInt(text), 1, 1);
    };
  }
}
