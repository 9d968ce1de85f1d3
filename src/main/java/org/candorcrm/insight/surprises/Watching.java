package org.candorcrm.insight.surprises;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.insight.measures.Line;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.MeasureSeries;
import org.candorcrm.insight.measures.Measures;
import org.candorcrm.statistics.Discoveries;
import org.candorcrm.statistics.Expectation;
import org.candorcrm.statistics.Forecast;
import org.candorcrm.statistics.Forecasts;
import org.candorcrm.statistics.Series;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at the newest week of every series of every measure. A week is told of where it is rare
 * among all that were looked at ({@link Discoveries}), and outside of what the forecast of the
 * series held possible: two witnesses.
 */
@Component
final class Watching {

  private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

  /** The share of false surprises that is put up with. */
  private static final double FALSE_ONES = 0.05;

  private static final int YEARS = 3;
  private static final int SEASONAL = 2 * 52;

  /** What moves less than this is no surprise to anybody, however steady it was. */
  private static final double LEAST_MOVE = 0.1;

  private static final double LEAST_TOTAL = 20;
  private static final String OTHERS = "*";

  private final Measures measures;
  private final MeasureSeries series;
  private final Apportioning apportioning;
  private final Turns turns;

  Watching(Measures measures, MeasureSeries series, Apportioning apportioning, Turns turns) {
    this.measures = measures;
    this.series = series;
    this.apportioning = apportioning;
    this.turns = turns;
  }

  /**
   * What a day brought.
   *
   * @param checked how many series were looked at
   * @param latest the newest week of every series
   */
  record Looked(int checked, List<Found> found, Map<Place, Double> latest) {}

  private record Judged(Place place, Weeks weeks, Expectation expectation) {}

  Looked look(LocalDate day) {
    var judged = new ArrayList<Judged>();
    for (var measure : measures.standard()) {
      judged.addAll(judge(measure, day));
    }
    var latest = new HashMap<Place, Double>();
    judged.forEach(one -> latest.put(one.place, one.weeks.last()));
    var chances = judged.stream().mapToDouble(one -> one.expectation.chance()).toArray();
    var rare =
        Arrays.stream(Discoveries.among(chances, FALSE_ONES))
            .mapToObj(judged::get)
            .filter(Watching::moves)
            .toList();
    var found = new ArrayList<>(explained(confirmed(rare), day));
    for (var one : judged) {
      if (one.place.whole()) {
        found.addAll(turns.of(one.place, one.weeks, one.expectation));
      }
    }
    return new Looked(judged.size(), found, latest);
  }

  private List<Judged> judge(Measure measure, LocalDate day) {
    var judged = new ArrayList<Judged>();
    var paths = new ArrayList<@Nullable String>();
    paths.add(null);
    paths.addAll(measure.breakdowns());
    for (var path : paths) {
      for (var line : series.days(measure, path, day.minusYears(YEARS), day)) {
        var weeks = Weeks.of(measure, line, day);
        if (isWatched(measure, line, weeks) && weeks.reaches(day)) {
          var place = new Place(measure, path, line.segment());
          judged.add(new Judged(place, weeks, Expectation.ofLast(weeks.values())));
        }
      }
    }
    return judged;
  }

  private static boolean isWatched(Measure measure, Line line, Weeks weeks) {
    return !line.segment().equals(OTHERS)
        && weeks.length() > Expectation.LEAST
        && (!measure.adds() || Arrays.stream(weeks.values()).sum() >= LEAST_TOTAL);
  }

  private static boolean moves(Judged one) {
    double expected = one.expectation.expected();
    return Math.abs(one.weeks.last() - expected) >= LEAST_MOVE * Math.abs(expected);
  }

  /** Those that the forecast of their past did not hold possible either. */
  private static List<Found> confirmed(List<Judged> rare) {
    if (rare.isEmpty()) {
      return List.of();
    }
    var pasts = rare.stream().map(one -> past(one.weeks)).toList();
    var forecasts = Forecasts.together(pasts, 1);
    var found = new ArrayList<Found>();
    for (int i = 0; i < rare.size(); i++) {
      var one = rare.get(i);
      var range = forecasts.get(i).ninetyFive();
      double actual = one.weeks.last();
      if (actual < range.lower()[0] || actual > range.upper()[0]) {
        found.add(found(one, forecasts.get(i)));
      }
    }
    return found;
  }

  private static Found found(Judged one, Forecast forecast) {
    return new Found(
        one.place,
        "came",
        one.weeks.ends().getLast().minusDays(6),
        forecast.mean()[0],
        one.weeks.last(),
        one.expectation.errors(),
        one.expectation.chance(),
        forecast.ninetyFive(),
        one.weeks,
        List.of(),
        false);
  }

  private static Series past(Weeks weeks) {
    var values = Arrays.copyOf(weeks.values(), weeks.length() - 1);
    return new Series(values, values.length >= SEASONAL ? 52 : 1);
  }

  /**
   * One event is told once for each measure: as a whole or by its largest part, with its reasons.
   */
  private List<Found> explained(List<Found> all, LocalDate day) {
    var byEvent = new HashMap<String, Found>();
    all.stream()
        .sorted(
            Comparator.comparing((Found one) -> !one.place().whole())
                .thenComparing(one -> -Math.abs(one.errors())))
        .forEach(one -> {
          boolean person = Persons.endsAt(one.place());
          var key =
              one.place().measure().key() + one.more() + (person ? one.place().segment() : "");
          byEvent.putIfAbsent(key, one);
        });
    return byEvent.values().stream()
        .map(one -> reasoned(one, day))
        .sorted(Comparator.comparing(Found::chance))
        .toList();
  }

  /** A surprise without its reasons is better than none. */
  private Found reasoned(Found one, LocalDate day) {
    try {
      return apportioning.explain(one, day);
    } catch (RuntimeException failure) {
      LOG.warn("{} was not taken apart", one.place().measure().key(), failure);
      return one;
    }
  }
}
