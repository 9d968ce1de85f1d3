package org.candorcrm.deals.chances;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.candorcrm.deals.chances.Landmark.Place;
import org.candorcrm.deals.past.DealLife;

/**
 * What became of deals that once stood where another one stands now: in its stage, for as long.
 * They are drawn as they would have been met there on any day long enough ago, those among them
 * that wait still, as in the chance; the newest ones are taken, which know best what is different
 * now.
 */
final class Similar {

  private static final int MOST = 100;
  private static final int LEAST = 10;
  private static final int PURPOSE = -3;

  /** Whoever was met later, in days, has had too little time to be won or lost. */
  private static final double RIPE = 120;

  /** How many there are, how many of them were won, and how many are not over. */
  record Count(int all, int won, int waiting) {

    static final Count NONE = new Count(0, 0, 0);

    static Count of(List<DealLife> some, double until) {
      return new Count(
          some.size(),
          (int) some.stream().filter(life -> life.won(until)).count(),
          (int) some.stream().filter(life -> !life.over(until)).count());
    }
  }

  private final Map<Place, List<Landmark>> places = new HashMap<>();
  private final Map<String, Integer> stages = new HashMap<>();
  private final Count everywhere;
  private final double until;
  private final Ground ground;

  /**
   * @param open deals that stand open, which say how many wait
   */
  Similar(List<DealLife> over, List<DealLife> open, double from, double until, Ground ground) {
    this.ground = ground;
    this.until = until;
    this.everywhere = Count.of(over, until);
    over.forEach(life -> stages.merge(life.stageAt(Judgement.moment(life)), 1, Integer::sum));
    var met = new HashMap<Place, List<Landmark>>();
    Stream.concat(over.stream(), open.stream())
        .flatMap(life -> Landmark.of(life, from, until).stream())
        .filter(landmark -> landmark.at() <= until - RIPE && landmark.met(PURPOSE))
        .forEach(one -> met.computeIfAbsent(one.place(), key -> new ArrayList<>()).add(one));
    met.forEach((place, all) -> {
      all.sort(Comparator.comparingDouble(Landmark::at).reversed());
      places.put(place, all.stream().limit(MOST).toList());
    });
  }

  /** None where there are too few of them to be told. */
  Count to(Place place) {
    if (ground == Ground.BASE) {
      return everywhere;
    }
    var there = met(place).stream().map(Landmark::life).toList();
    return there.size() < LEAST ? Count.NONE : Count.of(there, until);
  }

  /** The newest ones that were met at a place. */
  List<Landmark> met(Place place) {
    return places.getOrDefault(place, List.of());
  }

  Collection<List<Landmark>> places() {
    return places.values();
  }

  /** How many deals speak for the chance of a stage. */
  int cases(String stage) {
    int there = stages.getOrDefault(stage, 0);
    return ground == Ground.BASE || there < LEAST ? everywhere.all() : there;
  }
}
