package org.candorcrm.insight.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.insight.measures.Line;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.Series;
import org.candorcrm.insight.measures.Steps;
import org.candorcrm.insight.measures.Tally;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.candorcrm.statistics.Calendar;
import org.candorcrm.statistics.ChangePoint;
import org.candorcrm.statistics.Changes;
import org.candorcrm.statistics.Forecast;
import org.candorcrm.statistics.Forecasts;
import org.jspecify.annotations.Nullable;

/**
 * What the steps that are over say of those to come, and when the series became another one.
 *
 * @param ahead empty where there is too little past, or too much of it without a figure
 * @param changes the oldest first
 */
record Outlook(List<Ahead> ahead, List<Changed> changes) {

  private static final int FEWEST = 8;
  private static final int FEWEST_FOR_CHANGES = 12;
  private static final int FAR = 6;

  /** A step to come, with what four in five and nineteen in twenty of such forecasts hold. */
  record Ahead(
      LocalDate start, double value, double low80, double high80, double low95, double high95) {}

  /** From which step on it was another series. */
  record Changed(LocalDate start, ChangePoint.Kind kind, double before, double after) {}

  static final Outlook NONE = new Outlook(List.of(), List.of());

  Outlook {
    ahead = List.copyOf(ahead);
    changes = List.copyOf(changes);
  }

  /**
   * @param today the step that it lies in is not over, and is looked ahead on
   */
  static Outlook of(Series series, Line line, LocalDate today) {
    var starts = new ArrayList<LocalDate>();
    for (var start : series.starts()) {
      boolean over = !Steps.next(series.span(), start).isAfter(today);
      var told = series.toldFrom();
      boolean known = told == null || !start.isBefore(Steps.start(series.span(), told));
      if (over && known) {
        starts.add(start);
      }
    }
    var values = values(series.measure(), line, starts);
    if (values == null || values.length < FEWEST) {
      return NONE;
    }
    var past =
        new org.candorcrm.statistics.Series(values, season(Steps.season(series.span()), values));
    var forecast = forecast(past, starts.getFirst(), series.span());
    var ahead = new ArrayList<Ahead>();
    var start = Steps.next(series.span(), starts.getLast());
    boolean share = series.measure().function() == Measure.Function.SHARE;
    double most = share ? 1 : Double.POSITIVE_INFINITY;
    for (int i = 0; i < FAR; i++) {
      ahead.add(
          new Ahead(
              start,
              Math.min(most, forecast.mean()[i]),
              Math.min(most, forecast.eighty().lower()[i]),
              Math.min(most, forecast.eighty().upper()[i]),
              Math.min(most, forecast.ninetyFive().lower()[i]),
              Math.min(most, forecast.ninetyFive().upper()[i])));
      start = Steps.next(series.span(), start);
    }
    return new Outlook(ahead, changes(starts, values));
  }

  private static Forecast forecast(
      org.candorcrm.statistics.Series past, LocalDate first, Span span) {
    return switch (span) {
      case DAY -> Forecasts.of(past, new Calendar(first, Calendar.Step.DAY), FAR);
      case WEEK -> Forecasts.of(past, new Calendar(first, Calendar.Step.WEEK), FAR);
      case MONTH -> Forecasts.of(past, new Calendar(first, Calendar.Step.MONTH), FAR);
      case QUARTER, YEAR, FISCAL_QUARTER, FISCAL_YEAR -> Forecasts.of(past, FAR);
    };
  }

  private static List<Changed> changes(List<LocalDate> starts, double[] values) {
    if (values.length < FEWEST_FOR_CHANGES) {
      return List.of();
    }
    return Changes.withSpread(values).stream()
        .map(change ->
            new Changed(starts.get(change.index()), change.kind(), change.before(), change.after()))
        .toList();
  }

  /** A season is known once it was seen twice. */
  private static int season(int steps, double[] values) {
    return values.length >= 2 * steps ? steps : 1;
  }

  /** Begins with the first figure; a step without one keeps the one before. */
  private static double @Nullable [] values(Measure measure, Line line, List<LocalDate> starts) {
    var values = new ArrayList<Double>();
    var kept = new ArrayList<LocalDate>();
    int missing = 0;
    for (var start : starts) {
      var tally = line.days().getOrDefault(start, Tally.NONE);
      var value = tally.value(measure.function());
      boolean nothing = value == null || (tally.n() == 0 && values.isEmpty());
      if (!nothing && value != null) {
        values.add(value.doubleValue());
        kept.add(start);
      } else if (!values.isEmpty()) {
        values.add(values.getLast());
        kept.add(start);
        missing++;
      }
    }
    starts.retainAll(kept);
    return missing * 5 > values.size()
        ? null
        : values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
