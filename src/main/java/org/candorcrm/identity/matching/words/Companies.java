package org.candorcrm.identity.matching.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Legal forms (the list follows ISO 20275 in spirit: one entry for each kind of body, in its own
 * words) and the common words of company names in one form.
 */
public final class Companies {

  private static final Map<String, String> FORMS = read("legal-forms.txt");
  private static final Map<String, String> WORDS = read("company-words.txt");
  private static final int LONGEST = 5;

  private Companies() {}

  public static String word(String word) {
    return WORDS.getOrDefault(word, word);
  }

  /** The legal form that the words say, or null. */
  public static @Nullable String form(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      int length = formAt(words, i);
      if (length > 0) {
        return FORMS.get(String.join("_", words.subList(i, i + length)));
      }
    }
    return null;
  }

  /** The words without legal forms; of a name that is nothing else, all of them. */
  public static List<String> withoutForm(List<String> words) {
    var kept = new ArrayList<String>(words.size());
    for (int i = 0; i < words.size(); i++) {
      int length = formAt(words, i);
      if (length > 0) {
        i += length - 1;
      } else {
        kept.add(bare(words.get(i), words.size()));
      }
    }
    return kept.isEmpty() ? words : kept;
  }

  /**
   * "SiemensAG" without its form: only in one word, and only forms that end no other word by
   * chance.
   */
  private static String bare(String word, int words) {
    if (words > 1) {
      return word;
    }
    for (var end : List.of("gmbh", "ag", "ltd", "llc", "inc")) {
      if (word.endsWith(end) && word.length() - end.length() >= 5) {
        return word.substring(0, word.length() - end.length());
      }
    }
    return word;
  }

  private static int formAt(List<String> words, int at) {
    for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
      if (FORMS.containsKey(String.join("_", words.subList(at, at + length)))) {
        return length;
      }
    }
    return 0;
  }

  private static Map<String, String> read(String name) {
    var all = new HashMap<String, String>();
    for (var line : Resource.lines(name)) {
      var words = line.split(" +");
      for (var word : words) {
        all.put(word, words[0]);
        all.put(word.replace("_", ""), words[0]);
      }
    }
    return all;
  }
}
