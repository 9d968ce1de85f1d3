package org.candorcrm.bench.learning;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.candorcrm.statistics.Share;
import org.candorcrm.statistics.learning.judging.Scores;

/** Tells how good probabilities were: each row is probability, lower, upper, what happened. */
final class Scored {

  private static final int GROUPS = 10;
  private static final int LEAST = 20;

  private Scored() {}

  static void tell(List<double[]> judged) {
    double[] chances = judged.stream().mapToDouble(row -> row[0]).toArray();
    double[] happened = judged.stream().mapToDouble(row -> row[3]).toArray();
    double yes = java.util.Arrays.stream(happened).sum();
    double auc = Scores.auc(chances, happened);
    double error = Scores.aucError(auc, yes, happened.length - yes);
    double rate = yes / happened.length;
    System.out.printf(
        Locale.ROOT,
        "AUC %.4f (%.3f to %.3f), Brier %.4f (base rate alone %.4f), log loss %.4f (%.4f)%n",
        auc,
        auc - 1.96 * error,
        Math.min(1, auc + 1.96 * error),
        Scores.brier(chances, happened),
        rate * (1 - rate),
        Scores.logLoss(chances, happened),
        rate == 0 || rate == 1 ? 0 : -rate * Math.log(rate) - (1 - rate) * Math.log(1 - rate));
    List<double[]> sorted =
        judged.stream().sorted(Comparator.comparingDouble((double[] row) -> row[0])).toList();
    int groups = Math.max(1, Math.min(GROUPS, sorted.size() / LEAST));
    if (sorted.getFirst()[0] == sorted.getLast()[0]) {
      groups = 1;
    }
    double held = 0;
    double heldByChance = 0;
    double apart = 0;
    for (int g = 0; g < groups; g++) {
      var rows = sorted.subList(sorted.size() * g / groups, sorted.size() * (g + 1) / groups);
      double said = mean(rows, 0);
      double lower = mean(rows, 1);
      double upper = mean(rows, 2);
      double came = mean(rows, 3);
      Share seen = Share.of(came * rows.size(), rows.size(), 1.645);
      boolean inside = lower <= came && came <= upper;
      boolean near = lower <= seen.upper() && seen.lower() <= upper;
      held += inside ? rows.size() : 0;
      heldByChance += near ? rows.size() : 0;
      apart += Math.abs(said - came) * rows.size();
      System.out.printf(
          Locale.ROOT,
          "  of %,d that were given %.1f %% (%.1f to %.1f), %.1f %% came true%s%n",
          rows.size(),
          100 * said,
          100 * lower,
          100 * upper,
          100 * came,
          inside ? "" : near ? " (outside, as chance may have it)" : " (outside)");
    }
    System.out.printf(
        Locale.ROOT,
        "said and came are %.1f points apart on average; the intervals hold the share that came true for %.0f %% of the rows, %.0f %% if chance is allowed for%n",
        100 * apart / sorted.size(),
        100 * held / sorted.size(),
        100 * heldByChance / sorted.size());
  }

  private static double mean(List<double[]> rows, int place) {
    return rows.stream().mapToDouble(row -> row[place]).average().orElse(0);
  }
}
