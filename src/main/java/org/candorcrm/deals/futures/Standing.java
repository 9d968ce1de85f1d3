package org.candorcrm.deals.futures;

import java.util.Arrays;
import java.util.UUID;

/**
 * An open deal as futures are drawn of it.
 *
 * @param chance to be won at all
 * @param when the chance of being won, parted by months from now; adds up to at most {@code chance}
 * @param amount in the workspace's currency; NaN: nobody wrote one
 */
public record Standing(
    UUID deal,
    String team,
    String pipeline,
    String stage,
    double chance,
    double[] when,
    double amount) {

  public Standing later(double[] otherwise) {
    return new Standing(deal, team, pipeline, stage, chance, otherwise, amount);
  }

  /** The same with another chance, and as fast. */
  Standing told(double otherwise) {
    double times = chance > 0 ? otherwise / chance : 1;
    var parts = Arrays.stream(when).map(month -> month * times).toArray();
    return new Standing(deal, team, pipeline, stage, otherwise, parts, amount);
  }

  boolean in(Scope scope) {
    return switch (scope.kind()) {
      case WORKSPACE -> true;
      case PIPELINE -> pipeline.equals(scope.reference());
      case TEAM -> team.equals(scope.reference());
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Standing that && deal.equals(that.deal);
  }

  @Override
  public int hashCode() {
    return deal.hashCode();
  }
}
