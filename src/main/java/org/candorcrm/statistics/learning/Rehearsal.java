package org.candorcrm.statistics.learning;

import java.util.Arrays;
import org.candorcrm.statistics.learning.judging.Scores;
import org.candorcrm.statistics.learning.judging.Voices;

/**
 * What would have been said of rows that were not learned from, and what came.
 *
 * @param rows the places of the rows
 * @param chances what would have been said
 * @param plain what the share so far (or the share of late, in time) would have said
 * @param happened what came
 */
record Rehearsal(int[] rows, double[] chances, double[] plain, double[] happened) {

  static Rehearsal of(CrossFit fit, double[] happened, double[] weights, Folds folds) {
    int[] rows = folds.judged();
    double[] chances = new double[rows.length];
    double[] plain = new double[rows.length];
    int place = 0;
    for (Folds.Part part : folds.parts()) {
      int[] others =
          folds.parts().stream()
              .filter(other -> other != part)
              .flatMapToInt(other -> Arrays.stream(other.judged()))
              .toArray();
      var voices = Voices.of(fit.scores(), happened, weights, others);
      double share = share(happened, part, folds.inTime());
      for (int row : part.judged()) {
        double[] scores = Arrays.stream(fit.scores()).mapToDouble(s -> s[row]).toArray();
        chances[place] = Scores.chance(voices.heard(scores));
        plain[place++] = share;
      }
    }
    return new Rehearsal(
        rows, chances, plain, Arrays.stream(rows).mapToDouble(row -> happened[row]).toArray());
  }

  private static double share(double[] happened, Folds.Part part, boolean inTime) {
    double[] before = Arrays.stream(part.learned()).mapToDouble(row -> happened[row]).toArray();
    if (inTime) {
      return Fading.of(before).share();
    }
    return (Arrays.stream(before).sum() + 0.5) / (before.length + 1);
  }

  /** The newest part of it, where rows stand in the order of time. */
  Rehearsal last(double part) {
    int from = (int) ((1 - part) * rows.length);
    return new Rehearsal(
        Arrays.copyOfRange(rows, from, rows.length),
        Arrays.copyOfRange(chances, from, rows.length),
        Arrays.copyOfRange(plain, from, rows.length),
        Arrays.copyOfRange(happened, from, rows.length));
  }

  double auc() {
    return Scores.auc(chances, happened);
  }
}
