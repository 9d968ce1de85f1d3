package org.candorcrm.insight.surprises;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.MeasureSeries;
import org.candorcrm.statistics.Expectation;
import org.springframework.stereotype.Component;

/**
 * Which few segments make the difference between what came and what was expected. Among the
 * breakdowns, the one explains best whose fewest segments hold most of it: explanatory power and
 * succinctness of Bhagwan et al., "Adtributor: Revenue debugging in advertising systems", NSDI
 * 2014. Only what adds up can be taken apart.
 */
@Component
final class Apportioning {

  private static final int MOST_PARTS = 3;
  private static final double MOST_OF_IT = 0.67;
  private static final double ENOUGH = 0.5;
  private static final double PRICE_OF_A_PART = 0.1;
  private static final int RECENT = 8;
  private static final int YEARS = 3;

  private final MeasureSeries series;

  Apportioning(MeasureSeries series) {
    this.series = series;
  }

  private record Explanation(List<Found.Part> parts, double worth) {}

  Found explain(Found whole, LocalDate day) {
    var measure = whole.place().measure();
    if (!measure.adds()) {
      return whole;
    }
    return measure.breakdowns().stream()
        .filter(path -> !Persons.endsAt(path))
        .map(path -> by(whole, measure, path, day))
        .filter(one -> !one.parts.isEmpty())
        .max(Comparator.comparingDouble(Explanation::worth))
        .map(best -> because(whole, best.parts))
        .orElse(whole);
  }

  private Explanation by(Found whole, Measure measure, String path, LocalDate day) {
    double difference = whole.actual() - whole.expected();
    var parts = new ArrayList<Found.Part>();
    for (var line : series.days(measure, path, day.minusYears(YEARS), day)) {
      var weeks = Weeks.of(measure, line, day);
      if (weeks.reaches(day)) {
        double expected = expected(weeks);
        double share = (weeks.last() - expected) / difference;
        parts.add(new Found.Part(path, line.segment(), expected, weeks.last(), share));
      }
    }
    // A breakdown of one part says nothing that the whole does not say.
    if (parts.size() < 2) {
      return new Explanation(List.of(), 0);
    }
    parts.sort(Comparator.comparingDouble(part -> -part.share()));
    double held = 0;
    int taken = 0;
    while (taken < Math.min(MOST_PARTS, parts.size()) && held < MOST_OF_IT) {
      held += parts.get(taken++).share();
    }
    double worth = Math.min(held, 1) - PRICE_OF_A_PART * taken;
    boolean few = taken < parts.size() && held >= ENOUGH;
    return new Explanation(few ? parts.subList(0, taken) : List.of(), worth);
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

  private static Found because(Found whole, List<Found.Part> parts) {
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
        parts);
  }
}
