package org.candorcrm.insight.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.measures.Measure.Function;
import org.candorcrm.platform.Problem;
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
  private final @Nullable String breakdown;
  private final @Nullable Instant at;
  private final Glances glances;
  private final LocalDate from;
  private final LocalDate to;
  private final boolean byDays;
  private final boolean stoodThen;
  private @Nullable Series days;
  private @Nullable Series partDays;
  private boolean triedParts;
  private @Nullable Series then;

  /** What stood is looked up by its parts, for these come to the whole. */
  private final boolean addsUp;

  private final Map<List<Object>, Series> looked = new HashMap<>();

  Look(
      MeasureSeries series,
      Viewer viewer,
      Measure measure,
      @Nullable String breakdown,
      LocalDate from,
      LocalDate to,
      @Nullable Instant at,
      Glances glances) {
    this.series = series;
    this.viewer = viewer;
    this.measure = measure;
    this.breakdown = breakdown;
    this.from = from;
    this.to = to;
    this.at = at;
    this.glances = glances;
    boolean told = series.tells(viewer, measure, null);
    this.stoodThen = told && at != null && measure.stands();
    this.addsUp =
        measure.stands()
            && (at != null || !told)
            && breakdown != null
            && series.parts(measure, breakdown);
    this.byDays =
        !measure.stands()
            && measure.function() != Function.MEDIAN
            && (!told || at != null)
            && from.plusDays(Steps.MOST).isAfter(to)
            // Of what colleagues do, a day may tell less than a month.
            && !series.guarded(measure, breakdown);
  }

  /** The path that it was begun with, or null. */
  public @Nullable String breakdown() {
    return breakdown;
  }

  /** See {@link MeasureSeries#of}. */
  public Series series(LocalDate first, LocalDate last, Span span) {
    if (stoodThen) {
      return series.asOf(viewer, measure, null, first, last, span, over(), total(last, last));
    }
    if (addsUp && partSeries(first, last, span).withheld() == null) {
      return partSeries(first, last, span).together();
    }
    return byDays
        ? days().by(span, first, last)
        : series.of(viewer, measure, null, first, last, span, at, glances);
  }

  /** See {@link MeasureSeries#total}. */
  public Series total(LocalDate first, LocalDate last) {
    if (addsUp && parts(first, last).withheld() == null) {
      return parts(first, last).together();
    }
    if (stoodThen) {
      return last.isAfter(over())
          ? then(first)
          : series.total(viewer, measure, null, first, last, null, glances.alone());
    }
    return byDays
        ? days().sum(first, last)
        : series.total(viewer, measure, null, first, last, at, glances);
  }

  /** The same by its parts: the breakdown that it was begun with. */
  public Series parts(LocalDate first, LocalDate last) {
    var daily = partDays();
    if (daily != null) {
      return daily.sum(first, last);
    }
    var day = stoodThen && last.isAfter(over()) ? to : last;
    var from = measure.stands() ? day : first;
    var parts =
        once(
            List.of(from, day),
            () -> series.total(viewer, measure, breakdown, from, day, at, ofParts()));
    return measure.stands() ? on(first, parts) : parts;
  }

  /** The parts through time; of what stood, the days that were over are read where prepared. */
  public Series partSeries(LocalDate first, LocalDate last, Span span) {
    var daily = partDays();
    if (daily != null) {
      return daily.by(span, first, last);
    }
    return once(
        List.of(first, last, span),
        () ->
            stoodThen && series.tells(viewer, measure, breakdown)
                ? series.asOf(
                    viewer, measure, breakdown, first, last, span, over(), parts(last, last))
                : series.of(viewer, measure, breakdown, first, last, span, at, ofParts()));
  }

  /** Where a record may be in two parts, what it rests on is counted with the whole. */
  private Glances ofParts() {
    return breakdown != null && series.single(measure, breakdown) ? glances : glances.alone();
  }

  private Series once(List<Object> key, Supplier<Series> look) {
    var known = looked.get(key);
    if (known == null) {
      known = look.get();
      looked.put(key, known);
    }
    return known;
  }

  /** What happened on each day, from its parts where these are all of it. */
  private Series days() {
    var known = days;
    if (known == null) {
      var parts = partDays();
      known =
          parts != null && parts.withheld() == null && series.parts(measure, named())
              ? parts.together()
              : series.of(viewer, measure, null, from, to, Span.DAY, at, glances);
      days = known;
    }
    return known;
  }

  /** Each part on each day, from which all else follows; null where that is too much to look at. */
  private @Nullable Series partDays() {
    if (byDays && breakdown != null && !triedParts) {
      triedParts = true;
      try {
        partDays = series.of(viewer, measure, breakdown, from, to, Span.DAY, at, ofParts());
      } catch (Problem tooMany) {
        partDays = null;
      }
    }
    return partDays;
  }

  private String named() {
    return Objects.requireNonNull(breakdown);
  }

  /** What stood at the moment itself, which is not the end of a day. */
  private Series then(LocalDate first) {
    var known = then;
    if (known == null) {
      known = series.total(viewer, measure, null, to, to, at, glances);
      then = known;
    }
    return on(first, known);
  }

  /** Each of its lines, told of another day. */
  private static Series on(LocalDate first, Series looked) {
    var lines =
        looked.lines().stream()
            .map(line -> {
              var one = new TreeMap<LocalDate, Tally>();
              line.days().values().stream().findFirst().ifPresent(tally -> one.put(first, tally));
              return new Line(line.segment(), line.label(), one);
            })
            .toList();
    return looked.with(Span.DAY, List.of(first), lines);
  }

  /** The last day that was over at the moment; its last second counts as its end. */
  private LocalDate over() {
    var moment = at == null ? viewer.now() : at;
    return LocalDate.ofInstant(moment.plusSeconds(1), ZoneOffset.UTC).minusDays(1);
  }
}
