package org.candorcrm.insight.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.answers.Answer.Figure;
import org.candorcrm.insight.answers.Answer.Segment;
import org.candorcrm.insight.measures.Line;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.Measure.Function;
import org.candorcrm.insight.measures.MeasureSeries;
import org.candorcrm.insight.measures.Series;
import org.candorcrm.insight.measures.Steps;
import org.candorcrm.insight.measures.Tally;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what is asked, under the rights of whoever asks. */
@Component
public class Answering {

  private static final int MOST_SEGMENTS = 50;

  private final Inquiries inquiries;
  private final MeasureSeries series;
  private final Foundations foundations;

  Answering(Inquiries inquiries, MeasureSeries series, Foundations foundations) {
    this.inquiries = inquiries;
    this.series = series;
    this.foundations = foundations;
  }

  /**
   * @param at as it was recorded by a past moment; null: now
   * @throws Problem those of {@link Inquiries}, {@link Period} and of reading
   */
  public Answer answer(Viewer viewer, Inquiry asked, @Nullable Instant at) {
    return answer(viewer, asked, inquiries.measure(asked), at);
  }

  /** The same by a measure that is known, such as the prepared one of a question. */
  public Answer answer(Viewer viewer, Inquiry asked, Measure measure, @Nullable Instant at) {
    var today = LocalDate.ofInstant(at == null ? viewer.now() : at, ZoneOffset.UTC);
    var period = Period.of(asked.period(), today);
    var span = asked.step() == null ? period.step() : Steps.named(asked.step());
    var from = Looking.back(span, period);
    var past = series.of(viewer, measure, null, from, later(period.to(), today), span, at);
    var whole =
        past.lines().isEmpty()
            ? new Line("", null, new java.util.TreeMap<>())
            : past.lines().getFirst();
    var now = whole(viewer, measure, null, period.from(), period.to(), at);
    var before = whole(viewer, measure, null, period.before(), period.beforeTo(), at);
    var told = past.toldFrom();
    boolean known = told == null || !told.isAfter(period.before());
    var segments =
        asked.breakdown() == null
            ? List.<Segment>of()
            : segments(viewer, measure, asked.breakdown(), period, at);
    return new Answer(
        asked,
        period,
        figure(measure, tally(now), daily(viewer, measure, period, at)),
        known ? figure(measure, tally(before), List.of()) : null,
        past,
        Outlook.of(past, whole, today),
        segments,
        foundations.of(viewer, measure, asked.breakdown(), period, at),
        withheld(now, past),
        at);
  }

  private static LocalDate later(LocalDate one, LocalDate today) {
    return one.isBefore(today) ? today : one;
  }

  private static @Nullable String withheld(Series now, Series past) {
    return now.withheld() == null ? past.withheld() : now.withheld();
  }

  private Series whole(
      Viewer viewer,
      Measure measure,
      @Nullable String breakdown,
      LocalDate from,
      LocalDate to,
      @Nullable Instant at) {
    return series.total(viewer, measure, breakdown, from, to, at);
  }

  private static Tally tally(Series total) {
    return total.lines().isEmpty() ? Tally.NONE : tally(total.lines().getFirst());
  }

  private static Tally tally(Line line) {
    return line.days().values().stream().findFirst().orElse(Tally.NONE);
  }

  /** Only an average is judged by its days. */
  private List<Tally> daily(Viewer viewer, Measure measure, Period period, @Nullable Instant at) {
    if (measure.function() != Function.AVERAGE || measure.stands()) {
      return List.of();
    }
    var days = series.of(viewer, measure, null, period.from(), period.to(), Span.DAY, at);
    return days.lines().isEmpty()
        ? List.of()
        : List.copyOf(days.lines().getFirst().days().values());
  }

  private static Figure figure(Measure measure, Tally tally, List<Tally> days) {
    return new Figure(
        tally,
        switch (measure.function()) {
          case SHARE -> Interval.ofShare(tally.total().longValue(), tally.n());
          case AVERAGE -> Interval.ofAverage(days);
          case COUNT, SUM, MEDIAN -> null;
        });
  }

  private List<Segment> segments(
      Viewer viewer, Measure measure, String breakdown, Period period, @Nullable Instant at) {
    var now = whole(viewer, measure, breakdown, period.from(), period.to(), at);
    var before = whole(viewer, measure, breakdown, period.before(), period.beforeTo(), at);
    var earlier = new HashMap<String, Tally>();
    before.lines().forEach(line -> earlier.put(line.segment(), tally(line)));
    var all = new ArrayList<Segment>();
    for (var line : now.lines()) {
      var then = earlier.getOrDefault(line.segment(), Tally.NONE);
      all.add(
          new Segment(
              line.segment(),
              line.label(),
              figure(measure, tally(line), List.of()),
              figure(measure, then, List.of())));
    }
    all.sort(
        Comparator.comparing((Segment one) -> one.now().tally().total())
            .thenComparing(one -> one.now().tally().n())
            .reversed());
    return all.stream().filter(one -> one.now().tally().n() > 0).limit(MOST_SEGMENTS).toList();
  }
}
