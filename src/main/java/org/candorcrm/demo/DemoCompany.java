package org.candorcrm.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.candorcrm.demo.contact.Case;
import org.candorcrm.demo.contact.Notes;
import org.candorcrm.demo.contact.TalkRows;
import org.candorcrm.demo.contact.Talks;
import org.candorcrm.demo.contact.Tasks;
import org.candorcrm.demo.customers.Acquaintance;
import org.candorcrm.demo.customers.Claim;
import org.candorcrm.demo.customers.CompanyRows;
import org.candorcrm.demo.customers.Contact;
import org.candorcrm.demo.customers.Customer;
import org.candorcrm.demo.customers.Customers;
import org.candorcrm.demo.customers.People;
import org.candorcrm.demo.customers.PersonRows;
import org.candorcrm.demo.customers.Twins;
import org.candorcrm.demo.selling.Deal;
import org.candorcrm.demo.selling.DealRows;
import org.candorcrm.demo.selling.Deals;
import org.candorcrm.demo.selling.Lead;
import org.candorcrm.demo.selling.LeadRows;
import org.candorcrm.demo.selling.Leads;
import org.candorcrm.demo.selling.Order;
import org.candorcrm.demo.selling.OrderRows;
import org.candorcrm.demo.selling.Orders;
import org.candorcrm.demo.selling.Rates;
import org.candorcrm.demo.world.DemoRow;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Product;

/**
 * Three years of Hallbrück Werkstatttechnik, a made-up maker of workshop equipment: the same for
 * the same seed and day. What is planted where stands in docs/demo-company.md.
 */
public final class DemoCompany {

  public static final long SEED = 20_240;

  /** Record types in an order in which every relation points backwards. */
  public static final List<String> TYPES =
      List.of(
          "exchange_rate",
          "product",
          "company",
          "person",
          "deal",
          "lead",
          "order",
          "order_line",
          "task",
          "interaction",
          "note",
          "view",
          "expectation");

  private final Period period;
  private final Dice seed;
  private final Rates rates;
  private final List<Product> products;
  private final List<Customer> companies;
  private final List<Contact> people;
  private final Map<Customer, List<Contact>> contacts;
  private final List<Deal> deals;
  private final List<Lead> leads;
  private final List<Order> orders;
  private final Talks talks;
  private final DemoTruth truth;

  private DemoCompany(long seedNumber, LocalDate today) {
    period = Period.upTo(today);
    seed = new Dice(seedNumber);
    rates = new Rates(period, seed);
    products = Product.all(period);
    var originals = Customers.all(period, seed);
    var twins = Twins.ofCompanies(originals, period, seed);
    companies = joined(originals, twins);
    var persons = People.all(originals, period, seed);
    var doubles = Twins.ofPeople(persons, period, seed);
    people = joined(persons, doubles);
    contacts = grouped(people);
    deals = Deals.all(period, seed, originals, contacts, rates);
    leads = Leads.all(period, seed, deals);
    orders = Orders.all(period, seed, rates, products, deals, companies, contacts);
    talks =
        Talks.of(period, seed, new Talks.Life(people, contacts, deals, leads, orders, products));
    truth =
        new DemoTruth(
            twins.stream().map(t -> same(Objects.requireNonNull(t.twinOf()).id(), t.id())).toList(),
            doubles.stream()
                .map(t -> same(Objects.requireNonNull(t.twinOf()).id(), t.id()))
                .toList());
  }

  /**
   * @param today the reference day: everything has happened before it
   */
  public static DemoCompany of(long seed, LocalDate today) {
    return new DemoCompany(seed, today);
  }

  /** The records of a type, made one by one. */
  public Stream<DemoRow> rows(String type) {
    var machines = products.stream().filter(p -> p.share() > 2).map(Product::name).toList();
    return switch (type) {
      case "exchange_rate" -> rates.all().stream().map(new OrderRows(period, seed)::row);
      case "product" -> products.stream().map(new OrderRows(period, seed)::row);
      case "company" -> companies.stream().map(new CompanyRows(period, seed)::row);
      case "person" -> people.stream().map(new PersonRows(period, seed)::row);
      case "deal" -> deals.stream().map(new DealRows(period, seed)::row);
      case "lead" -> leads.stream().map(new LeadRows(products, seed)::row);
      case "order" -> orders.stream().map(new OrderRows(period, seed)::row);
      case "order_line" -> orders.stream().flatMap(new OrderRows(period, seed)::lines);
      case "task" -> new Tasks(period, seed).all(deals).stream();
      case "interaction" -> interactions();
      case "note" -> new Notes(period, seed).all(contacts, machines).stream();
      case "view" -> SavedViews.all(period, seed).stream();
      case "expectation" -> Expectations.all(period).stream();
      default -> throw new IllegalArgumentException("no rows of type " + type);
    };
  }

  private Stream<DemoRow> interactions() {
    var rows = new TalkRows(seed);
    return IntStream.range(0, talks.all().size())
        .mapToObj(i -> rows.row(i + 1, talks.all().get(i)));
  }

  public Period period() {
    return period;
  }

  /** What every source says of every company, contradictions included. */
  public Stream<Claim> claims() {
    return companies.stream().flatMap(c -> Acquaintance.of(c, period, seed).claims().stream());
  }

  public DemoTruth truth() {
    return truth;
  }

  public List<DemoClosure> closures() {
    return Closures.all(period, companies);
  }

  public List<DemoExport> exports() {
    return DemoExport.all(period);
  }

  public List<DemoField> fields() {
    return DemoField.ALL;
  }

  List<Customer> companies() {
    return companies;
  }

  List<Contact> people() {
    return people;
  }

  List<Deal> deals() {
    return deals;
  }

  List<Lead> leads() {
    return leads;
  }

  List<Order> orders() {
    return orders;
  }

  Talks talks() {
    return talks;
  }

  List<Case> cases() {
    return talks.cases();
  }

  private static DemoTruth.Same same(java.util.UUID original, java.util.UUID twin) {
    return new DemoTruth.Same(original, twin);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }

  private static Map<Customer, List<Contact>> grouped(List<Contact> people) {
    var all = new LinkedHashMap<Customer, List<Contact>>();
    people.forEach(p -> all.computeIfAbsent(p.customer(), key -> new ArrayList<>()).add(p));
    return all;
  }
}
