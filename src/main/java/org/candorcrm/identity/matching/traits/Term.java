package org.candorcrm.identity.matching.traits;

import org.candorcrm.identity.matching.words.Sound;
import org.jspecify.annotations.Nullable;

/**
 * One value of one trait, held once in a {@link Pool} for all records, with the number of records
 * that have it.
 */
public final class Term {

  private final String text;
  private int count;
  private @Nullable String sound;

  Term(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /**
   * What it sounds like, found out when it is first asked for; two threads at once find the same.
   */
  public String sound() {
    var known = sound;
    if (known == null) {
      known = Sound.of(text);
      sound = known;
    }
    return known;
  }

  public int count() {
    return count;
  }

  public void count(int more) {
    count += more;
  }
}
