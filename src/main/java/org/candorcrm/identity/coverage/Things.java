package org.candorcrm.identity.coverage;

import static org.candorcrm.identity.coverage.Facet.COMMERCE;
import static org.candorcrm.identity.coverage.Facet.CONVERSATIONS;
import static org.candorcrm.identity.coverage.Facet.FEELING;
import static org.candorcrm.identity.coverage.Facet.IDENTITY;
import static org.candorcrm.identity.coverage.Facet.INTENTIONS;
import static org.candorcrm.identity.coverage.Facet.PEOPLE;
import static org.candorcrm.identity.coverage.Facet.REACH;
import static org.candorcrm.identity.coverage.Facet.SUPPORT;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What Candor looks for unless somebody sets something else. */
final class Things {

  /** Nobody is asked for these, and they add nothing: they are none of our business. */
  static final Set<String> PERSONAL = Set.of("birthday", "description", "do_not_contact");

  private static final List<String> TALK = List.of("call", "meeting");
  private static final List<String> WORDS = List.of("email", "call", "meeting", "message", "form");

  private Things() {}

  static List<Thing> of(String type) {
    return switch (type) {
      case "person" -> PERSON;
      case "company" -> COMPANY;
      default -> List.of();
    };
  }

  private static final List<Thing> PERSON =
      with(
          Thing.field("name", IDENTITY, 2),
          Thing.field("job_title", IDENTITY, 2).asked(),
          Thing.field("language", IDENTITY, 0.5).asked(),
          Thing.field("emails", REACH, 2).asked(),
          Thing.field("phones", REACH, 2).asked(),
          Thing.field("address", REACH, 1).asked(),
          Thing.field("company", PEOPLE, 2).asked(),
          Thing.field("role", PEOPLE, 2).asked(),
          Thing.field("reports_to", PEOPLE, 1).asked());

  private static final List<Thing> COMPANY =
      with(
          Thing.field("name", IDENTITY, 2),
          Thing.field("industry", IDENTITY, 1).asked(),
          Thing.field("employees", IDENTITY, 1).asked(),
          Thing.field("status", IDENTITY, 1),
          Thing.of("reachable_person", REACH, 3, new Measure.OfReachablePerson()).asked(),
          Thing.field("phones", REACH, 1).asked(),
          Thing.field("domains", REACH, 1).asked(),
          Thing.field("address", REACH, 1).asked(),
          Thing.of("decision_maker", PEOPLE, 2, new Measure.OfPeople(List.of("decision_maker")))
              .asked(),
          Thing.of("other_roles", PEOPLE, 1, new Measure.OfPeople(List.of("influencer", "user")))
              .asked(),
          Thing.field("parent", PEOPLE, 0.5).asked());

  /** The same for both: what happened, and what nobody can read from records alone. */
  private static List<Thing> with(Thing... own) {
    return Stream.concat(
            Stream.of(own),
            Stream.of(
                Thing.of("last_word", CONVERSATIONS, 2, new Measure.OfEncounter(WORDS, true, 120)),
                Thing.of("last_talk", CONVERSATIONS, 1, new Measure.OfEncounter(TALK, false, 180)),
                Thing.of("last_order", COMMERCE, 2, new Measure.OfOrder(365)),
                Thing.of("won_deal", COMMERCE, 1, new Measure.OfWonDeal(540)),
                Thing.of("last_case", SUPPORT, 1, new Measure.OfAnswer(180)).unmeasured(),
                Thing.of("open_trouble", SUPPORT, 1, new Measure.OfAnswer(60)).unmeasured().asked(),
                Thing.of(
                        "satisfaction",
                        FEELING,
                        2,
                        new Measure.OfEncounter(List.of("survey"), false, 180))
                    .unmeasured()
                    .asked(),
                Thing.of("recommends", FEELING, 1, new Measure.OfAnswer(180)).unmeasured(),
                Thing.of("plans", INTENTIONS, 2, new Measure.OfAnswer(90)).asked(),
                Thing.of("next_step", INTENTIONS, 1, new Measure.OfOpenDeal("next_step")).asked(),
                Thing.of("decision_date", INTENTIONS, 1, new Measure.OfOpenDeal("close_date"))
                    .asked()))
        .toList();
  }
}
