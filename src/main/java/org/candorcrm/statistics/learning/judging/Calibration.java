package org.candorcrm.statistics.learning.judging;

import java.util.Arrays;
import org.candorcrm.statistics.Chance;
import org.candorcrm.statistics.Share;

/**
 * From log-odds to a probability with its interval. The probability lies between the logistic curve
 * (Platt, "Probabilistic outputs for support vector machines", 1999), which is smooth, and Venn and
 * Abers's, which bends where the cases ask for it. The interval holds theirs, and adds how many
 * cases were like this one and how much the model moves when a part of the cases is left out.
 */
public final class Calibration {

  private static final double NEAR = 0.3;

  private final VennAbers steps;
  private final double[] sorted;

  private Calibration(VennAbers steps, double[] sorted) {
    this.steps = steps;
    this.sorted = sorted;
  }

  /**
   * @param scores log-odds of cases that were not learned from
   */
  public static Calibration of(double[] scores, double[] happened, double[] weights) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    return new Calibration(VennAbers.of(scores, happened, weights), sorted);
  }

  /**
   * @param score the log-odds of a case
   * @param error the standard error of that score
   */
  public Chance chance(double score, double error) {
    double[] between = steps.between(score);
    double merged = between[1] / (1 - between[0] + between[1]);
    double smooth = Scores.chance(score);
    double like = Math.max(1, between(score - NEAR, score + NEAR));
    double share = Math.min(0.7, like / (like + 50));
    double logOdds =
        (1 - share) * score + share * Scores.logOdds(Math.clamp(merged, 1e-4, 1 - 1e-4));
    double chance = Scores.chance(logOdds);
    double seen = chance * (1 - chance) / like;
    double apart = chance * (1 - chance) * error;
    double doubt = (merged - smooth) * (merged - smooth) / 4;
    double worth = chance * (1 - chance) / (seen + apart * apart + doubt);
    Share around = Share.of(chance * worth, worth, Share.NINETY);
    double lower = Math.max(0, Math.min(around.lower(), Math.min(chance, between[0])));
    double upper = Math.min(1, Math.max(around.upper(), Math.max(chance, between[1])));
    return new Chance(chance, lower, upper);
  }

  private double between(double from, double to) {
    return place(to) - place(from);
  }

  private int place(double score) {
    int place = Arrays.binarySearch(sorted, score);
    return place >= 0 ? place : -place - 1;
  }
}
