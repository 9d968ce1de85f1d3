package org.candorcrm.deals.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candorcrm.deals.chances.Outlook;
import org.candorcrm.deals.chances.Path;
import org.candorcrm.deals.futures.Standing;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.deals.past.Stages;
import org.candorcrm.statistics.Chance;
import org.candorcrm.statistics.Why;
import org.jspecify.annotations.Nullable;

/**
 * One deal as the forecast counts it.
 *
 * @param due close date, or the day on which it was won
 * @param amount in the workspace's currency; NaN: nobody wrote one
 * @param share what people say of its stage, 0 to 1
 * @param when the chance parted by months from the day of the forecast
 */
record KeptDeal(
    UUID deal,
    @Nullable UUID owner,
    String team,
    String pipeline,
    String stage,
    boolean won,
    @Nullable LocalDate due,
    double amount,
    double share,
    boolean committed,
    Chance chance,
    double[] when,
    int similar,
    int similarWon,
    int similarWaiting,
    Reasons reasons) {

  /**
   * Why the chance is what it is, and what it would be otherwise.
   *
   * @param path null: of a deal that is over, or kept before paths were
   */
  record Reasons(@Nullable Path path, List<Why.Change> changes) {

    static final Reasons NONE = new Reasons(null, List.of());

    Reasons {
      changes = List.copyOf(changes);
    }
  }

  static KeptDeal open(
      DealLife life, Outlook outlook, Standing standing, Stages.All stages, double day) {
    double due = life.closeDateAt(day);
    return new KeptDeal(
        life.id(),
        life.owner(),
        life.team(),
        life.pipeline(),
        outlook.stage(),
        false,
        Double.isNaN(due) ? null : LocalDate.ofEpochDay((long) due),
        standing.amount(),
        stages.share(life.pipeline(), outlook.stage()),
        life.commitment().at(day).equals("commit"),
        outlook.chance(),
        standing.when(),
        outlook.similar(),
        outlook.similarWon(),
        outlook.similarWaiting(),
        new Reasons(outlook.path(), outlook.changes()));
  }

  static KeptDeal won(DealLife life) {
    return new KeptDeal(
        life.id(),
        life.owner(),
        life.team(),
        life.pipeline(),
        "",
        true,
        LocalDate.ofEpochDay((long) Math.floor(life.closed())),
        life.amountAt(life.closed()),
        1,
        true,
        new Chance(1, 1, 1),
        new double[0],
        0,
        0,
        0,
        Reasons.NONE);
  }

  Standing standing() {
    return new Standing(deal, team, pipeline, stage, chance.probability(), when, amount);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeptDeal that && deal.equals(that.deal);
  }

  @Override
  public int hashCode() {
    return deal.hashCode();
  }
}
