package org.candorcrm.insight.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.candorcrm.records.query.DailyFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Measures through time. What was prepared is shown to whoever may see all that it counts; for
 * anybody else, and for what tells of colleagues, it is counted anew under their own rights.
 */
@Component
public class MeasureSeries {

  private final DayTable table;
  private final Computing computing;
  private final DailyFigures figures;
  private final SegmentNames names;

  MeasureSeries(DayTable table, Computing computing, DailyFigures figures, SegmentNames names) {
    this.table = table;
    this.computing = computing;
    this.figures = figures;
    this.names = names;
  }

  /**
   * A measure between two days, the last one included, as far as the viewer may see it.
   *
   * @param breakdown a path, or null
   * @throws Problem {@code period_too_long}, those of reading
   */
  public Series of(
      Viewer viewer,
      Measure measure,
      @Nullable String breakdown,
      LocalDate from,
      LocalDate to,
      Span span) {
    return of(viewer, measure, breakdown, from, to, span, null, Glances.with(null));
  }

  /**
   * The same as part of a look.
   *
   * @param at a past moment to look at it as it was recorded by then; null: now
   */
  Series of(
      Viewer viewer,
      Measure measure,
      @Nullable String breakdown,
      LocalDate from,
      LocalDate to,
      Span span,
      @Nullable Instant at,
      Glances glances) {
    var run = run(measure, breakdown);
    boolean summable = !median(measure) || measure.stands();
    boolean steps = summable || span == Span.DAY || wholeSteps(viewer, breakdown, from, to, span);
    if (at == null && run.isPresent() && steps && reaches(viewer, measure, breakdown)) {
      return prepared(viewer, run.get(), measure, breakdown, from, to, span);
    }
    return computing.series(viewer, measure, breakdown, from, to, span, at, glances);
  }

  /**
   * One figure over all days between two; of what stands, the one at the end of the last day. The
   * line of each segment has one day, {@code from}.
   *
   * @param at a past moment to look at it as it was recorded by then; null: now
   */
  Series total(
      Viewer viewer,
      Measure measure,
      @Nullable String breakdown,
      LocalDate from,
      LocalDate to,
      @Nullable Instant at,
      Glances glances) {
    var run = run(measure, breakdown);
    boolean summable = measure.function() != Measure.Function.MEDIAN;
    boolean known = at == null || measure.stands() && over(to, at);
    if (!known || run.isEmpty() || !summable || !reaches(viewer, measure, breakdown)) {
      return computing.total(viewer, measure, breakdown, from, to, at, glances);
    }
    var first = measure.stands() ? last(run.get(), to) : from;
    var days = prepared(viewer, run.get(), measure, breakdown, first, to, Span.DAY);
    var lines =
        days.lines().stream()
            .map(line -> {
              var sum = line.days().values().stream().reduce(Tally.NONE, Tally::plus);
              var end = line.days().getOrDefault(first, Tally.NONE);
              var one = new TreeMap<LocalDate, Tally>();
              one.put(from, measure.stands() ? end : sum);
              return new Line(line.segment(), line.label(), one);
            })
            .toList();
    return new Series(
        measure,
        breakdown,
        Span.DAY,
        List.of(from),
        lines,
        days.toldFrom(),
        days.seenFrom(),
        true,
        null);
  }

  /**
   * A look at a measure as a whole, from which everything between two days is told.
   *
   * @param at a past moment to look at it as it was recorded by then; null: now
   * @param resting what is counted along where one statement may; null: nothing
   */
  public Look look(
      Viewer viewer,
      Measure measure,
      @Nullable String breakdown,
      LocalDate from,
      LocalDate to,
      @Nullable Instant at,
      @Nullable Resting resting) {
    var along = resting != null && resting.along(figures, measure) ? resting : null;
    return new Look(this, viewer, measure, breakdown, from, to, at, Glances.with(along));
  }

  /** Whether parts come to the whole. */
  boolean parts(Measure measure, String breakdown) {
    return !median(measure) && single(measure, breakdown);
  }

  /** Whether each record is in one segment. */
  boolean single(Measure measure, String breakdown) {
    return figures.parts(measure.daily(breakdown));
  }

  /** Whether the measure, or a breakdown of it, is read rather than counted for this viewer. */
  boolean tells(Viewer viewer, Measure measure, @Nullable String breakdown) {
    return run(measure, breakdown).isPresent() && reaches(viewer, measure, breakdown);
  }

  /** Whether it tells what colleagues do: each viewer may be shown another part of it. */
  public boolean guarded(Measure measure, @Nullable String breakdown) {
    return figures.guarded(measure.daily(breakdown));
  }

