package org.candorcrm.records.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Postal addresses that stand in one text, as lines or divided by commas. */
public final class Addresses {

  /** The parts of an address; what could not be told apart stands in {@code street}. */
  public record Parts(
      @Nullable String street,
      @Nullable String city,
      @Nullable String region,
      @Nullable String postcode,
      @Nullable String country) {}

  private static final Pattern POSTCODE_CITY =
      Pattern.compile("((?:[A-Z]{1,2}-)?\\d{4,5}) (\\D{2,80})");
  private static final Pattern REGION_POSTCODE =
      Pattern.compile("([A-Z]{2,3}) (\\d{5}(?:-\\d{4})?)");
  private static final Map<String, String> COUNTRIES = countries();

  private Addresses() {}

  /** The parts of an address, or null for a blank text. */
  public static @Nullable Parts split(String text) {
    var pieces = pieces(text);
    if (pieces.isEmpty()) {
      return null;
    }
    String country = null;
    if (pieces.size() > 1 && isCountry(pieces.getLast())) {
      country = pieces.removeLast();
    }
    String city = null;
    String region = null;
    String postcode = null;
    var postcodeCity = POSTCODE_CITY.matcher(pieces.getLast());
    var regionPostcode = REGION_POSTCODE.matcher(pieces.getLast());
    if (postcodeCity.matches()) {
      postcode = postcodeCity.group(1);
      city = postcodeCity.group(2).strip();
      pieces.removeLast();
    } else if (pieces.size() > 1 && regionPostcode.matches()) {
      region = regionPostcode.group(1);
      postcode = regionPostcode.group(2);
      pieces.removeLast();
      city = pieces.removeLast();
    }
    var street = pieces.isEmpty() ? null : String.join(", ", pieces);
    return new Parts(street, city, region, postcode, country);
  }

  /** Two letters alone may be a state as well: CA, DE. */
  private static boolean isCountry(String piece) {
    return (piece.length() > 2 || piece.equals("UK")) && countryCode(piece) != null;
  }

  /** ISO 3166 code of a country named in English or German or by its code; null if unknown. */
  public static @Nullable String countryCode(String name) {
    return COUNTRIES.get(name.strip().replace(".", "").toLowerCase(Locale.ROOT));
  }

  private static List<String> pieces(String text) {
    var pieces = new ArrayList<String>();
    for (var piece : text.split("[\\n\\r,]+")) {
      var clean = piece.strip();
      if (!clean.isEmpty()) {
        pieces.add(clean);
      }
    }
    return pieces;
  }

  private static Map<String, String> countries() {
    var countries = new HashMap<String, String>();
    for (var code : Locale.getISOCountries()) {
      var country = Locale.of("", code);
      countries.put(code.toLowerCase(Locale.ROOT), code);
      countries.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
      for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
        countries.put(country.getDisplayCountry(language).toLowerCase(Locale.ROOT), code);
      }
    }
    countries.put("united states of america", "US");
    countries.put("uk", "GB");
    countries.put("england", "GB");
    return Map.copyOf(countries);
  }
}
