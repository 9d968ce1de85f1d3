package org.candorcrm.insight.answers;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.candorcrm.access.Viewer;
import org.candorcrm.insight.answers.Answer.Figure;
import org.candorcrm.insight.measures.Line;
import org.candorcrm.insight.measures.Look;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.Measure.Function;
import org.candorcrm.insight.measures.Series;
import org.candorcrm.insight.measures.Steps;
import org.candorcrm.insight.measures.Tally;
import org.candorcrm.platform.Patience;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.candorcrm.statistics.Middle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figure of a period, that of the period before, and whether chance moves it so far. */
@Component
final class Comparing {

  private final EachValue values;

  Comparing(EachValue values) {
    this.values = values;
  }

  /**
   * Both figures.
   *
   * @param before null where bringing it back takes too long
   * @param beyondChance null where nothing can be said
   */
  record Compared(
      Figure now,
      @Nullable Figure before,
      @Nullable Boolean beyondChance,
      @Nullable String withheld) {}

  Compared of(Viewer viewer, Look look, Measure measure, Period period, @Nullable Instant at) {
    boolean byDays =
        !measure.stands()
            && measure.function() != Function.MEDIAN
            && ChronoUnit.DAYS.between(period.before(), period.to()) < Steps.MOST;
    return byDays ? daily(look, measure, period) : atOnce(viewer, look, measure, period, at);
  }

  /** What adds up is read once, day by day, and tells by its days how far chance moves it. */
  private static Compared daily(Look look, Measure measure, Period period) {
    var days = look.series(period.before(), period.to(), Span.DAY);
    var line =
        days.lines().isEmpty()
            ? new Line("", null, new java.util.TreeMap<>())
            : days.lines().getFirst();
    var inside = line.between(period.from(), period.to()).values();
    var now = sum(inside);
    var before = sum(line.between(period.before(), period.beforeTo()).values());
    return new Compared(
        figure(measure, now, inside),
        figure(measure, before, List.of()),
        Chance.exceeded(measure, period, now, before, line),
        days.withheld());
  }

  private Compared atOnce(
      Viewer viewer, Look look, Measure measure, Period period, @Nullable Instant at) {
    var total = look.total(period.from(), period.to());
    var now = tally(total);
    Supplier<Series> earlierOne = () -> look.total(period.before(), period.beforeTo());
    var stood = measure.stands() ? Patience.briefly(earlierOne) : earlierOne.get();
    if (stood == null) {
      return new Compared(figure(measure, now, List.of()), null, null, total.withheld());
    }
    var before = tally(stood);
    if (measure.function() != Function.MEDIAN || measure.stands()) {
      return new Compared(
          figure(measure, now, List.of()),
          figure(measure, before, List.of()),
          Chance.exceeded(measure, period, now, before, null),
          total.withheld());
    }
    var those = values.of(viewer, measure, now, period.from(), period.to(), at);
    var earlier = values.of(viewer, measure, before, period.before(), period.beforeTo(), at);
    var middle = Middle.of(those);
    return new Compared(
        new Figure(now, middle == null ? null : new Interval(middle.lower(), middle.upper())),
        new Figure(before, null),
        Middle.differ(those, earlier),
        total.withheld());
  }

  static Tally tally(Series total) {
    return total.lines().isEmpty() ? Tally.NONE : tally(total.lines().getFirst());
  }

  static Tally tally(Line line) {
    return line.days().values().stream().findFirst().orElse(Tally.NONE);
  }

  static Tally sum(Collection<Tally> days) {
    return days.stream().reduce(Tally.NONE, Tally::plus);
  }

  /** A count and a sum of what was recorded are facts: nothing is between them and the truth. */
  static Figure figure(Measure measure, Tally tally, Collection<Tally> days) {
    return new Figure(
        tally,
        switch (measure.function()) {
          case SHARE -> Interval.ofShare(tally.total().longValue(), tally.n());
          case AVERAGE -> Interval.ofAverage(days);
          case COUNT, SUM, MEDIAN -> null;
        });
  }
}
