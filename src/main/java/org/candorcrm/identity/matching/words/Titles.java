package org.candorcrm.identity.matching.words;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Words around and inside people's names that do not tell one person from another. */
public final class Titles {

  private static final Set<String> TITLES = read("titles.txt");
  private static final Set<String> PARTICLES = read("particles.txt");

  /** A generation tells father from son. */
  private static final Map<String, Integer> GENERATIONS =
      Map.of(
          "sr", 1, "senior", 1, "snr", 1, "jr", 2, "junior", 2, "jnr", 2, "ii", 2, "iii", 3, "iv",
          4);

  private Titles() {}

  public static boolean title(String word) {
    return TITLES.contains(word);
  }

  public static boolean particle(String word) {
    return PARTICLES.contains(word);
  }

  /** 1 for the older, 2 for the younger, and so on; 0 for a word that is no generation. */
  public static int generation(String word) {
    return GENERATIONS.getOrDefault(word, 0);
  }

  private static Set<String> read(String name) {
    var all = new HashSet<String>();
    for (var line : Resource.lines(name)) {
      all.addAll(Set.of(line.split(" +")));
    }
    return Set.copyOf(all);
  }
}
