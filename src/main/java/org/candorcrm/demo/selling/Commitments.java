package org.candorcrm.demo.selling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.demo.world.DemoChange;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.jspecify.annotations.Nullable;

/**
 * What owners stand for themselves. A third of them commits to nearly everything that has an offer,
 * a third waits until it is sure, and the others know their customers well; each keeps the habit
 * over the years.
 */
final class Commitments {

  /** When an offer is out, and when it is negotiated: how often which habit commits to it. */
  private enum Habit {
    HOPEFUL(0.6, 0.9, 0.85),
    KNOWING(0.1, 0.8, 0.2),
    CAREFUL(0, 0.45, 0.08);

    private final double early;
    private final double won;
    private final double lost;

    Habit(double early, double won, double lost) {
      this.early = early;
      this.won = won;
      this.lost = lost;
    }
  }

  private static final long SOON = 90_000;

  /** Nobody knows yet what becomes of an open one. */
  private static final double OPEN_IS_LIKE_WON = 0.6;

  private Commitments() {}

  /**
   * @param now what stands there today
   */
  record Told(List<DemoChange> changes, @Nullable String now) {}

  static Told of(Deal deal, Period period, Dice seed) {
    var dice = seed.fork("commitment " + deal.number());
    var habit = seed.fork("habit of " + deal.owner()).pick(List.of(Habit.values()));
    boolean good = deal.open() ? dice.chance(OPEN_IS_LIKE_WON) : deal.won();
    var changes = new ArrayList<DemoChange>();
    String stands = null;
    for (int i = 0; i < deal.steps().size(); i++) {
      var stage = deal.steps().get(i).stage();
      boolean late = stage.equals("negotiation");
      if (!late && !stage.equals("proposal")) {
        continue;
      }
      var at = deal.steps().get(i).recorded().plusSeconds(dice.between(600, (int) SOON));
      double share = late ? good ? habit.won : habit.lost : habit.early;
      var next = dice.chance(share) ? "commit" : late || dice.chance(0.5) ? "likely" : "open";
      if (!before(at, deal, i, period) || next.equals(stands)) {
        continue;
      }
      changes.add(DemoChange.of(at, Feed.APP, deal.owner(), "commitment", stands, next));
      stands = next;
    }
    return new Told(changes, stands);
  }

  /** What is written later than the next step would be written about another stage. */
  private static boolean before(Instant at, Deal deal, int step, Period period) {
    return period.past(at)
        && (step + 1 >= deal.steps().size() || at.isBefore(deal.steps().get(step + 1).recorded()));
  }
}
