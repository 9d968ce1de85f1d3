package org.candorcrm.demo.contact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.candorcrm.demo.customers.Contact;
import org.candorcrm.demo.customers.Customer;
import org.candorcrm.demo.selling.Deal;
import org.candorcrm.demo.selling.Lead;
import org.candorcrm.demo.selling.Order;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Product;

/**
 * Everything that happened between the demo company and its customers.
 *
 * @param cases the support cases that part of the talks belongs to
 * @param all in the order in which they were recorded
 */
public record Talks(List<Case> cases, List<Talk> all) {

  /** What the talks are about and with whom; {@code contacts} holds originals and twins. */
  public record Life(
      List<Contact> people,
      Map<Customer, List<Contact>> contacts,
      List<Deal> deals,
      List<Lead> leads,
      List<Order> orders,
      List<Product> products) {}

  public static Talks of(Period period, Dice seed, Life life) {
    var machines = life.products().stream().filter(p -> p.share() > 2).map(Product::name).toList();
    var desk = new Cases(period, seed);
    var cases = desk.all(life.people());
    var all = new ArrayList<Talk>();
    all.addAll(DealTalks.all(period, seed, life.deals(), life.contacts()));
    all.addAll(new LeadTalks(period, seed).all(life.leads(), machines));
    all.addAll(CustomerTalks.all(period, seed, life.contacts(), machines));
    all.addAll(CustomerTalks.purchases(life.orders()));
    all.addAll(desk.talks(cases, machines));
    all.addAll(new Campaigns(period, seed).all(life.people(), cases));
    all.removeIf(talk -> !period.past(talk.recorded()));
    all.sort(Comparator.comparing(Talk::recorded));
    return new Talks(List.copyOf(cases), List.copyOf(all));
  }
}
