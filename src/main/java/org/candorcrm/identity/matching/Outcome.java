package org.candorcrm.identity.matching;

/** What is to be done with two records. */
public enum Outcome {
  /** Surely the same: linked without asking. */
  LINKED,
  /** Somebody should look. */
  REVIEW,
  /** Surely not the same. */
  APART;

  /** What is likelier is linked without asking. */
  public static final double SURE = 0.995;

  private static final double DOUBTFUL = 0.05;

  public static Outcome of(double probability) {
    if (probability >= SURE) {
      return LINKED;
    }
    return probability >= DOUBTFUL ? REVIEW : APART;
  }
}
