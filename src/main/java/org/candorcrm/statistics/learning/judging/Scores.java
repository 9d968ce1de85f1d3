package org.candorcrm.statistics.learning.judging;

import java.util.Arrays;
import java.util.Comparator;

/** How good probabilities were, once it is known what happened. */
public final class Scores {

  private static final double LEAST = 1e-6;

  private Scores() {}

  /**
   * The chance that a case where it happened got more than one where it did not (Hanley, McNeil,
   * "The meaning and use of the area under a ROC curve", Radiology 143, 1982); a half where there
   * is only one outcome.
   */
  public static double auc(double[] scores, double[] happened) {
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
    double ranks = 0;
    double yes = 0;
    for (int i = 0; i < order.length; ) {
      int end = i;
      double here = 0;
      while (end < order.length && scores[order[end]] == scores[order[i]]) {
        here += happened[order[end++]];
      }
      ranks += here * (i + end + 1) / 2.0;
      yes += here;
      i = end;
    }
    double no = scores.length - yes;
    return yes == 0 || no == 0 ? 0.5 : (ranks - yes * (yes + 1) / 2) / (yes * no);
  }

  /** The standard error of an area by Hanley and McNeil. */
  public static double aucError(double auc, double yes, double no) {
    if (yes == 0 || no == 0) {
      return 0.5;
    }
    double one = auc / (2 - auc);
    double two = 2 * auc * auc / (1 + auc);
    double square = auc * (1 - auc) + (yes - 1) * (one - auc * auc) + (no - 1) * (two - auc * auc);
    return Math.sqrt(Math.max(1e-12, square) / (yes * no));
  }

  /** Brier, "Verification of forecasts expressed in terms of probability", 1950. */
  public static double brier(double[] chances, double[] happened) {
    double sum = 0;
    for (int i = 0; i < chances.length; i++) {
      sum += (chances[i] - happened[i]) * (chances[i] - happened[i]);
    }
    return sum / chances.length;
  }

  public static double logLoss(double[] chances, double[] happened) {
    double sum = 0;
    for (int i = 0; i < chances.length; i++) {
      sum += logLoss(chances[i], happened[i]);
    }
    return sum / chances.length;
  }

  public static double logLoss(double chance, double happened) {
    double of = happened > 0.5 ? chance : 1 - chance;
    return -Math.log(Math.max(LEAST, of));
  }

  public static double chance(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  public static double logOdds(double chance) {
    double held = Math.clamp(chance, LEAST, 1 - LEAST);
    return Math.log(held / (1 - held));
  }
}
