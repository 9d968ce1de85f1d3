package org.candorcrm.identity.matching.compare;

import org.candorcrm.identity.matching.traits.Pool;
import org.candorcrm.identity.matching.traits.Term;

/**
 * How often a value occurs besides in the two records compared: agreeing on a rare value says more
 * than agreeing on a frequent one (the value-specific weights of Fellegi and Sunter 1969, section
 * 3.3).
 */
final class Frequency {

  private Frequency() {}

  private static final double PRIOR = 1000;

  /** So few values tell nothing of how frequent any is. */
  private static final int FEW = 20;

  /**
   * @param before what is believed of the chance before any record is seen
   */
  static double of(Term term, Pool pool, double before) {
    return of(term.count(), pool.counted(), before);
  }

  /** What is believed beforehand counts as a thousand records. */
  static double of(int count, int counted, double before) {
    double others = Math.max(0, count - 1.5);
    double seen = counted < FEW ? 0 : others / counted;
    return Math.max(seen, (others + PRIOR * before) / (counted + PRIOR));
  }

  /**
   * How often two values occur together: a given name beside a family name of the same country is
   * more frequent than both suggest. Only what others have together counts, besides the two
   * compared.
   *
   * @param alone what the chance would be if one had nothing to do with the other
   */
  static double together(Term both, Pool pool, double alone) {
    double others = Math.max(0, both.count() - 2);
    double counted = pool.counted() + 1.0;
    return Math.max(alone, others / counted);
  }
}
