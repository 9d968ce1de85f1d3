package org.candorcrm.demo.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candorcrm.demo.customers.Contact;
import org.candorcrm.demo.customers.Customer;
import org.candorcrm.demo.selling.Order;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Staff;
import org.candorcrm.demo.world.Words;

/** Talks outside of deals: routine calls, purchases, long waits, questions asked twice. */
final class CustomerTalks {

  /**
   * Every so many-th customer waited long for an answer, or was asked the same by two colleagues.
   */
  static final int WAITED_EVERY = 18;

  static final int ASKED_TWICE_EVERY = 26;

  private final Period period;
  private final Dice dice;
  private final Logging logging;
  private final List<Talk> all = new ArrayList<>();

  private CustomerTalks(Period period, Dice dice) {
    this.period = period;
    this.dice = dice;
    this.logging = new Logging(period, dice);
  }

  static List<Talk> all(
      Period period, Dice seed, Map<Customer, List<Contact>> contacts, List<String> products) {
    var talks = new CustomerTalks(period, seed.fork("customer talks"));
    contacts.forEach((customer, people) -> talks.of(customer, people, products));
    return talks.all;
  }

  static List<Talk> purchases(List<Order> orders) {
    return orders.stream()
        .filter(o -> o.feed() == Feed.WEBSHOP)
        .map(CustomerTalks::purchase)
        .toList();
  }

  private static Talk purchase(Order order) {
    var buyer = order.contact();
    return new Talk(
        Talk.PURCHASE,
        true,
        order.ordered(),
        Logging.captured(order.ordered()),
        Feed.WEBSHOP,
        null,
        order.customer(),
        buyer == null ? List.of() : List.of(buyer),
        null,
        null,
        order.code(),
        null);
  }

  private void of(Customer customer, List<Contact> people, List<String> products) {
    if (people.isEmpty()) {
      return;
    }
    var about =
        new Words.About(
            customer.language(),
            dice.pick(products),
            customer.city().name(),
            people.getFirst().first().own());
    int routine =
        switch (customer.tier()) {
          case 'A' -> dice.between(14, 26);
          case 'B' -> dice.between(3, 8);
          default -> dice.between(0, 3);
        };
    for (int i = 0; i < routine; i++) {
      var at = moment(customer);
      call(
          customer,
          customer.owner(),
          dice.pick(people),
          at,
          Words.say("subject_call", about, dice),
          Words.say("call", about, dice));
    }
    if (customer.number() % WAITED_EVERY == 0) {
      waited(customer, people.getFirst(), about);
    }
    if (customer.number() % ASKED_TWICE_EVERY == 0) {
      askedTwice(customer, people.getFirst());
    }
  }

  private Instant moment(Customer customer) {
    for (int tries = 0; tries < 50; tries++) {
      var at = Period.during(period.busyDay(dice), dice);
      if (customer.activeAt(at, period)) {
        return at;
      }
    }
    return customer.created().plusSeconds(3_600);
  }

  private void call(
      Customer customer,
      String colleague,
      Contact person,
      Instant at,
      String subject,
      String body) {
    if (!person.created().isBefore(at)) {
      return;
    }
    logging
        .typed(at, colleague)
        .ifPresent(recorded ->
            all.add(
                new Talk(
                    Talk.CALL,
                    dice.chance(0.3),
                    at,
                    recorded,
                    Feed.APP,
                    colleague,
                    customer,
                    List.of(person),
                    null,
                    null,
                    subject,
                    body)));
  }

  /** They wrote, and for one to three weeks nobody answered. */
  private void waited(Customer customer, Contact person, Words.About about) {
    for (int i = 0; i < 2; i++) {
      var asked = moment(customer);
      var answered =
          Period.during(Period.workday(Period.dayOf(asked).plusDays(dice.between(10, 23))), dice);
      if (person.created().isBefore(asked) && period.past(answered)) {
        mail(
            customer,
            person,
            true,
            asked,
            Words.say("subject_email_in", about, dice),
            Words.say("form", about, dice));
        mail(
            customer,
            person,
            false,
            answered,
            Words.say("subject_email_out", about, dice),
            Words.say("email_out", about, dice));
      }
    }
  }

  private void mail(
      Customer customer,
      Contact person,
      boolean incoming,
      Instant at,
      String subject,
      String body) {
    all.add(
        new Talk(
            Talk.EMAIL,
            incoming,
            at,
            Logging.captured(at),
            Feed.MAILBOX,
            customer.owner(),
            customer,
            List.of(person),
            null,
            null,
            subject,
            body));
  }

  /** Sales asks, and some days later support asks again. */
  private void askedTwice(Customer customer, Contact person) {
    var question = Words.any("asked_twice", customer.language(), dice);
    var first = moment(customer);
    var second =
        Period.during(Period.workday(Period.dayOf(first).plusDays(dice.between(2, 12))), dice);
    if (person.created().isBefore(first) && period.past(second.plusSeconds(90_000))) {
      var desk = dice.pick(Staff.in("Support")).key();
      typed(customer, customer.owner(), person, first, question);
      typed(customer, desk, person, second, question);
    }
  }

  private void typed(
      Customer customer, String colleague, Contact person, Instant at, String question) {
    all.add(
        new Talk(
            Talk.CALL,
            false,
            at,
            at.plusSeconds(900),
            Feed.APP,
            colleague,
            customer,
            List.of(person),
            null,
            null,
            question,
            question));
  }
}
