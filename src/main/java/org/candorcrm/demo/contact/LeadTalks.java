package org.candorcrm.demo.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.candorcrm.demo.selling.Lead;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.demo.world.Words;

/** What a lead asked, and how long the first answer took: mostly a day or two, sometimes weeks. */
final class LeadTalks {

  private static final double NEVER_ANSWERED = 0.08;

  private final Period period;
  private final Dice dice;
  private final Logging logging;

  LeadTalks(Period period, Dice seed) {
    this.period = period;
    this.dice = seed.fork("lead talks");
    this.logging = new Logging(period, dice);
  }

  List<Talk> all(List<Lead> leads, List<String> products) {
    var all = new ArrayList<Talk>();
    for (var lead : leads) {
      var about =
          new Words.About(
              lead.country().language(),
              dice.pick(products),
              dice.pick(lead.country().cities()).name(),
              lead.first().own());
      if (lead.feed() != Feed.FAIRS) {
        all.add(
            talk(
                lead,
                Talk.FORM,
                true,
                lead.asked(),
                Logging.captured(lead.created()),
                lead.feed(),
                null,
                Words.say("subject_form", about, dice),
                Words.say("form", about, dice)));
      }
      answer(lead, about, all);
    }
    return all;
  }

  private void answer(Lead lead, Words.About about, List<Talk> all) {
    if (lead.status().equals("new") || dice.chance(NEVER_ANSWERED)) {
      return;
    }
    int days = dice.days(1.6, 1.0);
    var answered = Period.during(Period.workday(Period.dayOf(lead.created()).plusDays(days)), dice);
    if (!period.past(answered)) {
      return;
    }
    if (dice.chance(0.4)) {
      all.add(
          talk(
              lead,
              Talk.EMAIL,
              false,
              answered,
              Logging.captured(answered),
              Feed.MAILBOX,
              lead.owner(),
              Words.say("subject_email_out", about, dice),
              Words.say("email_out", about, dice)));
      return;
    }
    logging
        .typed(answered, lead.owner())
        .ifPresent(recorded ->
            all.add(
                talk(
                    lead,
                    Talk.CALL,
                    false,
                    answered,
                    recorded,
                    Feed.APP,
                    lead.owner(),
                    Words.say("subject_call", about, dice),
                    Words.say("call", about, dice))));
  }

  private static Talk talk(
      Lead lead,
      String kind,
      boolean incoming,
      Instant at,
      Instant recorded,
      Feed feed,
      @org.jspecify.annotations.Nullable String colleague,
      String subject,
      String body) {
    return new Talk(
        kind, incoming, at, recorded, feed, colleague, null, List.of(), null, lead, subject, body);
  }
}
