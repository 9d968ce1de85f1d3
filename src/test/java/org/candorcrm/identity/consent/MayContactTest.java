package org.candorcrm.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.activities.Firm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** May we contact this person by this channel for this purpose? */
class MayContactTest {

  private static Contacts contacts;

  @BeforeAll
  static void open() {
    contacts = new Contacts();
  }

  @AfterAll
  static void close() {
    contacts.close();
  }

  @Test
  void nobodyIsContactedOnNothing() {
    assertThat(contacts.answer(contacts.person("Nothing"))).isEqualTo("no nothing_recorded");
  }

  @Test
  void aConsentIsAYesWithTheFactThatItRestsOn() {
    var person = contacts.person("Yes");
    var fact = contacts.say("people", person, "given");
    var answer = contacts.ask(person, "email", "newsletter");
    assertThat(contacts.code(answer)).isEqualTo("yes consented");
    assertThat(answer.at("/rests_on/0").asString()).isEqualTo(fact.path("id").asString());
    assertThat(answer.path("words").asString()).startsWith("They agreed on ");
    assertThat(contacts.code(contacts.ask(person, "phone", "newsletter")))
        .isEqualTo("no nothing_recorded");
  }

  @Test
  void aConsentByEmailCountsOnceItWasConfirmed() {
    var person = contacts.person("Double");
    contacts.say("people", person, "given", "confirmed_at", "", "asked_at", contacts.ago(0));
    assertThat(contacts.answer(person)).isEqualTo("no not_confirmed");
    contacts.say("people", person, "given");
    assertThat(contacts.answer(person)).isEqualTo("yes consented");
  }

  @Test
  void aWithdrawalWinsUntilTheyAgreeAgain() {
    var person = contacts.person("Wavers");
    contacts.say("people", person, "given", "stated_at", contacts.ago(30));
    contacts.say("people", person, "withdrawn", "stated_at", contacts.ago(20));
    assertThat(contacts.answer(person)).isEqualTo("no withdrawn");
    contacts.say("people", person, "given", "stated_at", contacts.ago(25));
    assertThat(contacts.answer(person))
        .as("an older word changes nothing")
        .isEqualTo("no withdrawn");
    contacts.say(
        "people",
        person,
        "given",
        "stated_at",
        contacts.ago(5),
        "basis",
        "legitimate_interest",
        "balancing",
        "We sell what they ask for");
    assertThat(contacts.answer(person))
        .as("our interest does not outdo their no")
        .isEqualTo("no withdrawn");
    contacts.say("people", person, "given", "stated_at", contacts.ago(1));
    assertThat(contacts.answer(person)).isEqualTo("yes consented");
  }

  @Test
  void aRefusalOfEverythingStopsAlsoWhatHoldsForEverybody() {
    var person = contacts.person("Never");
    assertThat(contacts.code(contacts.ask(person, "post", "service"))).isEqualTo("yes contract");
    assertThat(contacts.ask(person, "post", "service").path("words").asString())
        .as("no contract is written down")
        .startsWith("Only as far as it is part of a contract");
    contacts.say("people", person, "refused", "channel", "*", "purpose", "*");
    assertThat(contacts.code(contacts.ask(person, "post", "service"))).isEqualTo("no refused");
    assertThat(contacts.answer(person)).isEqualTo("no refused");
  }

  @Test
  void anExpiredConsentIsNone() {
    var person = contacts.person("Expires");
    contacts.say(
        "people", person, "given", "stated_at", contacts.ago(30), "expires_at", contacts.ago(1));
    assertThat(contacts.answer(person)).isEqualTo("no expired");
  }

  @Test
  void aLegitimateInterestNeedsANoteThatWeighsIt() {
    var person = contacts.person("Weighed");
    assertThat(contacts.code(contacts.ask(person, "phone", "sales")))
        .isEqualTo("no balancing_missing");
    var body =
        Map.of(
            "channel", "phone",
            "purpose", "sales",
            "state", "given",
            "basis", "legitimate_interest");
    var address = "/api/people/" + person + "/consents";
    assertThat(contacts.firm.ada.browser().post(address, body).code())
        .isEqualTo("balancing_missing");
    var more = new HashMap<String, Object>(body);
    more.put("balancing", "They asked for a price at the fair");
    Firm.expect(201, contacts.firm.ada.browser().post(address, more));
    assertThat(contacts.code(contacts.ask(person, "phone", "sales")))
        .isEqualTo("yes legitimate_interest");
  }

  @Test
  void doNotContactOutdoesEverything() {
    var person = contacts.person("Quiet");
    contacts.say("people", person, "given");
    contacts.firm.change(contacts.firm.ada, "people", person, Map.of("do_not_contact", true));
    assertThat(contacts.answer(person)).isEqualTo("no do_not_contact");
  }

  @Test
  void whatWasSaidOfAMergedRecordCounts() {
    var winner = contacts.person("Winner");
    var loser = contacts.person("Loser");
    contacts.say("people", winner, "given", "stated_at", contacts.ago(30));
    contacts.say("people", loser, "withdrawn", "stated_at", contacts.ago(10));
    assertThat(contacts.answer(winner)).isEqualTo("yes consented");
    var browser = contacts.firm.ada.browser().with("If-Match", "\"1\"");
    Firm.expect(
        200,
        browser.post(
            "/api/people/" + winner + "/merges", Map.of("loser", loser, "loser_version", 1)));
    browser.without("If-Match");
    assertThat(contacts.answer(winner)).isEqualTo("no withdrawn");
    assertThat(
            contacts
                .firm
                .get(contacts.firm.ada, "/api/people/" + winner + "/consents")
                .path("items"))
        .hasSize(2);
  }

  @Test
  void whatALeadSaidCountsForThePersonThatItBecame() {
    var lead =
        contacts.firm.create(
            contacts.firm.ada,
            "leads",
            Map.of("name", "Lena Lead", "emails", List.of("lena@may.example")));
    contacts.say("leads", lead, "refused");
    assertThat(contacts.code(contacts.ask("leads", lead, "email", "newsletter")))
        .isEqualTo("no refused");
    var person =
        Firm.expect(
                200,
                contacts.firm.ada.browser().post("/api/leads/" + lead + "/conversion", Map.of()))
            .text("person");
    assertThat(contacts.answer(UUID.fromString(person))).isEqualTo("no refused");
  }

  @Test
  void aNoOfARecordWithTheSameAddressCounts() {
    var one = contacts.person("Same", "shared@may.example");
    var other = contacts.person("Other", "shared@may.example");
    contacts.say("people", one, "given", "stated_at", contacts.ago(9));
    contacts.say("people", other, "refused", "stated_at", contacts.ago(3));
    assertThat(contacts.answer(one)).isEqualTo("no same_address");
  }

  @Test
  void whoIsErasedStaysUncontactedWhenAnImportBringsThemBack() {
    var person = contacts.person("Gone", "gone@may.example");
    contacts.say("people", person, "given");
    Firm.expect(
        200, contacts.firm.ada.browser().post("/api/people/" + person + "/erasure", Map.of()));
    assertThat(
            contacts.firm.value(
                Long.class, "select count(*) from {ws}.consents where record = ?", person))
        .isZero();
    var back = contacts.person("Gone", "GONE@may.example");
    contacts.say("people", back, "given", "stated_at", contacts.ago(2));
    assertThat(contacts.answer(back)).isEqualTo("no suppressed");
    contacts.firm.office.forward(Duration.ofHours(1));
    contacts.say("people", back, "given");
    assertThat(contacts.answer(back)).as("a new consent of theirs").isEqualTo("yes consented");
  }
}
