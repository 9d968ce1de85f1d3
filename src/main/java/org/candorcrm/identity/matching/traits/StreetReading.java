package org.candorcrm.identity.matching.traits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candorcrm.identity.matching.words.Latin;
import org.candorcrm.identity.matching.words.Words;
import org.jspecify.annotations.Nullable;

/** Makes {@link Street}s of addresses as people write them. */
final class StreetReading {

  private static final int MOST = 24;

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("street", "st"),
          Map.entry("strasse", "st"),
          Map.entry("str", "st"),
          Map.entry("avenue", "ave"),
          Map.entry("av", "ave"),
          Map.entry("road", "rd"),
          Map.entry("lane", "ln"),
          Map.entry("drive", "dr"),
          Map.entry("court", "ct"),
          Map.entry("place", "pl"),
          Map.entry("boulevard", "blvd"),
          Map.entry("square", "sq"),
          Map.entry("terrace", "ter"),
          Map.entry("crescent", "cres"),
          Map.entry("circuit", "cct"),
          Map.entry("highway", "hwy"),
          Map.entry("parade", "pde"),
          Map.entry("close", "cl"),
          Map.entry("north", "n"),
          Map.entry("south", "s"),
          Map.entry("east", "e"),
          Map.entry("west", "w"),
          Map.entry("apartment", "apt"),
          Map.entry("appartement", "apt"),
          Map.entry("suite", "ste"),
          Map.entry("building", "bldg"),
          Map.entry("bld", "bldg"),
          Map.entry("saint", "st"),
          Map.entry("mount", "mt"),
          Map.entry("parkway", "pkwy"),
          Map.entry("calle", "c"),
          Map.entry("ulica", "ul"),
          Map.entry("ulitsa", "ul"));

  private static final Set<String> EMPTY = Set.of("no", "nr", "num", "the", "of", "and");

  private final Pool wholes;
  private final Pool words;

  StreetReading(Pool wholes, Pool words) {
    this.wholes = wholes;
    this.words = words;
  }

  @Nullable Street of(String text) {
    var names = new ArrayList<Term>();
    var numbers = new ArrayList<Term>();
    var whole = new StringBuilder();
    for (var part : words(text)) {
      if (names.size() + numbers.size() >= MOST) {
        break;
      }
      whole.append(whole.isEmpty() ? "" : " ").append(part);
      var term = words.term(part);
      var list = Character.isDigit(part.charAt(0)) ? numbers : names;
      if (!list.contains(term)) {
        list.add(term);
      }
    }
    return whole.isEmpty()
        ? null
        : new Street(
            wholes.term(whole.toString()),
            names.toArray(Term[]::new),
            numbers.toArray(Term[]::new));
  }

  static List<String> words(String text) {
    return parts(Latin.of(text).replace("p.o.", "po").replace("p. o.", "po"));
  }

  /** "Hardenbergstraße" and "Hardenberg Strasse" give the same words. */
  private static List<String> parts(String latin) {
    var found = new ArrayList<String>();
    for (var part : Words.parts(latin)) {
      if (EMPTY.contains(part)) {
        continue;
      }
      int cut =
          part.endsWith("strasse")
              ? part.length() - 7
              : part.endsWith("str") ? part.length() - 3 : 0;
      if (cut >= 3) {
        found.add(part.substring(0, cut));
        found.add("st");
      } else {
        found.add(SHORT.getOrDefault(part, part));
      }
    }
    return found;
  }
}
