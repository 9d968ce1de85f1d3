package org.candorcrm.demo.selling;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candorcrm.demo.customers.Contact;
import org.candorcrm.demo.customers.Customer;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Product;

/** Throws the orders: one for each won deal, and those of the web shop. */
public final class Orders {

  private final Period period;
  private final Dice dice;
  private final Rates rates;
  private final List<Product> parts;
  private final List<Order> all = new ArrayList<>();

  private Orders(Period period, Dice dice, Rates rates, List<Product> products) {
    this.period = period;
    this.dice = dice;
    this.rates = rates;
    this.parts = products.stream().filter(p -> p.line().equals("parts")).toList();
  }

  /**
   * @param customers the twins included: the web shop knows some customers under another record
   */
  public static List<Order> all(
      Period period,
      Dice seed,
      Rates rates,
      List<Product> products,
      List<Deal> deals,
      List<Customer> customers,
      Map<Customer, List<Contact>> contacts) {
    var orders = new Orders(period, seed.fork("orders"), rates, products);
    deals.stream().filter(Deal::won).forEach(orders::after);
    for (int i = 0; i < Order.WEB; i++) {
      orders.web(customers, contacts);
    }
    return orders.all;
  }

  private void after(Deal deal) {
    var closed = requireNonNull(deal.closed());
    var day = Period.workday(Period.dayOf(closed).plusDays(dice.between(1, 12)));
    if (!period.past(day)) {
      return;
    }
    var lines = new ArrayList<Order.Line>();
    lines.add(new Order.Line(deal.product(), deal.quantity(), deal.cents() / deal.quantity()));
    int extras = dice.weighted(55, 25, 15, 5);
    for (int i = 0; i < extras; i++) {
      lines.add(part(deal.customer(), day));
    }
    var ordered = Period.during(day, dice);
    all.add(
        new Order(all.size() + 1, deal.customer(), deal.contact(), deal, Feed.ERP, ordered, lines));
  }

  private void web(List<Customer> customers, Map<Customer, List<Contact>> contacts) {
    // On the morning of the first day nobody is a customer yet: the day is thrown again, too.
    LocalDate day;
    Instant ordered;
    Customer customer;
    do {
      day = period.busyDay(dice);
      ordered = Period.at(day, 5, 0).plusSeconds(dice.between(0, 57_000));
      customer = dice.pick(customers);
    } while (!customer.activeAt(ordered, period));
    var people = contacts.getOrDefault(customer, List.of());
    var lines = new ArrayList<Order.Line>();
    for (int i = dice.between(1, 4); i > 0; i--) {
      lines.add(part(customer, day));
    }
    var buyer = people.isEmpty() ? null : dice.pick(people);
    all.add(new Order(all.size() + 1, customer, buyer, null, Feed.WEBSHOP, ordered, lines));
  }

  private Order.Line part(Customer customer, LocalDate day) {
    var product = dice.pick(parts);
    long cents = rates.from(product.cents(), customer.country().currency(), day);
    return new Order.Line(product, dice.between(1, 10), Math.max(cents, 1_000));
  }
}
