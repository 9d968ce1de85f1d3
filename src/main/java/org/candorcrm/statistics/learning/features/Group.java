package org.candorcrm.statistics.learning.features;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.candorcrm.statistics.learning.cells.Blank;

/**
 * Words that come again and again, the most frequent first. Place 0 is for rare and unseen ones; an
 * empty cell is a word like any other.
 */
record Group(String column, String label, Map<String, Integer> words) implements Trait {

  private static final int MOST = 254;

  static Group of(String column, String label, String[] cells) {
    Map<String, Integer> counts = new HashMap<>();
    for (String cell : cells) {
      counts.merge(Blank.plain(cell), 1, Integer::sum);
    }
    int least = Math.max(3, cells.length / 5_000);
    Map<String, Integer> words = new LinkedHashMap<>();
    counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= least)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .forEach(entry -> words.put(entry.getKey(), words.size() + 1));
    return new Group(column, label, words);
  }

  int code(String cell) {
    return words.getOrDefault(Blank.plain(cell), 0);
  }

  int[] codes(String[] cells) {
    return Arrays.stream(cells).mapToInt(this::code).toArray();
  }

  @Override
  public int bins() {
    return words.size() + 1;
  }

  @Override
  public boolean unordered() {
    return true;
  }

  @Override
  public int places() {
    return words.size() + 1;
  }
}
