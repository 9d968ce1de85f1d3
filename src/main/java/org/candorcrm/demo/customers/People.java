package org.candorcrm.demo.customers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Spelled;
import org.candorcrm.demo.world.Words;
import org.jspecify.annotations.Nullable;

/** Throws the people at the customers. */
public final class People {

  public static final int COUNT = 4_140;
  public static final String DECIDES = "decision_maker";

  private final Period period;
  private final Dice dice;
  private final Map<String, Integer> addresses = new HashMap<>();

  private People(Period period, Dice dice) {
    this.period = period;
    this.dice = dice;
  }

  /** First the usual number for each customer, then more until the count is reached. */
  public static List<Contact> all(List<Customer> customers, Period period, Dice dice) {
    var throwing = new People(period, dice.fork("people"));
    var all = new ArrayList<Contact>();
    for (var customer : customers) {
      int size = throwing.size(customer);
      for (int i = 0; i < size && all.size() < COUNT; i++) {
        all.add(throwing.one(all.size() + 1, customer, i));
      }
    }
    var large = customers.stream().filter(c -> c.tier() != 'C').toList();
    while (all.size() < COUNT) {
      all.add(throwing.one(all.size() + 1, throwing.dice.pick(large), 9));
    }
    return all;
  }

  private int size(Customer customer) {
    return switch (customer.tier()) {
      case 'A' -> dice.between(6, 14);
      case 'B' -> dice.between(3, 6);
      default -> dice.chance(0.06) ? 0 : dice.between(1, 4);
    };
  }

  private Contact one(int number, Customer customer, int place) {
    var country = customer.country();
    var first = dice.pick(dice.chance(0.36) ? country.women() : country.men());
    var last = dice.pick(country.last());
    return new Contact(
        number,
        customer,
        first,
        last,
        Words.any("job_title", customer.language(), dice),
        role(customer, place),
        email(customer, first, last),
        Numbering.landline(country.code(), dice),
        dice.chance(0.55) ? Numbering.mobile(country.code(), dice) : null,
        created(customer),
        place == 0 ? customer.feed() : origin(),
        null);
  }

  private @Nullable String role(Customer customer, int place) {
    if (place == 0 && !customer.withoutDecider() && dice.chance(0.7)) {
      return DECIDES;
    }
    return switch (dice.weighted(62, 14, 14, 10)) {
      case 0 -> null;
      case 1 -> "user";
      case 2 -> "influencer";
      default -> "buyer";
    };
  }

  private String email(Customer customer, Spelled first, Spelled last) {
    var local = first.slug() + "." + last.slug();
    int again = addresses.merge(local + "@" + customer.domain(), 1, Integer::sum);
    return local + (again > 1 ? String.valueOf(again) : "") + "@" + customer.domain();
  }

  private Instant created(Customer customer) {
    var day = Period.dayOf(customer.created());
    var later = Period.workday(day.plusDays(dice.chance(0.5) ? 0 : dice.days(90, 1.1)));
    var moment =
        later.equals(day) || !period.past(later) ? customer.created() : Period.during(later, dice);
    return moment.isBefore(customer.created()) ? customer.created() : moment;
  }

  private Feed origin() {
    return switch (dice.weighted(46, 20, 14, 12, 8)) {
      case 0 -> Feed.APP;
      case 1 -> Feed.MARKETING;
      case 2 -> Feed.DESK;
      case 3 -> Feed.FAIRS;
      default -> Feed.WEBSHOP;
    };
  }
}
