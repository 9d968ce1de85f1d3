package org.candorcrm.records.kinds;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a name apart that was written as one text: {@code Dr. Ludwig van Beethoven}, {@code
 * Lovelace, Ada}. The last word is the last name, together with particles before it; a single word
 * is a first name.
 */
final class SpokenName {

  private static final Set<String> TITLES =
      Set.of("dr", "prof", "mr", "mrs", "ms", "miss", "mx", "herr", "frau", "sir", "dame");
  private static final Set<String> SUFFIXES =
      Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "mba");
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le",
          "ter", "ten", "zu", "zum", "zur", "bin", "ibn", "al", "el", "af", "av");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private SpokenName() {}

  static PersonName apart(String text) {
    int comma = text.indexOf(',');
    if (comma > 0 && comma == text.lastIndexOf(',') && comma < text.length() - 1) {
      var after = text.substring(comma + 1).strip();
      if (SUFFIXES.contains(word(after))) {
        return suffixed(text.substring(0, comma).strip(), after);
      }
      return turned(text.substring(0, comma).strip(), after);
    }
    return suffixed(text, null);
  }

  private static PersonName turned(String last, String before) {
    var name = suffixed(before, null);
    var given = Parts.spaced(name.middle(), name.last());
    return new PersonName(name.prefix(), name.first(), given, last, name.suffix());
  }

  private static PersonName suffixed(String text, @Nullable String suffix) {
    var words = List.of(SPACES.split(text));
    int from = 0;
    while (from < words.size() - 1 && TITLES.contains(word(words.get(from)))) {
      from++;
    }
    int to = words.size();
    while (suffix == null && to - from > 2 && SUFFIXES.contains(word(words.get(to - 1)))) {
      to--;
    }
    var ending = suffix == null ? joined(words, to, words.size()) : suffix;
    if (to - from == 1) {
      return new PersonName(joined(words, 0, from), words.get(from), null, null, ending);
    }
    int last = to - 1;
    while (last - 1 > from && PARTICLES.contains(word(words.get(last - 1)))) {
      last--;
    }
    return new PersonName(
        joined(words, 0, from),
        words.get(from),
        joined(words, from + 1, last),
        joined(words, last, to),
        ending);
  }

  private static @Nullable String joined(List<String> words, int from, int to) {
    return from >= to ? null : String.join(" ", words.subList(from, to));
  }

  private static String word(String text) {
    return text.replace(".", "").toLowerCase(Locale.ROOT);
  }
}
