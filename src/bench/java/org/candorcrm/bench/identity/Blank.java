package org.candorcrm.bench.identity;

import java.util.Locale;
import java.util.Set;

/** What programs write where there is nothing. */
final class Blank {

  private static final Set<String> WORDS =
      Set.of("null", "nan", "n/a", "none", "nil", "-", "--", "unknown", "?", "#n/a", "\\n");

  private Blank() {}

  static boolean is(String text) {
    return text.strip().equals("NA")
        || text.length() <= 7 && WORDS.contains(text.strip().toLowerCase(Locale.ROOT));
  }
}
