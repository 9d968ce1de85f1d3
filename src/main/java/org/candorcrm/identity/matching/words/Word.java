package org.candorcrm.identity.matching.words;

/**
 * One word of people's names, held once in a {@link Words} for all records: equal words are the
 * same object. It counts in how many records it stands as a given name and as a family name. A word
 * in Chinese characters keeps them: how it is read depends on the language, which nobody tells.
 */
public final class Word {

  private final String text;
  private final String reading;
  private final String sound;
  private final int[] names;
  private int given;
  private int surname;

  Word(String text, String reading, int[] names) {
    this.text = text;
    this.reading = reading;
    this.sound = Sound.of(reading);
    this.names = names;
  }

  public String text() {
    return text;
  }

  /** In small Latin letters; of Chinese characters, as they are read in Chinese. */
  public String reading() {
    return reading;
  }

  /** Whether it is written in Chinese characters. */
  public boolean characters() {
    return !text.equals(reading);
  }

  public String sound() {
    return sound;
  }

  public boolean initial() {
    return text.length() == 1 && !characters();
  }

  /** Whether both can be short for, or a form of, one name. */
  public boolean sharesName(Word other) {
    for (int mine : names) {
      for (int theirs : other.names) {
        if (mine == theirs) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The first name that it can be short for, as a key; its sound where it is no known short form.
   */
  public String nameKey() {
    return names.length == 0 ? sound : "#" + names[0];
  }

  public int[] names() {
    return names.clone();
  }

  public int count(boolean asSurname) {
    return asSurname ? surname : given;
  }

  public void count(boolean asSurname, int more) {
    if (asSurname) {
      surname += more;
    } else {
      given += more;
    }
  }
}
