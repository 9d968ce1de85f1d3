package org.candorcrm.demo.contact;

import java.time.Instant;
import java.time.LocalDate;
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

  /** From here on a customer who will not buy rarely answers. */
  private static final double QUIET_FROM = 0.4;

  private static final double LONGEST = 150;
  private static final double DAY = 86_400;

  /** Of the open ones: as many will not be won as before from this stage. */
  private static final Map<String, Double> WILL_BE_LOST =
      Map.of("new", 0.7, "qualified", 0.63, "proposal", 0.53, "negotiation", 0.38);

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
    double begin = deal.created().getEpochSecond();
    double end = Math.min(deal.end(period).getEpochSecond(), begin + LONGEST * DAY);
    boolean fades = fades(deal);
    for (double at = begin; at < end; ) {
      at += DAY * dice.days(fades && at - begin > QUIET_FROM * (end - begin) ? 21 : 7, 0.6);
      if (at < end) {
        on(deal, Period.workday(Period.dayOf(Instant.ofEpochSecond((long) at))));
      }
    }
  }

  private void on(Deal deal, LocalDate day) {
    var at = Period.during(day, dice);
    if (at.isAfter(deal.created()) && period.past(at)) {
      one(deal, at);
    }
  }

  private boolean fades(Deal deal) {
    var stage = deal.steps().getLast().stage();
    return switch (stage) {
      case "won" -> false;
      case "lost" -> true;
      default -> dice.chance(WILL_BE_LOST.getOrDefault(stage, 0.0));
    };
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
