package org.candorcrm.platform;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One way to write a text for comparing: lower case, without accents, single spaces. Done in Java
 * so that stored columns and bound values always agree.
 */
public final class Folding {

  private Folding() {}

  /** The folded text; never null, possibly empty. */
  public static String fold(String text) {
    return isPlain(text) ? foldPlain(text) : foldAny(text);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String foldPlain(String text) {
    return spaced(text.toLowerCase(Locale.ROOT));
  }

  private static String foldAny(String text) {
    var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var out = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      int kind = Character.getType(c);
      if (kind == Character.NON_SPACING_MARK) {
        continue;
      }
      switch (c) {
        case 'ß' -> out.append("ss");
        case 'ł' -> out.append('l');
        case 'ø' -> out.append('o');
        case 'æ' -> out.append("ae");
        case 'œ' -> out.append("oe");
        case 'đ', 'ð' -> out.append('d');
        case 'þ' -> out.append("th");
        case 'ı' -> out.append('i');
        default -> out.append(c);
      }
    }
    return spaced(Normalizer.normalize(out, Normalizer.Form.NFC));
  }

  private static String spaced(String text) {
    var out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = !out.isEmpty();
        continue;
      }
      if (gap) {
        out.append(' ');
        gap = false;
      }
      out.append(c);
    }
    return out.toString();
  }
}
