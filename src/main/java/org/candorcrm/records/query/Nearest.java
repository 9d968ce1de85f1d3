package org.candorcrm.records.query;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The known name that a mistaken one was probably meant to be. */
public final class Nearest {

  private Nearest() {}

  /** The nearest name within a third of its length in slips, or null. */
  public static @Nullable String of(String mistaken, Collection<String> known) {
    String best = null;
    int fewest = Math.max(1, mistaken.length() / 3) + 1;
    for (var name : known) {
      int slips = slips(mistaken, name);
      if (slips < fewest) {
        fewest = slips;
        best = name;
      }
    }
    return best;
  }

  /** Damerau-Levenshtein distance with adjacent transpositions (optimal string alignment). */
  private static int slips(String a, String b) {
    var rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, rows);
      }
    }
    return rows[a.length()][b.length()];
  }

  private static int step(String a, String b, int i, int j, int[][] rows) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1), rows[i - 1][j - 1] + change);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
  }
}
