package org.candorcrm.identity.matching.words;

/**
 * A word without what scripts and spellings write differently: vowels, half vowels and doubled
 * letters. "Göran" and "goeran", or "سعيد" in our letters and "saeed", have the same.
 */
public final class Bones {

  private static final String SOFT = "aeiouwyh";

  private Bones() {}

  /** Of a text in small Latin letters; everything else is left out. */
  public static String of(String text) {
    var bones = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean hard = letter >= 'a' && letter <= 'z' && SOFT.indexOf(letter) < 0;
      if (hard && (bones.isEmpty() || bones.charAt(bones.length() - 1) != letter)) {
        bones.append(letter);
      }
    }
    return bones.toString();
  }
}
