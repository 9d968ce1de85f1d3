package org.candorcrm.demo.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.demo.customers.Contact;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Staff;
import org.candorcrm.demo.world.Words;

/**
 * Throws the support cases and what was said in them. Every twentieth wandered through many hands.
 */
final class Cases {

  private static final double WANDERS = 0.05;

  private final Period period;
  private final Dice dice;

  Cases(Period period, Dice seed) {
    this.period = period;
    this.dice = seed.fork("cases");
  }

  List<Case> all(List<Contact> people) {
    var all = new ArrayList<Case>();
    while (all.size() < Case.COUNT) {
      var person = dice.pick(people);
      var opened = Period.during(period.busyDay(dice), dice);
      if (opened.isAfter(person.created()) && person.customer().activeAt(opened, period)) {
        all.add(one(all.size() + 1, person, opened));
      }
    }
    return all;
  }

  private Case one(int number, Contact person, Instant opened) {
    boolean wanders = dice.chance(WANDERS);
    int days = wanders ? dice.between(18, 55) : dice.days(4, 0.9);
    var closed = Period.during(Period.workday(Period.dayOf(opened).plusDays(days)), dice);
    var hands = new ArrayList<String>();
    var desk = Staff.in("Support");
    for (int i = wanders ? dice.between(4, 6) : 1; i > 0; i--) {
      var next = dice.pick(desk);
      hands.add(
          !hands.isEmpty() && hands.getLast().equals(next.key())
              ? desk.get((desk.indexOf(next) + 1) % desk.size()).key()
              : next.key());
    }
    return new Case(
        number, person.customer(), person, opened, period.past(closed) ? closed : null, hands);
  }

  List<Talk> talks(List<Case> cases, List<String> products) {
    var all = new ArrayList<Talk>();
    cases.forEach(c -> talk(c, dice.pick(products), all));
    return all;
  }

  private void talk(Case one, String product, List<Talk> all) {
    var about =
        new Words.About(
            one.contact().customer().language(),
            product,
            one.customer().city().name(),
            one.contact().first().own());
    var subject = one.code() + " " + product;
    var closed = one.closed();
    long end = (closed == null ? period.now() : closed).getEpochSecond();
    all.add(
        talk(
            one,
            true,
            one.opened(),
            one.hands().getFirst(),
            subject,
            Words.say("case_open", about, dice)));
    int replies = one.hands().size() > 1 ? one.hands().size() : dice.between(1, 2);
    for (int i = 0; i < replies; i++) {
      long length = end - one.opened().getEpochSecond();
      var at =
          one.opened()
              .plusSeconds((long) (length * (i + 0.3 + 0.5 * dice.fraction()) / (replies + 0.5)));
      var hand = one.hands().get(i % one.hands().size());
      all.add(talk(one, false, at, hand, subject, Words.say("case_reply", about, dice)));
    }
    if (closed != null) {
      var last = one.hands().getLast();
      all.add(
          talk(
              one,
              false,
              closed,
              last,
              one.code() + " closed",
              Words.say("case_close", about, dice)));
    }
  }

  private static Talk talk(
      Case one, boolean incoming, Instant at, String hand, String subject, String body) {
    return new Talk(
        Talk.MESSAGE,
        incoming,
        at,
        Logging.captured(at),
        Feed.DESK,
        hand,
        one.customer(),
        List.of(one.contact()),
        null,
        null,
        subject,
        body);
  }
}
