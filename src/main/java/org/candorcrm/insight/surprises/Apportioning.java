package org.candorcrm.insight.surprises;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.candorcrm.insight.answers.SegmentFilter;
import org.candorcrm.insight.measures.Line;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.MeasureSeries;
import org.candorcrm.insight.measures.Tally;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.candorcrm.records.query.DailyFigures;
import org.candorcrm.statistics.Expectation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which few segments make the difference between what came and what was expected. Among the
 * breakdowns, the one explains best whose fewest segments hold most of it: explanatory power and
 * succinctness of Bhagwan et al., "Adtributor: Revenue debugging in advertising systems", NSDI
 * 2014. Only what adds up can be taken apart. The parts of a part, such as the countries of what
 * came from one source, were not prepared and are counted anew, as far as it tells what happened.
 */
@Component
final class Apportioning {

  private static final int MOST_PARTS = 3;
  private static final double MOST_OF_IT = 0.67;
  private static final double ENOUGH = 0.5;
  private static final double PRICE_OF_A_PART = 0.1;

  /** A count that is fewer than these off is about single records. */
  private static final int FEWEST_RECORDS = 5;

  /** Among fewer parts nothing is spread. */
  private static final int SPREAD = 3;

  private static final int RECENT = 8;
  private static final int YEARS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final MeasureSeries series;
  private final SegmentFilter segments;
  private final DailyFigures figures;

  Apportioning(MeasureSeries series, SegmentFilter segments, DailyFigures figures) {
    this.series = series;
    this.segments = segments;
    this.figures = figures;
  }

  /**
   * @param compared how many parts there are
   */
  private record Explanation(List<Found.Part> parts, int compared, double worth) {}

  Found explain(Found found, LocalDate day) {
    var place = found.place();
    var measure = place.measure();
    var within = place.breakdown();
    if (!tellsParts(found)) {
      return found;
    }
    var part = within == null ? null : segments.of(measure, within, place.segment());
    if (within != null && part == null) {
      return found;
    }
    var explanations =
        measure.breakdowns().stream()
            .filter(path -> !Persons.endsAt(path) && !path.equals(within))
            .map(path -> by(found, path, lines(measure, part, path, day), day))
            .toList();
    boolean spread = explanations.stream().anyMatch(one -> one.compared >= SPREAD);
    return explanations.stream()
        .filter(one -> !one.parts.isEmpty())
        .max(Comparator.comparingDouble(Explanation::worth))
        .map(best -> because(found, best.parts, false))
        .orElseGet(() -> because(found, List.of(), spread));
  }

  /** Whether parts of it can be counted, and it is about more than a few records. */
  private static boolean tellsParts(Found found) {
    var place = found.place();
    var measure = place.measure();
    boolean few =
        measure.function() == Measure.Function.COUNT
            && Math.abs(found.actual() - found.expected()) < FEWEST_RECORDS;
    return measure.adds() && !few && (place.whole() || !measure.stands() && !Persons.endsAt(place));
  }

  private List<Line> lines(Measure measure, @Nullable String part, String path, LocalDate day) {
    if (part == null) {
      return series.days(measure, path, day.minusYears(YEARS), day);
    }
    var from = day.minusWeeks(RECENT + 1).plusDays(1);
    var filter = "(" + series.within(measure, from, day) + ") && " + part;
    var narrowed = measure.as(measure.key(), measure.labels(), filter, List.of()).daily(path);
    if (figures.guarded(narrowed)) {
      return List.of();
    }
    var segments = new HashMap<String, SortedMap<LocalDate, Tally>>();
    figures.flow(
        narrowed,
        Span.DAY,
        PATIENCE,
        row ->
            segments
                // A part of which nothing came at first had weeks with nothing.
                .computeIfAbsent(
                    row.segment() == null ? "" : row.segment(),
                    any -> new TreeMap<>(Map.of(from, Tally.NONE)))
                .merge(row.day(), tally(row), Tally::plus));
    return segments.entrySet().stream()
        .map(one -> new Line(one.getKey(), null, one.getValue()))
        .toList();
  }

  private static Tally tally(DailyFigures.DayRow row) {
    var total = row.figures().get(1);
    long n = Objects.requireNonNull(row.figures().get(0)).longValue();
    return new Tally(n, total == null ? BigDecimal.ZERO : total, null);
  }

  private static Explanation by(Found whole, String path, List<Line> lines, LocalDate day) {
    double difference = whole.actual() - whole.expected();
    var parts = new ArrayList<Found.Part>();
    for (var line : lines) {
      var weeks = Weeks.of(whole.place().measure(), line, day);
      if (weeks.reaches(day)) {
        double expected = expected(weeks);
        double share = (weeks.last() - expected) / difference;
        parts.add(new Found.Part(path, line.segment(), expected, weeks.last(), share));
      }
    }
    // A breakdown of one part says nothing that the whole does not say.
    if (parts.size() < 2) {
      return new Explanation(List.of(), parts.size(), 0);
    }
    parts.sort(Comparator.comparingDouble(part -> -part.share()));
    double held = 0;
    int taken = 0;
    while (taken < Math.min(MOST_PARTS, parts.size()) && held < MOST_OF_IT) {
      held += parts.get(taken++).share();
    }
    double worth = Math.min(held, 1) - PRICE_OF_A_PART * taken;
    boolean few = taken < parts.size() && held >= ENOUGH;
    return new Explanation(few ? parts.subList(0, taken) : List.of(), parts.size(), worth);
  }

  private static double expected(Weeks weeks) {
    var values = weeks.values();
    if (values.length > Expectation.LEAST) {
      return Expectation.ofLast(values).expected();
    }
    return Arrays.stream(values, Math.max(0, values.length - 1 - RECENT), values.length - 1)
        .average()
        .orElse(0);
  }

  private static Found because(Found whole, List<Found.Part> parts, boolean spread) {
    return new Found(
        whole.place(),
        whole.kind(),
        whole.since(),
        whole.expected(),
        whole.actual(),
        whole.errors(),
        whole.chance(),
        whole.within(),
        whole.weeks(),
        parts,
        spread);
  }
}
