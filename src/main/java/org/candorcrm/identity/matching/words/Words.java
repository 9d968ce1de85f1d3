package org.candorcrm.identity.matching.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/** All words of people's names, each once. */
public final class Words {

  private static final int MOST = 12;
  private static final int[] NO_NAMES = {};

  /** Also the dots between the parts of foreign names. */
  private static final Pattern CHUNKS = Pattern.compile("[\\s\u00b7\u30fb,]+");

  private final ConcurrentMap<String, Word> all = new ConcurrentHashMap<>();

  /** The word for a folded Latin text without spaces. */
  public Word word(String text) {
    var known = all.get(text);
    return known != null
        ? known
        : all.computeIfAbsent(text, fresh -> new Word(fresh, fresh, Nicknames.groups(fresh)));
  }

  /**
   * The words of a text in any script; apostrophes join, everything else but letters and digits
   * parts. What stands in Chinese characters without a space is one word.
   */
  public List<Word> of(String text) {
    var found = new ArrayList<Word>(3);
    if (!Latin.han(text)) {
      parts(Latin.of(text)).forEach(part -> found.add(word(part)));
    } else {
      for (var chunk : CHUNKS.split(text.strip())) {
        if (Latin.han(chunk)) {
          found.add(characters(chunk));
        } else {
          parts(Latin.of(chunk)).forEach(part -> found.add(word(part)));
        }
      }
    }
    return found.size() > MOST ? found.subList(0, MOST) : found;
  }

  private Word characters(String chunk) {
    var text = Latin.simple(chunk);
    var known = all.get(text);
    return known != null
        ? known
        : all.computeIfAbsent(
            text, fresh -> new Word(fresh, String.join("", parts(Latin.of(fresh))), NO_NAMES));
  }

  public static List<String> parts(String latin) {
    var found = new ArrayList<String>(4);
    var part = new StringBuilder();
    for (int i = 0; i < latin.length(); i++) {
      char c = latin.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        part.append(c);
      } else if (c != '\'' && c != '’' && c != '`' && c != 'ʼ' && !part.isEmpty()) {
        found.add(part.toString());
        part.setLength(0);
      }
    }
    if (!part.isEmpty()) {
      found.add(part.toString());
    }
    return found;
  }

  /** How often words occur as a given or a family name, those that occur at least so often. */
  public Map<String, Integer> counts(boolean asSurname, int least) {
    var counts = new HashMap<String, Integer>();
    for (var word : all.values()) {
      if (word.count(asSurname) >= least) {
        counts.put(word.text(), word.count(asSurname));
      }
    }
    return counts;
  }

  /** Takes these counts for its own; what they do not name occurs once. */
  public void recall(boolean asSurname, Map<String, Integer> counts) {
    for (var word : all.values()) {
      word.count(asSurname, counts.getOrDefault(word.text(), 1) - word.count(asSurname));
    }
  }

  public void forgetCounts() {
    for (var word : all.values()) {
      word.count(false, -word.count(false));
      word.count(true, -word.count(true));
    }
  }
}
