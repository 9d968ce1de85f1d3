package org.candorcrm.deals.futures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.deals.past.Outcome;
import org.candorcrm.deals.past.Stages;
import org.candorcrm.deals.past.Stages.Stage;
import org.candorcrm.deals.past.Stay;
import org.candorcrm.deals.past.Told;

/** A made-up workspace whose truth is known: deals go through stages by dice that we hold. */
final class MadeUpDeals {

  static final List<String> STAGES = List.of("new", "proposal", "negotiation");
  private static final double[] DAYS = {12, 25, 18};
  private static final double[] GOES_ON = {0.7, 0.65, 0.75};

  private final SplittableRandom dice;
  private final double signal;
  private final double drifts;
  private final double holdsBack;
  final List<DealLife> lives = new ArrayList<>();

  /**
   * @param signal by how much a partner as source raises the chance to go on from a stage
   * @param drifts the day from which it is harder to go on
   * @param holdsBack by how much
   */
  private MadeUpDeals(long seed, double signal, double drifts, double holdsBack) {
    this.dice = new SplittableRandom(seed);
    this.signal = signal;
    this.drifts = drifts;
    this.holdsBack = holdsBack;
  }

  /** So many a month, in a hundred different days, from day 0 to a day. */
  static MadeUpDeals of(long seed, int aMonth, double days, double signal) {
    var made = new MadeUpDeals(seed, signal, Double.POSITIVE_INFINITY, 0);
    made.begin(aMonth, days);
    return made;
  }

  /** From a day on, every stage holds back so much more of the deals that would have gone on. */
  static MadeUpDeals drifting(long seed, int aMonth, double days, double drifts, double holdsBack) {
    var made = new MadeUpDeals(seed, 0.1, drifts, holdsBack);
    made.begin(aMonth, days);
    return made;
  }

  private void begin(int aMonth, double days) {
    double day = 0;
    while (day < days) {
      lives.add(one(day));
      day += -Math.log(1 - dice.nextDouble()) * 30.44 / aMonth;
    }
  }

  private DealLife one(double born) {
    boolean partner = dice.nextBoolean();
    var stays = new ArrayList<Stay>();
    double at = born;
    var outcome = Outcome.WON;
    for (int i = 0; i < STAGES.size(); i++) {
      stays.add(new Stay(STAGES.get(i), at));
      at += 1 + -Math.log(1 - dice.nextDouble()) * DAYS[i];
      if (dice.nextDouble() >= goesOn(i, partner) - (at >= drifts ? holdsBack : 0)) {
        outcome = Outcome.LOST;
        break;
      }
    }
    long amount = 1_000 * (1 + dice.nextInt(20));
    return new DealLife(
        new UUID(dice.nextLong(), dice.nextLong()),
        "sales",
        null,
        dice.nextBoolean() ? "north" : "south",
        born,
        born,
        stays,
        outcome,
        at,
        1,
        Told.of(String.valueOf(amount)),
        Told.NOTHING,
        Told.NOTHING,
        Map.of("lead_source", Told.of(partner ? "partner" : "website")),
        new double[0]);
  }

  private double goesOn(int stage, boolean partner) {
    return Math.clamp(GOES_ON[stage] + (partner ? signal : -signal), 0.02, 0.98);
  }

  /** The true chance of a deal that stands in a stage. */
  double truth(DealLife life, double day) {
    boolean partner =
        life.fields().getOrDefault("lead_source", Told.NOTHING).now().equals("partner");
    double chance = 1;
    for (int i = STAGES.indexOf(life.stageAt(day)); i < STAGES.size(); i++) {
      chance *= goesOn(i, partner);
    }
    return chance;
  }

  static Stages.All stages() {
    var stages =
        List.of(
            new Stage("sales", "new", "New", Outcome.OPEN, 0.1, 7),
            new Stage("sales", "proposal", "Proposal", Outcome.OPEN, 0.5, 21),
            new Stage("sales", "negotiation", "Negotiation", Outcome.OPEN, 0.75, 14),
            new Stage("sales", "won", "Won", Outcome.WON, 1, 0),
            new Stage("sales", "lost", "Lost", Outcome.LOST, 0, 0));
    var byKey = new java.util.HashMap<List<String>, Stage>();
    stages.forEach(stage -> byKey.put(List.of("sales", stage.key()), stage));
    return new Stages.All(stages, byKey);
  }
}
