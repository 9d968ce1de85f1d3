package org.candorcrm.records.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Words that occur, most frequent first, and which of them somebody may have meant. */
final class WordList {

  /** So many beginnings at most: each is looked for in the table. */
  static final int MOST_MEANT = 4;

  private static final int[] SAME_LENGTH_FIRST = {0, 1, -1};

  private final Map<Character, List<String>> byFirstLetter = new HashMap<>();

  /**
   * @param words folded, most frequent first
   */
  WordList(List<String> words) {
    words.forEach(word ->
        byFirstLetter.computeIfAbsent(word.charAt(0), letter -> new ArrayList<>()).add(word));
  }

  /**
   * Beginnings of words that differ from the typed one in one letter, or in two neighbours that are
   * swapped. As for {@link Slips}, the first letter is taken to be right.
   */
  List<String> meant(String typed) {
    var meant = new LinkedHashSet<String>();
    for (var word : byFirstLetter.getOrDefault(typed.charAt(0), List.of())) {
      for (int more : SAME_LENGTH_FIRST) {
        int length = typed.length() + more;
        if (length <= word.length() && oneSlip(typed, word, length)) {
          meant.add(word.substring(0, length));
          break;
        }
      }
      if (meant.size() == MOST_MEANT) {
        break;
      }
    }
    return List.copyOf(meant);
  }

  /** Whether one slip leads from the typed word to the first letters of the other. */
  private static boolean oneSlip(String typed, String word, int length) {
    int same = 0;
    while (same < typed.length() && same < length && typed.charAt(same) == word.charAt(same)) {
      same++;
    }
    if (length < typed.length()) {
      return rest(typed, same + 1, word, same, length);
    }
    if (length > typed.length()) {
      return rest(typed, same, word, same + 1, length);
    }
    boolean swapped =
        same + 1 < length
            && typed.charAt(same) == word.charAt(same + 1)
            && typed.charAt(same + 1) == word.charAt(same)
            && rest(typed, same + 2, word, same + 2, length);
    return swapped || rest(typed, same + 1, word, same + 1, length);
  }

  private static boolean rest(String typed, int i, String word, int j, int length) {
    int left = Math.max(0, typed.length() - i);
    return left == Math.max(0, length - j) && typed.regionMatches(i, word, j, left);
  }
}
