package org.candorcrm.insight.answers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.candorcrm.insight.answers.Answer.Segment;
import org.candorcrm.insight.measures.Line;
import org.candorcrm.insight.measures.Look;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.Measure.Function;
import org.candorcrm.insight.measures.MeasureSeries;
import org.candorcrm.insight.measures.Series;
import org.candorcrm.insight.measures.Steps;
import org.candorcrm.insight.measures.Tally;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.statistics.Contrast;
import org.candorcrm.statistics.Discoveries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parts of a figure: what each comes to, how it went, and which moved by more than chance. */
@Component
final class Parting {

  /** Key of all parts that are not told by themselves. */
  static final String OTHERS = "*";

  private static final int MOST_SEGMENTS = 50;

  /** So many are judged: of more, too few moves would be told of any. */
  private static final int MOST_JUDGED = 12;

  /** Lines that people tell apart. */
  private static final int MOST_LINES = 5;

  private static final Comparator<String> NAMES = String.CASE_INSENSITIVE_ORDER;

  private final MeasureSeries series;
  private final Schemas schemas;

  Parting(MeasureSeries series, Schemas schemas) {
    this.series = series;
    this.schemas = schemas;
  }

  /** See {@link Answer}. */
  record Parted(
      List<Segment> segments, List<Line> lines, boolean people, @Nullable String withheld) {
    static final Parted NONE = new Parted(List.of(), List.of(), false, null);
  }

  /** What is known of both periods; its days where they are known one by one. */
  private record Both(
      Map<String, Tally> now,
      Map<String, Tally> before,
      Map<String, Line> days,
      Map<String, String> labels,
      @Nullable String withheld) {

    Tally now(String key) {
      return now.getOrDefault(key, Tally.NONE);
    }

    Tally before(String key) {
      return before.getOrDefault(key, Tally.NONE);
    }

    /** Whether it is known what a part was before: one that is not there may be kept back. */
    boolean tells(String key) {
      return withheld == null || before.containsKey(key);
    }
  }

  /**
   * @param from the first day of the picture
   * @param last its last day
   * @param known whether there is a period before to compare with
   */
  Parted of(
      Look look,
      Measure measure,
      Period period,
      LocalDate from,
      LocalDate last,
      Span span,
      boolean known) {
    var both = both(look, measure, period, known);
    boolean people = people(measure, look.breakdown());
    var keys = people ? named(both, known) : largest(both, known);
    var beyond = known ? judged(measure, period, both, keys) : Map.<String, Boolean>of();
    var segments =
        keys.stream()
            .map(key ->
                new Segment(
                    key,
                    both.labels.get(key),
                    Comparing.figure(measure, both.now(key), inside(both, key, period)),
                    known && both.tells(key)
                        ? Comparing.figure(measure, both.before(key), List.of())
                        : null,
                    beyond.get(key)))
            .toList();
    var shown = keys.stream().filter(key -> !key.equals(OTHERS)).toList();
    return new Parted(
        segments,
        shown.size() < 2 || both.withheld != null && !people
            ? List.of()
            : lines(look, measure, shown, from, last, span),
        people,
        both.withheld);
  }

  /** Whether each part is what one colleague did or owns. */
  private boolean people(Measure measure, @Nullable String breakdown) {
    var schema = schemas.current();
    return breakdown != null
        && schema
            .type(measure.type())
            .flatMap(type -> Inquiries.kind(schema, type, breakdown))
            .filter(kind -> kind instanceof RelationKind to && to.to().contains("user"))
            .isPresent();
  }

  /** Colleagues are told by their names: nobody is the first or the last of them. */
  private static List<String> named(Both both, boolean known) {
    return largest(both, known).stream()
        .sorted(Comparator.comparing(key -> both.labels.getOrDefault(key, key), NAMES))
        .toList();
  }

  private Both both(Look look, Measure measure, Period period, boolean known) {
    boolean byDays =
        known
            && !measure.stands()
            && measure.function() != Function.MEDIAN
            && ChronoUnit.DAYS.between(period.before(), period.to()) < Steps.MOST
            && !series.guarded(measure, look.breakdown());
    if (byDays) {
      try {
        var to = period.to();
        return daily(period, look.partSeries(period.before(), to, Span.DAY));
      } catch (Problem tooMany) {
        // Each part on each day is too much to look at: their totals are told below.
      }
    }
    var labels = new HashMap<String, String>();
    var parts = look.parts(period.from(), period.to());
    var now = totals(parts, labels);
    var before =
        known
            ? totals(look.parts(period.before(), period.beforeTo()), labels)
            : Map.<String, Tally>of();
    return new Both(now, before, Map.of(), labels, parts.withheld());
  }

