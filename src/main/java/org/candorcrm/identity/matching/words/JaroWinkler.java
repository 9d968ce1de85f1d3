package org.candorcrm.identity.matching.words;

/**
 * Likeness of two words from 0 to 1: letters in common nearby and in order (Jaro 1989), more for a
 * common beginning of up to four letters (Winkler 1990).
 */
public final class JaroWinkler {

  private static final double BEGINNING = 0.1;

  private JaroWinkler() {}

  public static double of(String one, String other) {
    double jaro = jaro(one, other);
    int same = 0;
    int most = Math.min(4, Math.min(one.length(), other.length()));
    while (same < most && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return jaro + same * BEGINNING * (1 - jaro);
  }

  private static double jaro(String one, String other) {
    int a = one.length();
    int b = other.length();
    if (a == 0 || b == 0) {
      return a == b ? 1 : 0;
    }
    int near = Math.max(0, Math.max(a, b) / 2 - 1);
    var takenOne = new boolean[a];
    var takenOther = new boolean[b];
    int common = 0;
    for (int i = 0; i < a; i++) {
      int to = Math.min(b - 1, i + near);
      for (int j = Math.max(0, i - near); j <= to; j++) {
        if (!takenOther[j] && one.charAt(i) == other.charAt(j)) {
          takenOne[i] = true;
          takenOther[j] = true;
          common++;
          break;
        }
      }
    }
    if (common == 0) {
      return 0;
    }
    int moved = 0;
    int j = 0;
    for (int i = 0; i < a; i++) {
      if (takenOne[i]) {
        while (!takenOther[j]) {
          j++;
        }
        if (one.charAt(i) != other.charAt(j++)) {
          moved++;
        }
      }
    }
    double m = common;
    return (m / a + m / b + (m - moved / 2.0) / m) / 3;
  }
}
