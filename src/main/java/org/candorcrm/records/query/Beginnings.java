package org.candorcrm.records.query;

import java.util.Set;

/**
 * Which beginnings so many rows have that the index of words must not be asked for them: it would
 * collect all of these rows before the first is shown.
 *
 * @param frequent beginnings of the given lengths
 */
record Beginnings(Set<String> frequent) {

  /** Shorter words are for the trigrams: two or three letters are one of them. */
  static final int[] LENGTHS = {4, 6, 8, 12};

  /** Of so many rows, an index hands over what it knows within two or three milliseconds. */
  static final int FREQUENT = 5_000;

  Beginnings {
    frequent = Set.copyOf(frequent);
  }

  boolean rare(String word) {
    int known = 0;
    for (int length : LENGTHS) {
      if (length <= word.length()) {
        known = length;
      }
    }
    return known > 0 && !frequent.contains(word.substring(0, known));
  }
}
