package org.candorcrm.identity.matching.traits;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.candorcrm.identity.matching.words.Latin;

/**
 * Countries as ISO 3166 codes: of two letters, of three, or by their English, German, French or
 * Spanish names.
 */
final class Countries {

  private static final Map<String, String> CODES = codes();

  private Countries() {}

  /** The code in small letters; what is no known country stays as it is. */
  static String of(String text) {
    var plain = Latin.of(text).replace(".", "");
    return CODES.getOrDefault(plain, plain);
  }

  private static Map<String, String> codes() {
    var all = new HashMap<String, String>();
    for (var code : Locale.getISOCountries()) {
      var country = Locale.of("", code);
      var small = code.toLowerCase(Locale.ROOT);
      all.put(small, small);
      all.put(country.getISO3Country().toLowerCase(Locale.ROOT), small);
      for (var language :
          new Locale[] {Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es")}) {
        all.put(Latin.of(country.getDisplayCountry(language)), small);
      }
    }
    all.put("uk", "gb");
    all.put("england", "gb");
    all.put("great britain", "gb");
    all.put("united states of america", "us");
    all.put("russian federation", "ru");
    return Map.copyOf(all);
  }
}
