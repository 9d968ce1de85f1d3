package org.candorcrm.deals.futures;

import java.util.List;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.deals.past.Outcome;
import org.candorcrm.deals.past.Stages;

/**
 * The plain sums that people compare a forecast with, for one span of time, in the workspace's
 * currency.
 *
 * @param won what was won in it before the day
 * @param weighted what was won, and amounts times the probabilities of their stages, by close date
 * @param committed what was won, and what colleagues stand for themselves, by close date
 */
public record Sums(double won, double weighted, double committed) {

  /**
   * An open deal whose close date has gone by counts for the day itself.
   *
   * @param lives of one scope
   */
  public static Sums of(List<DealLife> lives, Stages.All stages, Span span, Horizon horizon) {
    double until = horizon.now();
    double won = 0;
    double weighted = 0;
    double committed = 0;
    for (var life : lives) {
      if (life.won(until) && span.holds(life.closed())) {
        won += orNothing(life.amountAt(life.closed()));
        continue;
      }
      double due = later(Math.floor(until), life.closeDateAt(until));
      if (!life.open(until) || life.born() > until || !span.holds(due)) {
        continue;
      }
      double amount = orNothing(life.amountAt(until));
      weighted += amount * stages.share(life.pipeline(), life.stageAt(until));
      committed += life.commitment().at(until).equals("commit") ? amount : 0;
    }
    return new Sums(won, won + weighted, won + committed);
  }

  /** What was won in a span, as it is known today. */
  public static double won(List<DealLife> lives, Span span) {
    return lives.stream()
        .filter(life -> life.outcome() == Outcome.WON && span.holds(life.closed()))
        .mapToDouble(life -> orNothing(life.amountAt(life.closed())))
        .sum();
  }

  /** A missing close date falls into no span. */
  private static double later(double today, double due) {
    return Double.isNaN(due) ? due : Math.max(today, due);
  }

  private static double orNothing(double amount) {
    return Double.isNaN(amount) ? 0 : amount;
  }
}
