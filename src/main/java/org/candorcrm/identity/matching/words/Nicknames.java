package org.candorcrm.identity.matching.words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Short forms of given names and their forms in other languages, from {@code
 * identity/nicknames.txt}: all words of a line can mean one name. A word may stand in several
 * lines.
 */
final class Nicknames {

  private static final Map<String, int[]> GROUPS = read();
  private static final int[] NONE = {};

  private Nicknames() {}

  static int[] groups(String word) {
    return GROUPS.getOrDefault(word, NONE);
  }

  private static Map<String, int[]> read() {
    var groups = new HashMap<String, int[]>();
    int number = 0;
    for (var line : Resource.lines("nicknames.txt")) {
      number++;
      for (var word : line.split(" +")) {
        groups.merge(word, new int[] {number}, Nicknames::joined);
      }
    }
    return groups;
  }

  private static int[] joined(int[] some, int[] more) {
    var all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
