package org.candorcrm.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candorcrm.demo.customers.Contact;
import org.candorcrm.demo.world.Dice;
import org.candorcrm.demo.world.Feed;
import org.candorcrm.demo.world.Period;
import org.candorcrm.identity.PastChecks.Outcome;
import org.candorcrm.identity.PastChecks.PastCheck;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;

/**
 * Failure 3, the 360-degree dream: how often numbers and addresses proved right when somebody used
 * them. What was typed from business cards at fairs is wrong most often.
 */
final class PlantedChecks {

  private static final double TRIED = 0.08;
  private static final int DAYS = 300;

  /** Of a hundred that were tried, so many were wrong. */
  private static final Map<Feed, Double> WRONG = Map.of(Feed.FAIRS, 0.24, Feed.APP, 0.06);

  private static final double USUALLY_WRONG = 0.11;

  private final RecordType type;
  private final Period period;
  private final Cast cast;
  private final Dice dice;
  private final List<PastCheck> all = new ArrayList<>();

  private PlantedChecks(Schema schema, DemoCompany company, Cast cast) {
    this.type = schema.type("person").orElseThrow();
    this.period = company.period();
    this.cast = cast;
    this.dice = new Dice(DemoCompany.SEED).fork("checks");
  }

  static List<PastCheck> all(Schema schema, DemoCompany company, Cast cast) {
    var checks = new PlantedChecks(schema, company, cast);
    company.people().stream()
        .filter(person -> Period.dayOf(person.created()).isBefore(checks.first()))
        .forEach(checks::tried);
    return checks.all;
  }

  private LocalDate first() {
    return period.today().minusDays(DAYS);
  }

  private void tried(Contact person) {
    if (dice.chance(TRIED)) {
      tried(person, "phones", person.phone(), Outcome.WRONG_NUMBER);
    }
    if (dice.chance(TRIED)) {
      tried(person, "emails", person.email(), Outcome.BOUNCED);
    }
  }

  private void tried(Contact person, String field, String value, Outcome failure) {
    boolean wrong = dice.chance(WRONG.getOrDefault(person.feed(), USUALLY_WRONG));
    var day = Period.workday(first().plusDays(dice.between(0, DAYS - 20)));
    all.add(
        new PastCheck(
            type,
            person.id(),
            type.field(field).orElseThrow(),
            wrong ? value : null,
            cast.source(
                person.feed(), person.feed() == Feed.APP ? person.customer().owner() : null),
            wrong ? failure : Outcome.STILL_RIGHT,
            Period.during(day, dice),
            cast.user(person.customer().owner())));
  }
}
