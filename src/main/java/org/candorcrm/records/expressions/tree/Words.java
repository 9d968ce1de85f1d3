package org.candorcrm.records.expressions.tree;

import org.candorcrm.platform.Folding;

/**
 * A text beside the form in which it is compared.
 *
 * @param plain as people read it; never empty
 * @param folded without case and accents
 */
public record Words(String plain, String folded) {

  public static Words of(String plain) {
    return new Words(plain, Folding.fold(plain));
  }

  /** The folded form of a piece of a longer text: spaces at its ends stay, as one space. */
  public static String loose(String plain) {
    String folded = Folding.fold(plain);
    boolean blank = folded.isEmpty() && !plain.isEmpty();
    if (blank) {
      return plain.isBlank() ? " " : "";
    }
    String before = Character.isWhitespace(plain.charAt(0)) ? " " : "";
    String after = Character.isWhitespace(plain.charAt(plain.length() - 1)) ? " " : "";
    return before + folded + after;
  }
}
