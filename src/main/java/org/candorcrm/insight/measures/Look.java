package org.candorcrm.insight.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.measures.Measure.Function;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.jspecify.annotations.Nullable;

/**
 * One viewer's look at a measure as a whole, between two days. What has to be counted for it is
 * counted once, and put together for every span that is asked of it: what happened day by day, and
 * what stood at a past moment once for that moment, the days before from what was prepared.
 */
public final class Look {

  private final MeasureSeries series;
  private final Viewer viewer;
  private final Measure measure;
  private final @Nullable Instant at;
  private final LocalDate from;
  private final LocalDate to;
  private final boolean byDays;
  private final boolean stoodThen;
  private @Nullable Series days;
  private @Nullable Series then;

  Look(
      MeasureSeries series,
      Viewer viewer,
      Measure measure,
      LocalDate from,
      LocalDate to,
      @Nullable Instant at) {
    this.series = series;
    this.viewer = viewer;
    this.measure = measure;
    this.from = from;
    this.to = to;
    this.at = at;
    boolean told = series.tells(viewer, measure);
    this.stoodThen = told && at != null && measure.stands();
    this.byDays =
        !measure.stands()
            && measure.function() != Function.MEDIAN
            && (!told || at != null)
            && from.plusDays(Steps.MOST).isAfter(to)
            && series.addsUp(measure);
  }

  /** See {@link MeasureSeries#of}. */
  public Series series(LocalDate first, LocalDate last, Span span) {
    if (stoodThen) {
      return series.asOf(viewer, measure, first, last, span, over(), total(last, last));
    }
    if (!byDays) {
      return series.of(viewer, measure, null, first, last, span, at);
    }
    var lines = new ArrayList<Line>();
    for (var line : days().lines()) {
      var together = new TreeMap<LocalDate, Tally>();
      line.between(first, last)
          .forEach((day, tally) -> together.merge(Steps.start(span, day), tally, Tally::plus));
      lines.add(new Line(line.segment(), line.label(), together));
    }
    return counted(span, Steps.between(span, first, last), lines);
  }

  /** See {@link MeasureSeries#total}. */
  public Series total(LocalDate first, LocalDate last) {
    if (stoodThen) {
      return last.isAfter(over())
          ? then(first)
          : series.total(viewer, measure, null, first, last, null);
    }
    if (!byDays) {
      return series.total(viewer, measure, null, first, last, at);
    }
    var lines = new ArrayList<Line>();
    for (var line : days().lines()) {
      var sum = line.between(first, last).values().stream().reduce(Tally.NONE, Tally::plus);
      var one = new TreeMap<LocalDate, Tally>();
      one.put(first, sum);
      lines.add(new Line(line.segment(), line.label(), one));
    }
    return counted(Span.DAY, List.of(first), lines);
  }

  private Series counted(Span span, List<LocalDate> starts, List<Line> lines) {
    return new Series(measure, null, span, starts, lines, null, null, false, days().withheld());
  }

  private Series days() {
    var known = days;
    if (known == null) {
      known = series.of(viewer, measure, null, from, to, Span.DAY, at);
      days = known;
    }
    return known;
  }

  /** What stood at the moment itself, which is not the end of a day. */
  private Series then(LocalDate first) {
    var known = then;
    if (known == null) {
      known = series.total(viewer, measure, null, to, to, at);
      then = known;
    }
    var lines =
        known.lines().stream()
            .map(line -> {
              var one = new TreeMap<LocalDate, Tally>();
              line.days().values().stream().findFirst().ifPresent(tally -> one.put(first, tally));
              return new Line(line.segment(), line.label(), one);
            })
            .toList();
    return new Series(
        measure, null, Span.DAY, List.of(first), lines, null, null, false, known.withheld());
  }

  /** The last day that was over at the moment; its last second counts as its end. */
  private LocalDate over() {
    var moment = at == null ? viewer.now() : at;
    return LocalDate.ofInstant(moment.plusSeconds(1), ZoneOffset.UTC).minusDays(1);
  }
}
