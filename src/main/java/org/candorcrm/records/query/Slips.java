package org.candorcrm.records.query;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Patterns for LIKE that a word meets when one letter of it is wrong, missing, too many, or swapped
 * with its neighbour. The first letter is taken to be right, so that a trigram index narrows them.
 */
final class Slips {

  /** Shorter words are one slip away from half of everything. */
  private static final int SHORTEST = 4;

  private static final int LONGEST = 20;

  private Slips() {}

  static boolean possible(String word) {
    return word.length() >= SHORTEST;
  }

  static Set<String> of(String typed) {
    var word = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    var patterns = new LinkedHashSet<String>();
    for (int i = 1; i < word.length(); i++) {
      var before = word.substring(0, i);
      var after = word.substring(i + 1);
      patterns.add(pattern(before, "_", after));
      patterns.add(pattern(before, "", after));
      patterns.add(pattern(before, "_", word.substring(i)));
      if (i + 1 < word.length()) {
        var swapped = word.charAt(i + 1) + word.substring(i, i + 1);
        patterns.add(pattern(before, "", swapped + word.substring(i + 2)));
      }
    }
    return patterns;
  }

  private static String pattern(String before, String wildcard, String after) {
    return "% " + SearchWords.escaped(before) + wildcard + SearchWords.escaped(after) + '%';
  }
}
