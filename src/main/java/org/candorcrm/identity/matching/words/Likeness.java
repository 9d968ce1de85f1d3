package org.candorcrm.identity.matching.words;

/** How two words of a name may be the same, from not at all to letter by letter. */
public enum Likeness {
  /** Nobody can tell: two scripts of which one does not say how it is read. */
  UNREAD,
  DIFFERENT,
  /** One of them is the first letter of the other. */
  INITIAL,
  /** They sound alike, or share most of their letters. */
  ALIKE,
  /** One slip of the hand apart; two in a long word. */
  NEAR,
  /** A known short form or the form of another language. */
  VARIANT,
  SAME;

  private static final double MOST_LETTERS = 0.88;

  public boolean atLeast(Likeness other) {
    return ordinal() >= other.ordinal();
  }

  public static Likeness of(Word one, Word other) {
    if (one == other) {
      return SAME;
    }
    if (one.characters() || other.characters()) {
      return characters(one, other);
    }
    var a = one.text();
    var b = other.text();
    if (a.length() == 1 || b.length() == 1) {
      return a.charAt(0) == b.charAt(0) ? INITIAL : DIFFERENT;
    }
    if (one.sharesName(other)) {
      return VARIANT;
    }
    int longest = Math.max(a.length(), b.length());
    int slips = longest >= 9 ? 2 : longest >= 4 ? 1 : 0;
    if (slips > 0 && Edits.between(a, b, slips) <= slips) {
      return NEAR;
    }
    if (one.sound().equals(other.sound()) && one.sound().length() >= 2) {
      return ALIKE;
    }
    int shortest = Math.min(a.length(), b.length());
    if (shortest >= 3 && a.regionMatches(0, b, 0, shortest)) {
      return ALIKE;
    }
    return shortest >= 4 && JaroWinkler.of(a, b) >= MOST_LETTERS ? ALIKE : DIFFERENT;
  }

  /**
   * Chinese characters by themselves first; beside letters, only if they are read so in Chinese.
   * {@link #UNREAD} where that proves nothing: the letters may be how they are read in Japanese.
   */
  private static Likeness characters(Word one, Word other) {
    if (one.characters() && other.characters()) {
      return written(one, other);
    }
    if (one.reading().equals(other.reading())) {
      return VARIANT;
    }
    return one.sound().equals(other.sound()) && one.sound().length() >= 2 ? ALIKE : UNREAD;
  }

  private static Likeness written(Word one, Word other) {
    var a = one.text();
    var b = other.text();
    if (a.length() != b.length() && (a.startsWith(b) || b.startsWith(a))) {
      return INITIAL;
    }
    if (a.length() == b.length() && a.length() >= 3 && Edits.between(a, b, 1) <= 1) {
      return NEAR;
    }
    return one.reading().equals(other.reading()) ? ALIKE : DIFFERENT;
  }
}
