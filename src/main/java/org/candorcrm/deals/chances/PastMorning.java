package org.candorcrm.deals.chances;

import java.util.ArrayList;
import java.util.List;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.deals.past.Outcome;

/**
 * What was said on a morning of the past of the deals that stood open then, and what became of
 * them.
 *
 * @param day the morning, in days since 1970
 * @param deals some of them, where there are many
 */
public record PastMorning(double day, List<Stood> deals) {

  private static final int MOST = 1_500;

  /**
   * @param chance what a deal was given before anything was learned from mornings
   * @param weeks the chance parted by the week in which it would be won
   * @param won the day on which it was; infinity: it was not
   */
  public record Stood(double chance, double[] weeks, double won) {

    /** The share of its chance that falls into so many days. */
    double within(double days) {
      int whole = (int) Math.min(weeks.length, Math.max(0, Math.floor(days / 7)));
      double all = 0;
      double there = 0;
      for (int week = 0; week < weeks.length; week++) {
        all += weeks[week];
        there += week < whole ? weeks[week] : 0;
      }
      return all > 0 ? there / all : 0;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Stood that && chance == that.chance && won == that.won;
    }

    @Override
    public int hashCode() {
      return Double.hashCode(chance);
    }
  }

  public PastMorning {
    deals = List.copyOf(deals);
  }

  /**
   * @param outlooks in the order of the deals
   */
  public static PastMorning of(double day, List<DealLife> open, List<Outlook> outlooks) {
    int every = Math.ceilDiv(Math.max(1, open.size()), MOST);
    var deals = new ArrayList<Stood>();
    for (int i = 0; i < open.size(); i += every) {
      var life = open.get(i);
      double won = life.outcome() == Outcome.WON ? life.closed() : Double.POSITIVE_INFINITY;
      var said = outlooks.get(i);
      deals.add(new Stood(said.chance().probability(), said.weeks(), won));
    }
    return new PastMorning(day, deals);
  }
}
