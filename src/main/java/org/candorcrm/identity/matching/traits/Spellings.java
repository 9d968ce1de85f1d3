package org.candorcrm.identity.matching.traits;

/** Texts written one way as the matching reads them, for whoever compares them without matching. */
public final class Spellings {

  private Spellings() {}

  /** The words of a street: {@code Hauptstraße 5} and {@code Hauptstr. 5} are the same. */
  public static String street(String text) {
    return String.join(" ", StreetReading.words(text));
  }

  /** The ISO 3166 code in small letters; what is no known country stays as it is, folded. */
  public static String country(String text) {
    return Countries.of(text);
  }

  /** The words that tell an organisation from others, without its legal form. */
  public static String organisation(String text) {
    return String.join(" ", OrganisationReading.telling(OrganisationReading.words(text)));
  }
}
