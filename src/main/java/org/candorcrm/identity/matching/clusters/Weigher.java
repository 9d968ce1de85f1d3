package org.candorcrm.identity.matching.clusters;

/**
 * Compares two records that no key brought together; must be usable by one thread at a time only.
 */
@FunctionalInterface
public interface Weigher {

  /** The natural logarithm of the odds that both are the same. */
  double odds(int one, int other);
}
