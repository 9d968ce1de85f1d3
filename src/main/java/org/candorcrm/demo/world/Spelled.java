package org.candorcrm.demo.world;

import java.util.Locale;
import org.candorcrm.platform.Folding;

/**
 * A name as its owner writes it, and in Latin letters.
 *
 * @param own in the owner's script
 * @param latin for e-mail addresses and domains
 */
public record Spelled(String own, String latin) {

  /** From a word list: {@code Łódź} or {@code Ελένη|Eleni}. */
  static Spelled of(String entry) {
    int bar = entry.indexOf('|');
    return bar < 0
        ? new Spelled(entry, entry)
        : new Spelled(entry.substring(0, bar), entry.substring(bar + 1));
  }

  public Spelled then(Spelled next) {
    return new Spelled(own + next.own, latin + next.latin);
  }

  public Spelled space(Spelled next) {
    return new Spelled(own + " " + next.own, latin + " " + next.latin);
  }

  /** Lower-case ASCII letters, digits and hyphens. */
  public String slug() {
    var plain =
        latin
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("Ö", "Oe")
            .replace("Ü", "Ue")
            .replace("Ä", "Ae");
    return Folding.fold(plain)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
