package org.candorcrm.identity.matching.traits;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.candorcrm.identity.matching.words.Companies;
import org.candorcrm.identity.matching.words.Latin;
import org.candorcrm.identity.matching.words.Words;
import org.jspecify.annotations.Nullable;

/** Makes {@link Organisation}s of names as people write them. */
final class OrganisationReading {

  private static final Set<String> WEAK = Set.of("and", "the", "of", "for", "in", "company");
  private static final int MOST = 16;

  private final Pool wholes;
  private final Pool words;

  OrganisationReading(Pool wholes, Pool words) {
    this.wholes = wholes;
    this.words = words;
  }

  @Nullable Organisation of(String text) {
    var parts = words(text);
    var used = telling(parts);
    if (used.isEmpty()) {
      return null;
    }
    var terms = used.stream().limit(MOST).distinct().map(words::term).toArray(Term[]::new);
    return new Organisation(wholes.term(String.join("", used)), terms, Companies.form(parts));
  }

  static List<String> words(String text) {
    return joinedLetters(Words.parts(Latin.of(text).replace("&", " and ")));
  }

  /** What tells it from others, or all of it where nothing does. */
  static List<String> telling(List<String> parts) {
    var telling = Companies.withoutForm(parts).stream().map(Companies::word).toList();
    var kept = telling.stream().filter(word -> !WEAK.contains(word)).toList();
    return kept.isEmpty() ? (telling.isEmpty() ? parts : telling) : kept;
  }

  /** "A.B.C. Company" is "ABC Company"; "S.R.L." is found among the legal forms. */
  private static List<String> joinedLetters(List<String> parts) {
    var found = new ArrayList<String>(parts.size());
    var letters = new StringBuilder();
    for (var part : parts) {
      if (part.length() == 1 && !Character.isDigit(part.charAt(0))) {
        letters.append(part);
        continue;
      }
      flush(letters, found);
      found.add(part);
    }
    flush(letters, found);
    return found;
  }

  private static void flush(StringBuilder letters, List<String> found) {
    if (!letters.isEmpty()) {
      found.add(letters.toString());
      letters.setLength(0);
    }
  }
}
