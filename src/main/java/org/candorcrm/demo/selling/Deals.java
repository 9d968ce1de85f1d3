package org.candorcrm.demo.selling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candorcrm.demo.customers.Contact;
import org.candorcrm.demo.customers.Customer;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Product;
import org.candorcrm.demo.world.Staff;
import org.candorcrm.demo.world.Words;
import org.jspecify.annotations.Nullable;

/** Throws the deals of three years. */
public final class Deals {

  private static final double SHOWN_EARLY = 0.44;

  private final Period period;
  private final Dice dice;
  private final List<Customer> customers;
  private final double[] weights;
  private final Map<Customer, List<Contact>> contacts;
  private final List<Product> products;
  private final Rates rates;

  private Deals(
      Period period,
      Dice dice,
      List<Customer> customers,
      Map<Customer, List<Contact>> contacts,
      Rates rates) {
    this.period = period;
    this.dice = dice;
    this.customers = customers;
    this.weights = customers.stream().mapToDouble(Customer::weight).toArray();
    this.contacts = contacts;
    this.products = Product.all(period).stream().filter(p -> p.share() > 0).toList();
    this.rates = rates;
  }

  /** In the order of their creation. */
  public static List<Deal> all(
      Period period,
      Dice seed,
      List<Customer> customers,
      Map<Customer, List<Contact>> contacts,
      Rates rates) {
    var dice = seed.fork("deals");
    var throwing = new Deals(period, dice, customers, contacts, rates);
    var days = new ArrayList<Instant>();
    for (int i = 0; i < Deal.COUNT; i++) {
      days.add(Period.during(period.busyDay(dice), dice));
    }
    days.sort(null);
    var all = new ArrayList<Deal>();
    for (var created : days) {
      all.add(throwing.one(all.size() + 1, created));
    }
    return all;
  }

  private Deal one(int number, Instant created) {
    var customer = customerAt(created);
    var product = product(customer);
    var steps = StagePath.of(period, customer, product, created, dice);
    int quantity = product.cents() > 800_000 ? dice.weighted(0, 70, 20, 10) : dice.between(1, 12);
    long list = product.cents() * quantity * (customer.tier() == 'A' ? dice.between(1, 4) : 1);
    long euros = Math.round(list * (0.82 + 0.2 * dice.fraction()) / 1000) * 1000;
    var day = Period.dayOf(created);
    boolean lost = steps.getLast().stage().equals("lost");
    return new Deal(
        number,
        customer,
        contactAt(customer, created),
        owner(customer),
        product,
        quantity,
        rates.from(euros, customer.country().currency(), day),
        steps,
        expected(day),
        demo(created, steps),
        lost ? Words.any("lost_because", "en", dice) : null);
  }

  private Customer customerAt(Instant created) {
    while (true) {
      var customer = customers.get(dice.weighted(weights));
      if (customer.activeAt(created, period)) {
        return customer;
      }
    }
  }

  private Product product(Customer customer) {
    if (customer.country().team().equals(Staff.SOUTH) && dice.chance(0.3)) {
      return products.getFirst();
    }
    return products.get(dice.weighted(products.stream().mapToDouble(Product::share).toArray()));
  }

  private @Nullable Contact contactAt(Customer customer, Instant created) {
    var there =
        contacts.getOrDefault(customer, List.of()).stream()
            .filter(person -> !person.created().isAfter(created))
            .toList();
    return there.isEmpty() ? null : dice.chance(0.6) ? there.getFirst() : dice.pick(there);
  }

  private String owner(Customer customer) {
    return dice.chance(0.9)
        ? customer.owner()
        : dice.pick(Staff.reps(customer.country().team())).key();
  }

  /** A third of the forecasts simply say the end of the quarter. */
  private LocalDate expected(LocalDate day) {
    var guess = day.plusDays(dice.days(60, 0.35));
    return dice.chance(0.35) ? Period.quarterEnd(guess) : Period.workday(guess);
  }

  /** Shown early or not, it makes no difference to the outcome, though many here believe so. */
  private @Nullable Instant demo(Instant created, List<Step> steps) {
    if (!dice.chance(SHOWN_EARLY)) {
      return null;
    }
    var day = Period.workday(Period.dayOf(created).plusDays(dice.between(1, 11)));
    var at = Period.during(day, dice);
    var last = steps.getLast();
    boolean over = last.stage().equals("won") || last.stage().equals("lost");
    if (over && at.isAfter(last.since())) {
      at = created.plusSeconds((last.since().getEpochSecond() - created.getEpochSecond()) / 2);
    }
    return period.past(at) ? at : null;
  }
}
