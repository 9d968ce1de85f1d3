package org.candorcrm.identity.matching.words;

/**
 * How many slips of the hand lie between two words: letters left out, added, replaced, or swapped
 * with their neighbour (Damerau 1964; in the restricted form called optimal string alignment).
 */
public final class Edits {

  private Edits() {}

  /** The distance, or {@code most + 1} if it is more than {@code most}. */
  public static int between(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int begin = 0;
    int a = one.length();
    int b = other.length();
    while (begin < a && begin < b && one.charAt(begin) == other.charAt(begin)) {
      begin++;
    }
    while (a > begin && b > begin && one.charAt(a - 1) == other.charAt(b - 1)) {
      a--;
      b--;
    }
    if (a == begin || b == begin) {
      return Math.min(most + 1, a - begin + b - begin);
    }
    return Math.min(most + 1, table(one.substring(begin, a), other.substring(begin, b)));
  }

  private static int table(String one, String other) {
    int width = other.length() + 1;
    var before = new int[width];
    var last = new int[width];
    var row = new int[width];
    for (int j = 0; j < width; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      for (int j = 1; j < width; j++) {
        int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        row[j] = swapped ? Math.min(least, before[j - 2] + 1) : least;
      }
      var spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[width - 1];
  }
}
