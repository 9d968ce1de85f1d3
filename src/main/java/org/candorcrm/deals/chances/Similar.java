package org.candorcrm.deals.chances;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.deals.past.Outcome;

/** Deals that are over and once stood as another one stands now. */
final class Similar {

  private static final int MOST = 50;
  private static final int LEAST = 10;

  /** How many there are, and how many of them were won. */
  record Count(int all, int won) {}

  private record Said(double logOdds, boolean won) {}

  private final Map<String, List<Said>> byStage = new HashMap<>();
  private final List<Said> everywhere = new ArrayList<>();
  private final Ground ground;

  Similar(List<DealLife> over, double[] said, Ground ground) {
    this.ground = ground;
    for (int i = 0; i < over.size(); i++) {
      var life = over.get(i);
      var one = new Said(said[i], life.outcome() == Outcome.WON);
      everywhere.add(one);
      byStage
          .computeIfAbsent(life.stageAt(Judgement.moment(life)), key -> new ArrayList<>())
          .add(one);
    }
    byStage.values().forEach(list -> list.sort(Comparator.comparingDouble(Said::logOdds)));
    everywhere.sort(Comparator.comparingDouble(Said::logOdds));
  }

  Count to(String stage, double logOdds) {
    var there = byStage.getOrDefault(stage, List.of());
    if (ground == Ground.BASE || there.size() < LEAST) {
      return ground == Ground.LEARNED ? nearest(everywhere, logOdds) : count(everywhere);
    }
    return ground == Ground.LEARNED ? nearest(there, logOdds) : count(there);
  }

  /** The list is sorted, so the nearest ones stand together. */
  private static Count nearest(List<Said> sorted, double logOdds) {
    int low = 0;
    int high = sorted.size();
    while (high - low > MOST) {
      boolean dropFirst =
          logOdds - sorted.get(low).logOdds > sorted.get(high - 1).logOdds - logOdds;
      low += dropFirst ? 1 : 0;
      high -= dropFirst ? 0 : 1;
    }
    return count(sorted.subList(low, high));
  }

  private static Count count(List<Said> some) {
    return new Count(some.size(), (int) some.stream().filter(Said::won).count());
  }
}
