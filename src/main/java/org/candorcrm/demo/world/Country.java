package org.candorcrm.demo.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candorcrm.platform.YamlResource;

/**
 * A country with customers, and the made-up names that people and companies bear there.
 *
 * @param share of all customers, in percent
 * @param team the sales team that looks after it
 */
public record Country(
    String code,
    int share,
    String team,
    String language,
    String currency,
    List<Spelled> legal,
    List<Spelled> stems,
    List<Spelled> endings,
    List<Spelled> trades,
    List<String> streets,
    List<City> cities,
    List<Spelled> women,
    List<Spelled> men,
    List<Spelled> last) {

  /** A city with the beginning of its postcodes. */
  public record City(String name, String postcode, String region) {

    static City of(String entry) {
      var parts = entry.split("\\|", -1);
      return new City(parts[0], parts[1], parts[2]);
    }
  }

  public static final Map<String, Country> ALL = all();

  /** One country, the bigger market the likelier. */
  public static Country any(Dice dice) {
    var countries = List.copyOf(ALL.values());
    return countries.get(dice.weighted(countries.stream().mapToDouble(Country::share).toArray()));
  }

  private static Map<String, Country> all() {
    Map<String, Map<String, Object>> entries = YamlResource.read("/demo/countries.yaml");
    var countries = new LinkedHashMap<String, Country>();
    entries.forEach((code, entry) -> countries.put(code, of(code, entry)));
    return java.util.Collections.unmodifiableMap(countries);
  }

  private static Country of(String code, Map<String, Object> entry) {
    return new Country(
        code,
        Integer.parseInt(text(entry, "share")),
        switch (text(entry, "team")) {
          case "north" -> Staff.NORTH;
          case "west" -> Staff.WEST;
          case "south" -> Staff.SOUTH;
          case String other -> throw new IllegalStateException("no team " + other);
        },
        text(entry, "language"),
        text(entry, "currency"),
        spelled(entry, "legal"),
        spelled(entry, "stems"),
        spelled(entry, "endings"),
        spelled(entry, "trades"),
        texts(entry, "streets"),
        texts(entry, "cities").stream().map(City::of).toList(),
        spelled(entry, "women"),
        spelled(entry, "men"),
        spelled(entry, "last"));
  }

  private static List<Spelled> spelled(Map<String, Object> entry, String name) {
    return texts(entry, name).stream().map(Spelled::of).toList();
  }

  private static String text(Map<String, Object> entry, String name) {
    return String.valueOf(entry.get(name));
  }

  private static List<String> texts(Map<String, Object> entry, String name) {
    return ((List<?>) Objects.requireNonNull(entry.get(name)))
        .stream().map(String::valueOf).toList();
  }
}
