package org.candorcrm.insight.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.measures.Line;
import org.candorcrm.insight.measures.Look;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.MeasureSeries;
import org.candorcrm.insight.measures.Steps;
import org.candorcrm.platform.Patience;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what is asked, under the rights of whoever asks. */
@Component
public class Answering {

  private final Inquiries inquiries;
  private final MeasureSeries series;
  private final Comparing comparing;
  private final Parting parting;
  private final Foundations foundations;
  private final Patience patience;

  Answering(
      Inquiries inquiries,
      MeasureSeries series,
      Comparing comparing,
      Parting parting,
      Foundations foundations,
      Patience patience) {
    this.inquiries = inquiries;
    this.series = series;
    this.comparing = comparing;
    this.parting = parting;
    this.foundations = foundations;
    this.patience = patience;
  }

  /**
   * @param at as it was recorded by a past moment; null: now
   * @throws Problem those of {@link Inquiries}, {@link Period} and of reading, {@code
   *     took_too_long}
   */
  public Answer answer(Viewer viewer, Inquiry asked, @Nullable Instant at) {
    var measure = inquiries.measure(asked);
    inquiries.typed(asked, measure).ifPresent(typed -> series.reaches(viewer, typed));
    return answer(viewer, asked, measure, at);
  }

  /** The same by a measure that is known, such as the prepared one of a question. */
  public Answer answer(Viewer viewer, Inquiry asked, Measure measure, @Nullable Instant at) {
    return patience.with(() -> counted(viewer, asked, measure, at));
  }

  /**
   * Whether it could be answered at all: nothing is counted.
   *
   * @throws Problem where its measure, field, condition, breakdown, period or step means nothing
   */
  public void check(Viewer viewer, Inquiry asked) {
    var measure = inquiries.measure(asked);
    Period.of(asked.period(), LocalDate.ofInstant(viewer.now(), ZoneOffset.UTC));
    if (asked.step() != null) {
      Steps.named(asked.step());
    }
    series.reaches(viewer, measure);
    series.guarded(measure, asked.breakdown());
  }

  private Answer counted(Viewer viewer, Inquiry asked, Measure measure, @Nullable Instant at) {
    var today = LocalDate.ofInstant(at == null ? viewer.now() : at, ZoneOffset.UTC);
    var period = Period.of(asked.period(), today);
    var span = asked.step() == null ? period.step() : Steps.named(asked.step());
    var from = Looking.back(span, period);
    var last = later(period.to(), today);
    var resting = foundations.resting(viewer, measure, asked.breakdown(), period, at);
    var look =
        series.look(
            viewer, measure, asked.breakdown(), earlier(from, period.before()), last, at, resting);
    var past = look.series(from, last, span);
    var whole =
        past.lines().isEmpty()
            ? new Line("", null, new java.util.TreeMap<>())
            : past.lines().getFirst();
    var compared = comparing.of(viewer, look, measure, period, at);
    var told = past.toldFrom();
    boolean recorded = told == null || !past.prepared() || !told.isAfter(period.before());
    boolean known =
        recorded && compared.before() != null && comparable(measure, look, period, today);
    var parted =
        asked.breakdown() == null
            ? Parting.Parted.NONE
            : parting.of(look, measure, period, from, last, span, known);
    return new Answer(
        asked,
        period,
        today,
        compared.now(),
        known ? compared.before() : null,
        known ? compared.beyondChance() : null,
        past,
        Outlook.of(past, whole, today),
        parted.segments(),
        parted.lines(),
        parted.people(),
        foundations.of(viewer, measure, period, at, resting),
        Stream.of(compared.withheld(), past.withheld(), parted.withheld())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        at);
  }

  private static LocalDate later(LocalDate one, LocalDate today) {
    return one.isBefore(today) ? today : one;
  }

  /** What is not over cannot be held against what is, but against as much of the one before. */
  private static boolean comparable(Measure measure, Look look, Period period, LocalDate today) {
    if (!period.to().isAfter(today)) {
      return true;
    }
    return !measure.stands()
        && period.goesOn(today)
        && Comparing.tally(look.total(today.plusDays(1), period.to())).n() == 0;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
