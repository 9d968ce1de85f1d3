package org.candorcrm.insight.beliefs;

import java.util.List;
import org.candorcrm.statistics.Evidence;
import org.candorcrm.statistics.Evidence.Count;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What one reader can count of a belief.
 *
 * @param before on what was there when it was written
 * @param after on what came since
 * @param all on both; this one decides
 * @param rounds of a statement about a leading segment, the newest last
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Tested(Tally before, Tally after, Tally all, List<Round> rounds) {

  private static final int MOST_ROUNDS = 40;

  Tested {
    rounds = List.copyOf(rounds.subList(Math.max(0, rounds.size() - MOST_ROUNDS), rounds.size()));
  }

  /**
   * So many of so many.
   *
   * @param second of the other group, where two are compared
   * @param weight the Bayes factor for the statement
   */
  record Tally(Share first, @Nullable Share second, double weight) {}

  /**
   * @param from where the share is 19 times in 20
   */
  record Share(long hits, long cases, double from, double to) {

    static Share of(Count count) {
      var range = count.range();
      return new Share(count.hits(), count.cases(), range.from(), range.to());
    }
  }

  /**
   * @param name the day on which it began
   * @param leader what led; null where two were equal
   */
  record Round(String name, @Nullable String leader, boolean led) {}

  /** Whether two shares may well be the same: nothing leans any way. */
  boolean alike() {
    var other = all.second();
    return other != null && all.first().to() >= other.from() && other.to() >= all.first().from();
  }

  Evidence evidence() {
    return new Evidence(all.weight());
  }
}
