package org.candorcrm.demo.customers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.candorcrm.demo.world.Country;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Spelled;

/**
 * Customers that exist twice because two sources know them, written a little differently each time.
 * Who is whose twin stays known, so that matching can be measured.
 */
public final class Twins {

  public static final int COMPANIES = 96;
  public static final int PEOPLE = 360;

  private static final List<Feed> SECOND_SOURCES =
      List.of(Feed.ERP, Feed.WEBSHOP, Feed.MARKETING, Feed.DESK, Feed.FAIRS);

  private final Period period;
  private final Dice dice;

  private Twins(Period period, Dice dice) {
    this.period = period;
    this.dice = dice;
  }

  public static List<Customer> ofCompanies(List<Customer> originals, Period period, Dice dice) {
    var throwing = new Twins(period, dice.fork("company twins"));
    var twins = new ArrayList<Customer>();
    Set<Integer> chosen = new HashSet<>();
    while (twins.size() < COMPANIES) {
      var original = throwing.dice.pick(originals);
      if (chosen.add(original.number())) {
        twins.add(throwing.twin(original, originals.size() + twins.size() + 1));
      }
    }
    return twins;
  }

  public static List<Contact> ofPeople(List<Contact> originals, Period period, Dice dice) {
    var throwing = new Twins(period, dice.fork("person twins"));
    var twins = new ArrayList<Contact>();
    Set<Integer> chosen = new HashSet<>();
    while (twins.size() < PEOPLE) {
      var original = throwing.dice.pick(originals);
      if (chosen.add(original.number())) {
        twins.add(throwing.twin(original, originals.size() + twins.size() + 1));
      }
    }
    return twins;
  }

  private Customer twin(Customer original, int number) {
    return original.twin(
        number,
        later(original.created()),
        otherThan(original.feed()),
        miswritten(original.name()),
        dice.chance(0.5) ? abbreviated(original.street()) : moved(original.country()));
  }

  private Contact twin(Contact original, int number) {
    var created = later(original.created());
    var first = original.first();
    var last = original.last();
    switch (dice.between(0, 3)) {
      case 0 -> first = initial(first);
      case 1 -> last = miswritten(last);
      case 2 -> {
        first = original.last();
        last = original.first();
      }
      default -> {}
    }
    var country = original.customer().country().code();
    return new Contact(
        number,
        original.customer(),
        first,
        last,
        original.title(),
        null,
        dice.chance(0.5) ? original.email() : privateAddress(original),
        dice.chance(0.4)
            ? original.phone().replaceAll("[ +]", "")
            : Numbering.landline(country, dice),
        dice.chance(0.5) ? original.mobile() : null,
        created,
        otherThan(original.feed()),
        original);
  }

  private Instant later(Instant created) {
    long left = java.time.Duration.between(created, period.now()).toSeconds();
    return created.plusSeconds((long) (left * dice.fraction() * 0.98) + 60);
  }

  private Feed otherThan(Feed first) {
    return dice.pick(SECOND_SOURCES.stream().filter(feed -> feed != first).toList());
  }

  private Spelled miswritten(Spelled name) {
    var own = name.own();
    return switch (dice.between(0, 3)) {
      case 0 -> new Spelled(name.latin(), name.latin());
      case 1 -> new Spelled(transliterated(own), name.latin());
      case 2 -> new Spelled(own.toUpperCase(java.util.Locale.ROOT), name.latin());
      default -> new Spelled(mistyped(own), name.latin());
    };
  }

  private static String transliterated(String text) {
    return text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
  }

  /** Two neighbouring letters change places. */
  private String mistyped(String text) {
    if (text.length() < 4) {
      return text;
    }
    int at = dice.between(1, text.length() - 3);
    return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
  }

  private static Spelled initial(Spelled first) {
    return new Spelled(first.own().substring(0, 1) + ".", first.latin().substring(0, 1));
  }

  private static String abbreviated(String street) {
    return street
        .replace("straße", "str.")
        .replace("strasse", "str.")
        .replace("avenue", "av.")
        .replace("Road", "Rd")
        .replace("Calle de la", "C/");
  }

  private String moved(Country country) {
    return dice.pick(country.streets()).replace("{n}", String.valueOf(dice.between(1, 140)));
  }

  /** Nobody has the address of somebody else, though many share a name. */
  private static String privateAddress(Contact person) {
    return person.first().slug()
        + person.last().slug().replace("-", "")
        + person.number()
        + "@post.example";
  }
}
