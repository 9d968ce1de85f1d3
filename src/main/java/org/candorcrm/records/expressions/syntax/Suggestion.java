package org.candorcrm.records.expressions.syntax;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The known name that is nearest to what was written: edit distance with transposition of
 * neighbours (optimal string alignment, Damerau 1964).
 */
final class Suggestion {

  private Suggestion() {}

  /** The nearest name; one that begins alike where nothing is near; null where none is known. */
  static @Nullable String nearest(String written, Collection<String> known) {
    String lower = written.toLowerCase(Locale.ROOT);
    String clipped = lower.length() > 60 ? lower.substring(0, 60) : lower;
    return known.stream()
        .min(
            Comparator.<String>comparingInt(name -> distance(clipped, name))
                .thenComparing(Comparator.naturalOrder()))
        .orElse(null);
  }

  static int distance(String a, String b) {
    var d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        d[i][j] = swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
      }
    }
    return d[a.length()][b.length()];
  }
}
