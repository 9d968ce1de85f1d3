package org.candorcrm.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.activities.Firm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may write down what, change purposes, and learn of whose no. */
class ConsentRightsTest {

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
  void aNoThatTheAskerMayNotSeeLeavesNoTrace() {
    var one = contacts.person("Seen", "hidden@may.example");
    var other = contacts.person("Hidden", "hidden@may.example");
    contacts.say("people", one, "given", "stated_at", contacts.ago(9));
    contacts.say("people", other, "refused", "stated_at", contacts.ago(3));
    var eve = contacts.firm.office.hire("representative");
    contacts.firm.close(contacts.firm.ada, contacts.firm.bob, "confidential", "person", other);
    var address = "/api/people/%s/may-contact?channel=email&purpose=newsletter";
    var answer = contacts.firm.get(eve, address.formatted(one));
    assertThat(contacts.code(answer)).isEqualTo("no suppressed");
    assertThat(answer.path("rests_on")).isEmpty();
    assertThat(eve.browser().get(address.formatted(other)).status()).isEqualTo(404);
    assertThat(eve.browser().get("/api/people/" + other + "/consents").status()).isEqualTo(404);
    assertThat(eve.browser().get("/api/people/" + other + "/ways-to-contact").status())
        .isEqualTo(404);
  }

  @Test
  void aDomainCanBeSuppressed() {
    var person = contacts.person("Domain", "somebody@never.example");
    contacts.say("people", person, "given", "stated_at", contacts.ago(1));
    var body = Map.of("kind", "domain", "address", "@Never.example", "reason", "objected");
    Firm.expect(200, contacts.firm.ada.browser().post("/api/suppressions", body));
    assertThat(contacts.answer(person)).isEqualTo("no suppressed");
    assertThat(
            contacts
                .firm
                .get(contacts.firm.ada, "/api/suppressions")
                .at("/by_kind/domain/objected")
                .asInt())
        .isEqualTo(1);
    Firm.expect(
        200,
        contacts
            .firm
            .ada
            .browser()
            .post(
                "/api/suppressions/removals",
                Map.of("kind", "domain", "address", "never.example")));
    assertThat(contacts.answer(person)).isEqualTo("yes consented");
  }

  @Test
  void aConsentNeedsProofAndAMomentThatHasPassed() {
    var person = contacts.person("Proof");
    var address = "/api/people/" + person + "/consents";
    var body = new HashMap<String, Object>();
    body.put("channel", "email");
    body.put("purpose", "newsletter");
    body.put("state", "given");
    body.put("basis", "consent");
    assertThat(contacts.firm.ada.browser().post(address, body).code())
        .isEqualTo("consent_without_proof");
    body.put("proof_form", "shop.example/sign-up");
    body.put("stated_at", contacts.firm.office.inDays(1));
    assertThat(contacts.firm.ada.browser().post(address, body).code())
        .isEqualTo("consent_from_the_future");
    body.put("stated_at", contacts.ago(1));
    body.put("purpose", "gossip");
    assertThat(contacts.firm.ada.browser().post(address, body).code()).isEqualTo("purpose_unknown");
  }

  @Test
  void whoMayOnlyReadMayTakeDownANoButNoYes() {
    var person = contacts.person("Read");
    var reader = contacts.firm.office.hire("reader");
    var address = "/api/people/" + person + "/consents";
    var yes =
        Map.of(
            "channel", "email",
            "purpose", "newsletter",
            "state", "given",
            "basis", "consent",
            "proof_text", "Heard it");
    assertThat(reader.browser().post(address, yes).code()).isEqualTo("record_not_yours");
    var no = Map.of("channel", "email", "purpose", "newsletter", "state", "refused");
    assertThat(reader.browser().post(address, no).status()).isEqualTo(201);
    assertThat(contacts.answer(person)).isEqualTo("no refused");
  }

  @Test
  void purposesAreChangedByWhoAnswersForThem() {
    var reader = contacts.firm.office.hire("manager");
    assertThat(reader.browser().post("/api/purposes", Map.of("key", "x", "label_en", "X")).code())
        .isEqualTo("privacy_not_allowed");
    assertThat(reader.browser().get("/api/suppressions").code()).isEqualTo("privacy_not_allowed");
    var fair =
        Map.of(
            "key",
            "fair",
            "label_en",
            "Fair",
            "basis",
            "legitimate_interest",
            "channels",
            List.of("post"));
    Firm.expect(201, contacts.firm.ada.browser().post("/api/purposes", fair));
    var person = contacts.person("Fair");
    assertThat(contacts.code(contacts.ask(person, "post", "fair")))
        .isEqualTo("no balancing_missing");
    Firm.expect(
        200,
        contacts
            .firm
            .ada
            .browser()
            .patch("/api/purposes/fair", 1, Map.of("balancing", "One letter a year")));
    assertThat(contacts.code(contacts.ask(person, "post", "fair")))
        .isEqualTo("yes legitimate_interest");
    assertThat(contacts.code(contacts.ask(person, "email", "fair")))
        .isEqualTo("no nothing_recorded");
    Firm.expect(
        200, contacts.firm.ada.browser().patch("/api/purposes/fair", 2, Map.of("retired", true)));
    assertThat(contacts.code(contacts.ask(person, "post", "fair"))).isEqualTo("no purpose_retired");
    assertThat(
            contacts
                .firm
                .ada
                .browser()
                .patch("/api/purposes/fair", 1, Map.of("retired", false))
                .code())
        .isEqualTo("record_stale");
  }

  @Test
  void theMatrixAsksForEveryWay() {
    var person = contacts.person("Matrix");
    contacts.say("people", person, "given");
    var ways = contacts.firm.get(contacts.firm.ada, "/api/people/" + person + "/ways-to-contact");
    assertThat(ways.path("may_give").asBoolean()).isTrue();
    assertThat(ways.path("items"))
        .filteredOn(one -> one.path("may").asBoolean())
        .extracting(one -> one.path("purpose").asString() + " " + one.path("channel").asString())
        .contains("newsletter email", "service phone")
        .doesNotContain("newsletter phone", "sales phone");
  }
}
