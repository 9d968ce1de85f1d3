package org.candorcrm.insight.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The codes of countries by their names, English and German. */
final class Countries {

  static final Map<String, String> BY_STEMS = read();

  private Countries() {}

  private static Map<String, String> read() {
    var all = new HashMap<String, String>();
    for (var code : Locale.getISOCountries()) {
      for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
        all.put(Token.stems(Locale.of("", code).getDisplayCountry(language)), code);
      }
    }
    return Map.copyOf(all);
  }
}
