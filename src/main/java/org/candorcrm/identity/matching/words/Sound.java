package org.candorcrm.identity.matching.words;

/**
 * What a word roughly sounds like, whatever language wrote it down: consonants by groups that are
 * taken for each other, vowels only at the beginning. In the manner of Soundex (Russell 1918) and
 * Metaphone (Philips 1990), with groups wide enough for spellings of one name in several languages.
 */
public final class Sound {

  private Sound() {}

  /** The key; never empty for a word with a letter or digit. */
  public static String of(String word) {
    var key = new StringBuilder(8);
    char last = 0;
    for (int i = 0; i < word.length() && key.length() < 6; i++) {
      char c = word.charAt(i);
      char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
      char group = group(c, next, i == 0);
      if (silentSecond(c, next)) {
        i++;
      }
      if (group == 0) {
        last = 0;
        continue;
      }
      if (group != last && group != ' ') {
        key.append(group);
        last = group;
      }
    }
    return key.isEmpty() ? word : key.toString();
  }

  /** 0 for a vowel inside, a space for what is not heard. */
  private static char group(char c, char next, boolean first) {
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u' -> first ? 'a' : 0;
      case 'y' -> first ? 'j' : 0;
      case 'j' -> 'j';
      case 'h' -> first ? 'h' : ' ';
      case 'b' -> 'p';
      case 'p' -> next == 'h' ? 'f' : 'p';
      case 'f', 'v', 'w' -> 'f';
      case 'c' ->
          next == 'h' || next == 'e' || next == 'i' || next == 'y' || next == 'z' ? 's' : 'k';
      case 'g' -> next == 'h' && !first ? ' ' : 'k';
      case 'k', 'q' -> next == 'h' ? 'h' : 'k';
      case 's', 'z' -> 's';
      case 'x' -> first ? 's' : 'k';
      case 'd', 't' -> 't';
      case 'l' -> 'l';
      case 'm', 'n' -> 'n';
      case 'r' -> 'r';
      default -> Character.isLetterOrDigit(c) ? c : ' ';
    };
  }

  private static boolean silentSecond(char c, char next) {
    return next == 'h'
            && (c == 'p' || c == 'c' || c == 's' || c == 't' || c == 'k' || c == 'g' || c == 'd')
        || next == 'z' && (c == 't' || c == 'c')
        || next == 'k' && c == 'c';
  }
}
