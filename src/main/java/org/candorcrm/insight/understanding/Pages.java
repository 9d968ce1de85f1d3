package org.candorcrm.insight.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What no answer tells, since a page of its own does. */
final class Pages {

  private Pages() {}

  /** The one that a question names by a word that means nothing else, or null. */
  static @Nullable String named(List<Heard> heard) {
    for (var page : Lexicon.words("pages").entrySet()) {
      for (var one : heard) {
        if (one.unknown()
            && page.getValue().stream()
                .anyMatch(word -> Token.stems(word).equals(Token.stems(one.text())))) {
          return page.getKey();
        }
      }
    }
    return null;
  }
}
