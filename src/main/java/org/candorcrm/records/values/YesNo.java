package org.candorcrm.records.values;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Yes and no as people, spreadsheets and programs write them. */
public final class YesNo {

  private static final Set<String> YES =
      Set.of(
          "yes", "y", "true", "t", "1", "x", "ja", "j", "wahr", "on", "oui", "sí", "si", "✓", "✔");
  private static final Set<String> NO =
      Set.of("no", "n", "false", "f", "0", "nein", "falsch", "off", "non");

  private YesNo() {}

  /** True, false, or null where the text says neither. */
  public static @Nullable Boolean parse(String text) {
    if (text.length() > 20) {
      return null;
    }
    var word = text.strip().toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return true;
    }
    return NO.contains(word) ? false : null;
  }
}
