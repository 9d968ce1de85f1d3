package org.candorcrm.activities.likely;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.candorcrm.platform.Folding;

/**
 * How alike two names are: 1 for the same, 0 for nothing in common. Words are compared in
 * alphabetical order, legal forms left out, by the Levenshtein distance over the longer name
 * (Levenshtein 1966).
 */
final class Likeness {

  private static final int LONGEST = 120;
  private static final Set<String> LEGAL =
      Set.of(
          "ltd",
          "limited",
          "inc",
          "llc",
          "corp",
          "co",
          "plc",
          "gmbh",
          "ag",
          "kg",
          "mbh",
          "ohg",
          "ug",
          "se",
          "sa",
          "sarl",
          "srl",
          "bv",
          "nv",
          "ab",
          "as",
          "oy",
          "company",
          "corporation",
          "&",
          "und",
          "and");

  private Likeness() {}

  static double of(String one, String other) {
    var a = plain(one);
    var b = plain(other);
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    return 1 - (double) distance(a, b) / Math.max(a.length(), b.length());
  }

  /** Folded words without punctuation and legal forms, in alphabetical order. */
  static String plain(String name) {
    var words = Folding.fold(name).replaceAll("[^\\p{L}\\p{N}& ]", " ").split(" +");
    var telling =
        Arrays.stream(words)
            .filter(word -> !word.isEmpty() && !LEGAL.contains(word))
            .sorted()
            .collect(Collectors.joining(" "));
    var all = telling.isEmpty() ? String.join(" ", words).strip() : telling;
    return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
  }

  private static int distance(String a, String b) {
    var before = new int[b.length() + 1];
    var now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + change);
      }
      var spare = before;
      before = now;
      now = spare;
    }
    return before[b.length()];
  }
}
