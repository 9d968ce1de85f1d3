package org.candorcrm.statistics;

import java.util.List;
import java.util.Optional;
import org.candorcrm.statistics.Evidence.Count;

/**
 * When a share became another one, in counts one after the other. Each place of a change is as
 * likely beforehand, and the shares before and after it are anything (Smith, "A Bayesian approach
 * to inference about a change-point in a sequence of random variables", Biometrika 62, 1975).
 *
 * @param index of the first count that belongs to the new share
 * @param weight the Bayes factor for a change somewhere against none at all
 */
public record ShareChange(int index, Count before, Count after, double weight) {

  /** The likeliest change; empty for fewer than two counts. */
  public static Optional<ShareChange> in(List<Count> counts) {
    if (counts.size() < 2) {
      return Optional.empty();
    }
    var all = sum(counts);
    double none = BetaShare.logMarginal(all);
    double weights = 0;
    double most = Double.NEGATIVE_INFINITY;
    int best = 1;
    for (int i = 1; i < counts.size(); i++) {
      var before = sum(counts.subList(0, i));
      double weight =
          BetaShare.logMarginal(before) + BetaShare.logMarginal(all.minus(before)) - none;
      weights += Math.exp(Math.min(weight, 500)) / (counts.size() - 1);
      if (weight > most) {
        most = weight;
        best = i;
      }
    }
    var before = sum(counts.subList(0, best));
    return Optional.of(new ShareChange(best, before, all.minus(before), weights));
  }

  private static Count sum(List<Count> counts) {
    return counts.stream().reduce(new Count(0, 0), Count::plus);
  }
}