  private static Both daily(Period period, Series parts) {
    var both =
        new Both(
            new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), parts.withheld());
    for (var line : parts.lines()) {
      var key = line.segment();
      both.days.put(key, line);
      both.now.put(key, Comparing.sum(line.between(period.from(), period.to()).values()));
      both.before.put(
          key, Comparing.sum(line.between(period.before(), period.beforeTo()).values()));
      if (line.label() != null) {
        both.labels.put(key, line.label());
      }
    }
    return both;
  }

  private static Map<String, Tally> totals(Series parts, Map<String, String> labels) {
    var totals = new HashMap<String, Tally>();
    for (var line : parts.lines()) {
      totals.put(line.segment(), Comparing.tally(line));
      if (line.label() != null) {
        labels.put(line.segment(), line.label());
      }
    }
    return totals;
  }

  /** A part that came to nothing is told of, too: it did not before. */
  private static List<String> largest(Both both, boolean known) {
    var keys = new HashSet<>(both.now.keySet());
    keys.addAll(both.before.keySet());
    return keys.stream()
        .filter(key ->
            both.now(key).n() > 0 || known && both.withheld == null && both.before(key).n() > 0)
        .sorted(
            Comparator.comparing((String key) -> both.now(key).total())
                .thenComparing(key -> both.now(key).n())
                .thenComparing(key -> both.before(key).total())
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST_SEGMENTS)
        .toList();
  }

  private static List<Tally> inside(Both both, String key, Period period) {
    var days = both.days.get(key);
    return days == null
        ? List.of()
        : List.copyOf(days.between(period.from(), period.to()).values());
  }

  /** Of many parts some move far by chance: what is told of all of them is rarely false. */
  private static Map<String, Boolean> judged(
      Measure measure, Period period, Both both, List<String> keys) {
    var chances = new ArrayList<Double>();
    var those = new ArrayList<String>();
    for (var key : weightiest(both, keys)) {
      var chance = Chance.of(measure, period, both.now(key), both.before(key), both.days.get(key));
      if (chance != null) {
        those.add(key);
        chances.add(chance);
      }
    }
    var beyond = new HashMap<String, Boolean>();
    those.forEach(key -> beyond.put(key, false));
    var all = chances.stream().mapToDouble(Double::doubleValue).toArray();
    IntStream.of(Discoveries.among(all, Contrast.UNLIKELY))
        .forEach(place -> beyond.put(those.get(place), true));
    return beyond;
  }

  private static List<String> weightiest(Both both, List<String> keys) {
    return keys.stream()
        .filter(key -> !key.equals(OTHERS) && both.tells(key))
        .sorted(
            Comparator.comparing((String key) -> both.now(key).n() + both.before(key).n())
                .reversed())
        .limit(MOST_JUDGED)
        .toList();
  }

  private static List<Line> lines(
      Look look, Measure measure, List<String> keys, LocalDate from, LocalDate last, Span span) {
    List<Line> all;
    try {
      all = look.partSeries(from, last, span).lines();
    } catch (Problem tooMany) {
      return List.of();
    }
    var own = keys.stream().limit(all.size() > MOST_LINES + 1 ? MOST_LINES : all.size()).toList();
    var byKey = new HashMap<String, Line>();
    all.forEach(line -> byKey.put(line.segment(), line));
    var lines = new ArrayList<Line>();
    own.stream().filter(byKey::containsKey).forEach(key -> lines.add(byKey.remove(key)));
    if (!byKey.isEmpty() && measure.function() != Function.MEDIAN) {
      var others = new TreeMap<LocalDate, Tally>();
      byKey
          .values()
          .forEach(
              line -> line.days().forEach((day, tally) -> others.merge(day, tally, Tally::plus)));
      lines.add(new Line(OTHERS, null, others));
    }
    return lines;
  }
}
