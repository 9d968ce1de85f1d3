package org.candorcrm.insight.surprises;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.candorcrm.statistics.ChangePoint;
import org.candorcrm.statistics.Changes;
import org.candorcrm.statistics.Expectation;
import org.candorcrm.statistics.Forecast.Interval;
import org.springframework.stereotype.Component;

/** Whole measures that went to another level or trend, or swing more or less than they did. */
@Component
final class Turns {

  /** A change is news for so many weeks, and sure after so many. */
  private static final int NEWS = 10;

  private static final int SURE = 4;
  private static final double LITTLE = 0.1;
  private static final double LEAST_MOVE = 0.15;

  List<Found> of(Place place, Weeks weeks, Expectation expectation) {
    var found = new ArrayList<Found>();
    newest(Changes.in(weeks.values()), weeks.length())
        .filter(change -> moved(change))
        .ifPresent(change -> {
          var kind = change.kind().name().toLowerCase(Locale.ROOT);
          found.add(found(place, kind, change, weeks, expectation));
        });
    double[] swings =
        Arrays.stream(expectation.past()).map(one -> Math.log(Math.abs(one) + LITTLE)).toArray();
    // The errors begin with the second week and end before the last.
    newest(Changes.in(swings), swings.length)
        .filter(change -> change.kind() == ChangePoint.Kind.LEVEL)
        .filter(change -> Math.abs(change.after() - change.before()) > Math.log(2))
        .ifPresent(change -> found.add(swing(place, change, weeks, expectation)));
    return found;
  }

  private static java.util.Optional<ChangePoint> newest(List<ChangePoint> changes, int length) {
    return changes.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(changes.getLast())
            .filter(last -> last.index() >= length - NEWS && last.index() <= length - SURE);
  }

  private static boolean moved(ChangePoint change) {
    return Math.abs(change.after() - change.before()) >= LEAST_MOVE * Math.abs(change.before());
  }

  private static Found found(
      Place place, String kind, ChangePoint change, Weeks weeks, Expectation expectation) {
    return new Found(
        place,
        kind,
        weeks.ends().get(change.index()).minusDays(6),
        change.before(),
        change.after(),
        expectation.errors(),
        1,
        at(change.before()),
        weeks,
        List.of(),
        false);
  }

  /** What is usual is told as how far off a week was: before, and since. */
  private static Found swing(
      Place place, ChangePoint change, Weeks weeks, Expectation expectation) {
    double before = Math.exp(change.before());
    return new Found(
        place,
        "spread",
        weeks.ends().get(Math.min(change.index() + 1, weeks.length() - 1)).minusDays(6),
        before,
        Math.exp(change.after()),
        expectation.errors(),
        1,
        at(before),
        weeks,
        List.of(),
        false);
  }

  private static Interval at(double value) {
    return new Interval(new double[] {value}, new double[] {value});
  }
}
