package org.candorcrm.identity.matching.model;

import org.candorcrm.identity.matching.compare.Agreement;

/**
 * Pairs that parameters are learned from, kept as their agreements.
 *
 * @param first source of the first record of each
 * @param second source of the second record
 * @param answers what a person said: 1 the same, 0 not, -1 nothing
 */
record Seen(Agreement[] agreements, int[] first, int[] second, int[] answers) {

  int size() {
    return agreements.length;
  }
}
