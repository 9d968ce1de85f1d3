package org.candorcrm.deals.forecast;

import java.util.ArrayList;
import java.util.List;
import org.candorcrm.deals.futures.Rehearsal;
import org.candorcrm.deals.futures.Rehearsal.Said;

/**
 * How often we would have been right, over all rehearsals.
 *
 * @param spans how many months or quarters were rehearsed
 * @param held in how many of them it became what lay between P10 and P90
 * @param judged chances that were given and have come true or not
 * @param brier the mean square of what they were wrong by (Brier, 1950)
 * @param brierOfBase the same if the base rate of the time had been said of every deal
 * @param bins what was said against what came true
 */
record Proof(int spans, int held, int judged, double brier, double brierOfBase, List<Bin> bins) {

  /**
   * @param said the mean of the chances that were given
   */
  record Bin(double said, int deals, int won) {}

  private static final int BINS = 10;
  private static final int FEW = 8;

  Proof {
    bins = List.copyOf(bins);
  }

  static Proof of(List<Rehearsal> rehearsals) {
    var all = rehearsals.stream().flatMap(one -> one.said().stream()).toList();
    return new Proof(
        rehearsals.size(),
        (int) rehearsals.stream().filter(Rehearsal::held).count(),
        all.size(),
        brier(all),
        all.stream().mapToDouble(one -> square(one.base(), one.won())).average().orElse(0),
        bins(all));
  }

  static double brier(List<Said> all) {
    return all.stream().mapToDouble(one -> square(one.chance(), one.won())).average().orElse(0);
  }

  private static double square(double said, boolean won) {
    double wrong = said - (won ? 1 : 0);
    return wrong * wrong;
  }

  /** Tenths of chance; those that were given to a few deals only say nothing. */
  private static List<Bin> bins(List<Said> all) {
    var bins = new ArrayList<Bin>();
    for (int i = 0; i < BINS; i++) {
      int bin = i;
      var some =
          all.stream()
              .filter(one -> Math.min(BINS - 1, (int) Math.floor(one.chance() * BINS)) == bin)
              .toList();
      if (some.size() >= FEW) {
        bins.add(
            new Bin(
                some.stream().mapToDouble(Said::chance).average().orElse(0),
                some.size(),
                (int) some.stream().filter(Said::won).count()));
      }
    }
    return bins;
  }
}
