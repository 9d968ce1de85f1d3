package org.candorcrm.demo.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candorcrm.demo.customers.Contact;
import org.candorcrm.demo.customers.Customer;
import org.candorcrm.demo.selling.Deal;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Words;

/** The talks in the life of a deal. */
final class DealTalks {

  private final Period period;
  private final Dice dice;
  private final Logging logging;
  private final Map<Customer, List<Contact>> contacts;
  private final List<Talk> all = new ArrayList<>();

  private DealTalks(Period period, Dice dice, Map<Customer, List<Contact>> contacts) {
    this.period = period;
    this.dice = dice;
    this.logging = new Logging(period, dice);
    this.contacts = contacts;
  }

  static List<Talk> all(
      Period period, Dice seed, List<Deal> deals, Map<Customer, List<Contact>> contacts) {
    var talks = new DealTalks(period, seed.fork("deal talks"), contacts);
    deals.forEach(talks::of);
    return talks.all;
  }

  private void of(Deal deal) {
    var demo = deal.demo();
    if (demo != null) {
      var subject =
          Words.any("demo", deal.customer().language(), dice) + ": " + deal.product().name();
      typed(deal, Talk.MEETING, demo, subject, null);
    }
    long begin = deal.created().getEpochSecond();
    long end = Math.min(deal.end(period).getEpochSecond(), begin + 150L * 86_400);
    int count = Math.min(3 + dice.days(1.4, 0.7), 9);
    for (int i = 0; i < count; i++) {
      double part = (i + 0.2 + 0.6 * dice.fraction()) / count;
      var day =
          Period.workday(
              Period.dayOf(Instant.ofEpochSecond(begin + (long) ((end - begin) * part))));
      var at = Period.during(day, dice);
      if (at.isAfter(deal.created()) && period.past(at)) {
        one(deal, at);
      }
    }
  }

  private void one(Deal deal, Instant at) {
    switch (dice.weighted(40, 26, 20, 14)) {
      case 0 -> typed(deal, Talk.CALL, at, say("subject_call", deal), say("call", deal));
      case 1 -> mail(deal, false, at, say("subject_email_out", deal), say("email_out", deal));
      case 2 -> mail(deal, true, at, say("subject_email_in", deal), say("email_in", deal));
      default -> typed(deal, Talk.MEETING, at, say("subject_meeting", deal), say("meeting", deal));
    }
  }

  private String say(String purpose, Deal deal) {
    var customer = deal.customer();
    var person = deal.contact();
    var first = person == null ? "?" : person.first().own();
    return Words.say(
        purpose,
        new Words.About(
            customer.language(),
            deal.product().name(),
            customer.city().name(),
            person == null ? customer.name().own() : first),
        dice);
  }

  private void typed(
      Deal deal,
      String kind,
      Instant at,
      String subject,
      @org.jspecify.annotations.Nullable String body) {
    logging
        .typed(at, deal.owner())
        .ifPresent(recorded ->
            all.add(
                new Talk(
                    kind,
                    kind.equals(Talk.CALL) && dice.chance(0.3),
                    at,
                    recorded,
                    Feed.APP,
                    deal.owner(),
                    deal.customer(),
                    people(deal, at, kind),
                    deal,
                    null,
                    subject,
                    body)));
  }

  private void mail(Deal deal, boolean incoming, Instant at, String subject, String body) {
    all.add(
        new Talk(
            Talk.EMAIL,
            incoming,
            at,
            Logging.captured(at),
            Feed.MAILBOX,
            deal.owner(),
            deal.customer(),
            people(deal, at, Talk.EMAIL),
            deal,
            null,
            subject,
            body));
  }

  private List<Contact> people(Deal deal, Instant at, String kind) {
    var main = deal.contact();
    if (main == null) {
      return List.of();
    }
    var others = contacts.getOrDefault(deal.customer(), List.of());
    var second = dice.pick(others);
    boolean joins = kind.equals(Talk.MEETING) ? dice.chance(0.6) : dice.chance(0.15);
    return joins && !second.equals(main) && second.created().isBefore(at)
        ? List.of(main, second)
        : List.of(main);
  }
}
