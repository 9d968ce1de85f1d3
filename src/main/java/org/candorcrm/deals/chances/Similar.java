package org.candorcrm.deals.chances;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.deals.chances.Landmark.Place;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.deals.past.Outcome;

/**
 * Deals that are over and once stood where another one stands now: in its stage, for as long. They
 * are drawn as they would have been met there on any day, so that what lingered counts as it does
 * in the chance; the newest ones are taken, which know best what is different now.
 */
final class Similar {

  private static final int MOST = 100;
  private static final int LEAST = 10;
  private static final int PURPOSE = -3;

  /** How many there are, and how many of them were won. */
  record Count(int all, int won) {

    static final Count NONE = new Count(0, 0);

    static Count of(List<DealLife> some) {
      return new Count(
          some.size(), (int) some.stream().filter(life -> life.outcome() == Outcome.WON).count());
    }
  }

  private final Map<Place, Count> places = new HashMap<>();
  private final Map<String, Integer> stages = new HashMap<>();
  private final Count everywhere;
  private final Ground ground;

  Similar(List<DealLife> over, double from, double until, Ground ground) {
    this.ground = ground;
    this.everywhere = Count.of(over);
    var newest =
        over.stream().sorted(Comparator.comparingDouble(DealLife::closed).reversed()).toList();
    var met = new HashMap<Place, List<DealLife>>();
    for (var life : newest) {
      stages.merge(life.stageAt(Judgement.moment(life)), 1, Integer::sum);
      for (var landmark : Landmark.of(life, from, until)) {
        var there = met.computeIfAbsent(landmark.place(), key -> new ArrayList<>());
        if (there.size() < MOST && landmark.met(PURPOSE)) {
          there.add(life);
        }
      }
    }
    met.forEach((place, some) -> places.put(place, Count.of(some)));
  }

  /** None where there are too few of them to be told. */
  Count to(Place place) {
    if (ground == Ground.BASE) {
      return everywhere;
    }
    var there = places.getOrDefault(place, Count.NONE);
    return there.all() < LEAST ? Count.NONE : there;
  }

  /** How many deals speak for the chance of a stage. */
  int cases(String stage) {
    int there = stages.getOrDefault(stage, 0);
    return ground == Ground.BASE || there < LEAST ? everywhere.all() : there;
  }
}
