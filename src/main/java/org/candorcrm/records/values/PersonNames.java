package org.candorcrm.records.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of people that stand in one text. Careful and simple: no word is ever lost. */
public final class PersonNames {

  /** The parts of a name; at least one is there. */
  public record Parts(
      @Nullable String prefix,
      @Nullable String first,
      @Nullable String last,
      @Nullable String suffix) {}

  private static final Set<String> PREFIXES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "dr",
          "prof",
          "sir",
          "herr",
          "frau",
          "hr",
          "fr",
          "dipl-ing",
          "mag",
          "ing",
          "rev",
          "hon",
          "mme",
          "m",
          "sr",
          "sra",
          "monsieur",
          "madame");
  private static final Set<String> SUFFIXES =
      Set.of(
          "jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "esq", "cpa", "msc", "bsc", "ma", "ba",
          "jun", "sen", "llm", "dds", "rn", "pe");
  private static final Set<String> PARTICLES =
      Set.of(
          "von", "van", "vom", "zu", "zum", "zur", "de", "del", "della", "der", "den", "di", "da",
          "dos", "das", "do", "du", "la", "le", "ter", "ten", "te", "bin", "ibn", "al", "af", "av",
          "st", "saint", "san");

  private PersonNames() {}

  /**
   * The parts of "First Last" or "Last, First", or null for a text without a letter. One word alone
   * is a last name.
   */
  public static @Nullable Parts split(String text) {
    var t = text.strip();
    if (t.codePoints().noneMatch(Character::isLetter)) {
      return null;
    }
    int comma = t.indexOf(',');
    if (comma < 0) {
      return words(words(t), null);
    }
    var before = t.substring(0, comma).strip();
    var after = t.substring(comma + 1).strip();
    if (before.isEmpty() || after.isEmpty()) {
      return words(words(before + after), null);
    }
    if (words(after.replace(',', ' ')).stream().allMatch(word -> SUFFIXES.contains(key(word)))) {
      return words(words(before), after);
    }
    var first = words(after);
    var prefix = takePrefix(first);
    return new Parts(prefix, joined(first), before, null);
  }

  private static Parts words(List<String> words, @Nullable String givenSuffix) {
    var suffix = givenSuffix;
    var prefix = takePrefix(words);
    if (suffix == null && words.size() > 2 && SUFFIXES.contains(key(words.getLast()))) {
      suffix = words.removeLast();
    }
    int last = words.size() - 1;
    for (int i = 1; i < words.size() - 1; i++) {
      if (PARTICLES.contains(words.get(i))) {
        last = i;
        break;
      }
    }
    return new Parts(
        prefix,
        joined(words.subList(0, Math.max(last, 0))),
        joined(words.subList(Math.max(last, 0), words.size())),
        suffix);
  }

  /** Takes titles away as long as a name is left. */
  private static @Nullable String takePrefix(List<String> words) {
    int count = 0;
    while (count < words.size() - 1 && PREFIXES.contains(key(words.get(count)))) {
      count++;
    }
    var prefix = joined(words.subList(0, count));
    words.subList(0, count).clear();
    return prefix;
  }

  private static @Nullable String joined(List<String> words) {
    return words.isEmpty() ? null : String.join(" ", words);
  }

  private static String key(String word) {
    return word.replace(".", "").toLowerCase(Locale.ROOT);
  }

  private static List<String> words(String text) {
    return new ArrayList<>(
        Arrays.stream(text.split("[\\s\\u00a0]+")).filter(word -> !word.isEmpty()).toList());
  }
}