  /** What stood, up to the end of a past day as prepared; the step that was not over as given. */
  Series asOf(
      Viewer viewer,
      Measure measure,
      @Nullable String breakdown,
      LocalDate from,
      LocalDate to,
      Span span,
      LocalDate over,
      Series last) {
    var run = run(measure, breakdown).orElseThrow();
    var told = prepared(viewer, run, measure, breakdown, from, over.isBefore(to) ? over : to, span);
    return told.endingWith(last, Steps.between(span, from, to));
  }

  /** Whether the viewer may see every record that the prepared figures count. */
  public boolean reaches(Viewer viewer, Measure measure, @Nullable String breakdown) {
    try {
      return figures.reaches(viewer, measure.daily(breakdown));
    } catch (Problem notForThem) {
      return false;
    }
  }

  /**
   * The prepared figures of each day, for jobs that ask {@link #reaches} before they tell anybody;
   * empty where nothing is prepared, and where it tells what colleagues do.
   */
  public List<Line> days(
      Measure measure, @Nullable String breakdown, LocalDate from, LocalDate to) {
    return run(measure, breakdown)
        .map(run ->
            table.lines(measure, breakdown, from, to).stream()
                .map(line -> line.called(run.labels().get(line.segment())))
                .toList())
        .orElse(List.of());
  }

  /** How the measure was prepared, where it was. */
  public Optional<Run> run(Measure measure, @Nullable String breakdown) {
    return table.run(measure, breakdown).filter(run -> run.serves(measure, breakdown));
  }

  /** The filter of a measure between two days; of what stands, of today. */
  public @Nullable String within(Measure measure, LocalDate from, LocalDate to) {
    var day = measure.day();
    return day == null
        ? measure.filter()
        : Computing.and(measure.filter(), computing.within(measure, day, from, to));
  }

  /**
   * @throws Problem where the measure means nothing to this viewer, or is written wrongly
   */
  public void reaches(Viewer viewer, Measure measure) {
    figures.reaches(viewer, measure.daily(null));
  }

  /** Whether this viewer may read what the measure is made of. */
  public boolean means(Viewer viewer, Measure measure) {
    try {
      reaches(viewer, measure);
      return true;
    } catch (Problem notForThem) {
      return false;
    }
  }

  /** Whether anything was prepared in this workspace yet. */
  boolean any() {
    return table.any();
  }

  private Series prepared(
      Viewer viewer,
      Run run,
      Measure measure,
      @Nullable String breakdown,
      LocalDate from,
      LocalDate to,
      Span span) {
    var starts = Steps.between(span, from, to);
    var lines = new ArrayList<Line>();
    boolean longer = span != Span.DAY && !measure.stands() && median(measure);
    var prepared =
        longer ? table.lines(measure, span, from, to) : table.lines(measure, breakdown, from, to);
    for (var line : prepared) {
      var days = new TreeMap<LocalDate, Tally>();
      if (measure.stands()) {
        var last = last(run, to);
        for (var start : starts) {
          var end = Steps.next(span, start).minusDays(1);
          var tally = line.days().get(end.isAfter(last) ? last : end);
          if (tally != null) {
            days.put(start, tally);
          }
        }
      } else if (longer) {
        days.putAll(line.days());
      } else {
        line.days().forEach((day, tally) -> days.merge(Steps.start(span, day), tally, Tally::plus));
      }
      lines.add(new Line(line.segment(), run.labels().get(line.segment()), days));
    }
    if (breakdown == null && lines.isEmpty()) {
      lines.add(new Line("", null, new TreeMap<>()));
    }
    return new Series(
        measure,
        breakdown,
        span,
        starts,
        names.called(viewer, measure, breakdown, lines),
        run.toldFrom(),
        run.seenFrom(),
        true,
        null);
  }

  /** Whether medians of these steps are prepared, and none of the steps is cut by the period. */
  private static boolean wholeSteps(
      Viewer viewer, @Nullable String breakdown, LocalDate from, LocalDate to, Span span) {
    var end = Steps.next(span, Steps.start(span, to)).minusDays(1);
    return breakdown == null
        && PreparedDays.LONGER.contains(span)
        && Steps.start(span, from).equals(from)
        && (!to.isBefore(end) || !over(to, viewer.now()));
  }

  private static boolean median(Measure measure) {
    return measure.function() == Measure.Function.MEDIAN;
  }

  /** Whether a day was over at a moment: what stood at its end is what was recorded by then. */
  static boolean over(LocalDate day, Instant at) {
    return !LocalDate.ofInstant(at.plusSeconds(1), ZoneOffset.UTC).minusDays(1).isBefore(day);
  }

  /** The last day on which it was looked at what stands. */
  private static LocalDate last(Run run, LocalDate to) {
    var looked = LocalDate.ofInstant(run.preparedAt(), ZoneOffset.UTC);
    return looked.isBefore(to) ? looked : to;
  }
}
