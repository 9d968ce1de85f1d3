package org.candorcrm.deals.chances;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two risks compete for an open deal, to be won and to be lost. Their hazards week by week make the
 * chance of each within any time (Aalen, Johansen, "An empirical transition matrix for
 * non-homogeneous Markov chains based on censored observations", Scandinavian Journal of Statistics
 * 5, 1978). Deals that are still open count for as long as they were seen. Few deals lean on the
 * hazards of many: each week begins with so many deals of the wider group at risk.
 */
final class Incidence {

  static final int WEEKS = 104;
  private static final double LEANING = 4;

  private final double[] wonHazard = new double[WEEKS];
  private final double[] lostHazard = new double[WEEKS];
  private final double[] won = new double[WEEKS];
  private final double chance;
  private final double lost;

  private Incidence(double[] atRisk, double[] wins, double[] losses, @Nullable Incidence wider) {
    double waiting = 1;
    double sumLost = 0;
    for (int week = 0; week < WEEKS; week++) {
      double borrowed = wider == null ? 0 : LEANING;
      double risk = atRisk[week] + borrowed;
      if (risk > 0) {
        wonHazard[week] = (wins[week] + lean(wider, true, week)) / risk;
        lostHazard[week] = (losses[week] + lean(wider, false, week)) / risk;
      }
      won[week] = waiting * wonHazard[week];
      sumLost += waiting * lostHazard[week];
      waiting *= Math.max(0, 1 - wonHazard[week] - lostHazard[week]);
    }
    this.chance = Arrays.stream(won).sum();
    this.lost = sumLost;
  }

  static Incidence of(List<Stretch> stretches, @Nullable Incidence wider) {
    var atRisk = new double[WEEKS];
    var wins = new double[WEEKS];
    var losses = new double[WEEKS];
    for (var stretch : stretches) {
      int last = (int) Math.min(WEEKS - 1.0, Math.floor(stretch.days() / 7));
      boolean within = stretch.days() < WEEKS * 7.0;
      for (int week = 0; week < last; week++) {
        atRisk[week] += stretch.weight();
      }
      // Who left within the week without an end was there for half of it.
      atRisk[last] += stretch.cause() == Cause.WAITS ? stretch.weight() / 2 : stretch.weight();
      if (within && stretch.cause() == Cause.WON) {
        wins[last] += stretch.weight();
      }
      if (within && stretch.cause() == Cause.LOST) {
        losses[last] += stretch.weight();
      }
    }
    return new Incidence(atRisk, wins, losses, wider);
  }

  private static double lean(@Nullable Incidence wider, boolean toWin, int week) {
    if (wider == null) {
      return 0;
    }
    return LEANING * (toWin ? wider.wonHazard[week] : wider.lostHazard[week]);
  }

  /** To be won within two years. */
  double chance() {
    return chance;
  }

  /** To be lost within two years. */
  double lost() {
    return lost;
  }

  /** The chance to be won, parted by the week in which it is. */
  double[] won() {
    return won.clone();
  }
}
