package org.candorcrm.identity.matching.clusters;

import org.candorcrm.identity.matching.Outcome;

/**
 * Two records that may be the same.
 *
 * @param odds the natural logarithm of the odds that they are
 */
public record Edge(int one, int other, float odds) {

  private static final float CERTAIN = 1e6f;

  /** What a person said of two records outweighs everything. */
  public static Edge answered(int one, int other, boolean same) {
    return new Edge(Math.min(one, other), Math.max(one, other), same ? CERTAIN : -CERTAIN);
  }

  boolean certain() {
    return Math.abs(odds) >= CERTAIN;
  }

  /** Whether nobody need be asked. */
  public boolean linked() {
    return Outcome.of(probability()) == Outcome.LINKED;
  }

  public double probability() {
    return 1 / (1 + Math.exp(-odds));
  }
}
