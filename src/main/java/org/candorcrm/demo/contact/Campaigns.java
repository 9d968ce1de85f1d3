package org.candorcrm.demo.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.candorcrm.demo.customers.Contact;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Words;

/**
 * Mailings of the marketing automation: to whoever is on the list, without a group left out, and to
 * people who are waiting for support at that very moment.
 */
final class Campaigns {

  private static final int EVERY_DAYS = 38;
  private static final int RECIPIENTS = 355;
  private static final int WAITING = 9;

  private final Period period;
  private final Dice dice;

  Campaigns(Period period, Dice seed) {
    this.period = period;
    this.dice = seed.fork("campaigns");
  }

  List<Talk> all(List<Contact> people, List<Case> cases) {
    var all = new ArrayList<Talk>();
    int number = 0;
    for (var day = period.first().plusDays(20);
        period.past(day.plusDays(4));
        day = day.plusDays(EVERY_DAYS)) {
      var at = Period.at(Period.workday(day), 8, 30);
      send(number++, at, recipients(at, people, cases), all);
    }
    return all;
  }

  private LinkedHashSet<Contact> recipients(Instant at, List<Contact> people, List<Case> cases) {
    var chosen = new LinkedHashSet<Contact>();
    cases.stream().filter(c -> c.openAt(at)).limit(WAITING).map(Case::contact).forEach(chosen::add);
    for (int tries = 0; tries < 6 * RECIPIENTS && chosen.size() < RECIPIENTS; tries++) {
      var person = dice.pick(people);
      if (person.created().isBefore(at) && person.customer().activeAt(at, period)) {
        chosen.add(person);
      }
    }
    return chosen;
  }

  private void send(int number, Instant at, LinkedHashSet<Contact> recipients, List<Talk> all) {
    int seconds = 0;
    for (var person : recipients) {
      var names = Words.all("campaign", person.customer().language());
      var sent = at.plusSeconds(seconds++);
      all.add(
          new Talk(
              Talk.EMAIL,
              false,
              sent,
              Logging.captured(sent),
              Feed.MARKETING,
              null,
              person.customer(),
              List.of(person),
              null,
              null,
              names.get(number % names.size()),
              null));
    }
  }
}
