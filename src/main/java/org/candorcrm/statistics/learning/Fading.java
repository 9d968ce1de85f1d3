package org.candorcrm.statistics.learning;

import java.util.Arrays;
import org.candorcrm.statistics.learning.judging.Scores;

/**
 * The share in which it happens, where that moves with time: a running mean that forgets as fast as
 * it would have had to, to say best what came next (simple exponential smoothing, judged
 * prequentially: Dawid, "Statistical theory: the prequential approach", 1984).
 *
 * @param share what is said of the next row
 * @param rows how many rows that is worth
 */
record Fading(double share, double rows) {

  private static final double[] PARTS = {2, 5, 10, 20, 50};

  static Fading of(double[] happened) {
    double plain = Arrays.stream(happened).average().orElse(0.5);
    Fading best = new Fading(plain, happened.length);
    double least = loss(happened, Double.POSITIVE_INFINITY);
    for (double part : PARTS) {
      double memory = happened.length / part;
      double loss = memory < 50 ? Double.POSITIVE_INFINITY : loss(happened, memory);
      // A shorter memory must be better beyond what the choice among them makes.
      if (loss < least - 3.0 / happened.length) {
        least = loss;
        best = new Fading(last(happened, memory), Math.min(happened.length, 2 * memory));
      }
    }
    return best;
  }

  private static double loss(double[] happened, double memory) {
    double yes = 0.5;
    double all = 1;
    double keep = Double.isInfinite(memory) ? 1 : 1 - 1 / memory;
    double sum = 0;
    for (double outcome : happened) {
      sum += Scores.logLoss(yes / all, outcome);
      yes = yes * keep + outcome;
      all = all * keep + 1;
    }
    return sum / happened.length;
  }

  private static double last(double[] happened, double memory) {
    double yes = 0.5;
    double all = 1;
    for (double outcome : happened) {
      yes = yes * (1 - 1 / memory) + outcome;
      all = all * (1 - 1 / memory) + 1;
    }
    return yes / all;
  }
}
