package org.candorcrm.deals.chances;

import java.util.ArrayList;
import java.util.List;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.deals.past.Outcome;
import org.candorcrm.deals.past.Stay;

/**
 * A moment at which a deal stood open, from which one may look at what became of it (landmarking:
 * van Houwelingen, "Dynamic prediction by landmarking in event history analysis", Scandinavian
 * Journal of Statistics 34, 2007). One for each stage and span of age that it lived through, drawn
 * evenly from the time that it spent there and counted by it, so that all together are such deals
 * as stand open on any day.
 *
 * @param days how long it lived there: what the landmark counts
 */
record Landmark(DealLife life, double at, Place place, double days) {

  private static final double[] AGES = {0, 14, 45, 120, 270, Double.POSITIVE_INFINITY};

  /** Days by which the last span, which has no end, is measured. */
  private static final double LONG = 180;

  /** Where a deal stands: its stage, and for how long it has. */
  record Place(String pipeline, String stage, int age) {

    static Place of(DealLife life, double day) {
      int stay = life.placeAt(day);
      double from = stay < 0 ? life.born() : life.stays().get(stay).from();
      int age = 0;
      while (age + 2 < AGES.length && day - from >= AGES[age + 1]) {
        age++;
      }
      return new Place(life.pipeline(), stay < 0 ? "" : life.stays().get(stay).stage(), age);
    }
  }

  /** Those of one deal between two days. */
  static List<Landmark> of(DealLife life, double from, double until) {
    var found = new ArrayList<Landmark>();
    var stays = life.stays().isEmpty() ? List.of(new Stay("", life.born())) : life.stays();
    double end = life.over(until) ? life.closed() : until;
    for (int i = 0; i < stays.size(); i++) {
      double begins = stays.get(i).from();
      double ends = Math.min(end, i + 1 < stays.size() ? stays.get(i + 1).from() : end);
      for (int age = 0; age + 1 < AGES.length; age++) {
        double low = Math.max(from, begins + AGES[age]);
        double high = Math.min(ends, begins + AGES[age + 1]);
        if (high > low) {
          double at = low + (high - low) * life.chosen(i * AGES.length + age);
          var place = new Place(life.pipeline(), stays.get(i).stage(), age);
          found.add(new Landmark(life, at, place, high - low));
        }
      }
    }
    return found;
  }

  /** Whether somebody who looks on one day of the span would have met it there. */
  boolean met(int purpose) {
    double span = AGES[place.age() + 1] - AGES[place.age()];
    return life.chosen(purpose - place.age()) * Math.min(LONG, span) < days;
  }

  /**
   * @param weight what its first week counts
   * @param growth how much more each week counts than the one before
   */
  Stretch stretch(double until, double weight, double growth) {
    if (!life.over(until)) {
      return new Stretch(until - at, Cause.WAITS, weight, growth);
    }
    var cause = life.outcome() == Outcome.WON ? Cause.WON : Cause.LOST;
    return new Stretch(life.closed() - at, cause, weight, growth);
  }
}
