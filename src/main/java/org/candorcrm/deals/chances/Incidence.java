package org.candorcrm.deals.chances;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two risks compete for an open deal, to be won and to be lost. Their hazards week by week make the
 * chance of each within any time (Aalen, Johansen, "An empirical transition matrix for
 * non-homogeneous Markov chains based on censored observations", Scandinavian Journal of Statistics
 * 5, 1978). Deals that are still open count for as long as they were seen. Few deals lean on the
 * hazards of many: each week begins with so many deals of the wider group at risk. Each week counts
 * by the day on which it was lived, not by when the deal was first looked at: what was seen lately
 * says at once what is different now (period analysis: Brenner, Gefeller, "An alternative approach
 * to monitoring cancer patient survival", Cancer 78, 1996).
 */
final class Incidence {

  static final int WEEKS = 104;
  private static final double LEANING = 4;

  private final double[] wonHazard = new double[WEEKS];
  private final double[] lostHazard = new double[WEEKS];
  private final double[] won = new double[WEEKS];
  private final double[] lostIn = new double[WEEKS];
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
      lostIn[week] = waiting * lostHazard[week];
      sumLost += lostIn[week];
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
      double weight = stretch.weight();
      for (int week = 0; week < last; week++) {
        atRisk[week] += weight;
        weight *= stretch.growth();
      }
      // Who left within the week without an end was there for half of it.
      atRisk[last] += stretch.cause() == Cause.WAITS ? weight / 2 : weight;
      if (within && stretch.cause() == Cause.WON) {
        wins[last] += weight;
      }
      if (within && stretch.cause() == Cause.LOST) {
        losses[last] += weight;
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

  /** To be won or lost within so many weeks. */
  double within(Cause cause, int weeks) {
    var parts = cause == Cause.WON ? won : lostIn;
    return Arrays.stream(parts, 0, Math.min(weeks, WEEKS)).sum();
  }
}
