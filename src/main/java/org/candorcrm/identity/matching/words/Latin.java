package org.candorcrm.identity.matching.words;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import org.candorcrm.platform.Folding;

/** Any text in small Latin letters: folded, and where it is in another script, transliterated. */
public final class Latin {

  private Latin() {}

  public static String of(String text) {
    if (european(text)) {
      var folded = Folding.fold(text);
      return plain(folded) ? folded : Folding.fold(Transliteration.of(folded));
    }
    var normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return Folding.fold(Transliteration.of(normal)).replaceAll("[ʹʺ`’ʼ]", "");
  }

  /** Chinese characters in the simple forms, whichever way they are written. */
  static String simple(String text) {
    var letters = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return Transliteration.simplified(letters.toString());
  }

  /** Whether Chinese characters are in it, which are read differently from language to language. */
  static boolean han(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x2E80 && UnicodeScript.of(c) == UnicodeScript.HAN) {
        return true;
      }
    }
    return false;
  }

  /** Names of China, Japan and Korea stand without spaces, the family's first. */
  public static boolean familyFirst(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        return false;
      }
      var script = UnicodeScript.of(c);
      if (script != UnicodeScript.HAN && script != UnicodeScript.HANGUL) {
        return false;
      }
      letters++;
    }
    return letters >= 2 && letters <= 4;
  }

  /** Only in other scripts are marks parts of letters, which folding would take away. */
  private static boolean european(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x370 && !(c >= 0x1E00 && c < 0x1F00) && !(c >= 0x2000 && c < 0x2070)) {
        return false;
      }
    }
    return true;
  }

  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
