package org.candorcrm.identity.matching.words;

/** The numbers in a text: what counts members of a series through is no slip of the finger. */
public final class Digits {

  private Digits() {}

  /** Whether the digits of two texts, one after the other, are not the same. */
  public static boolean differ(String one, String other) {
    int mine = next(one, 0);
    int theirs = next(other, 0);
    while (mine < one.length() && theirs < other.length()) {
      if (one.charAt(mine) != other.charAt(theirs)) {
        return true;
      }
      mine = next(one, mine + 1);
      theirs = next(other, theirs + 1);
    }
    return mine < one.length() || theirs < other.length();
  }

  private static int next(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
