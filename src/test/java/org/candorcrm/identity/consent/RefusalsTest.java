package org.candorcrm.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.candorcrm.activities.Firm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever is about to call or write sees what those in a list do not want. */
class RefusalsTest {

  private static Contacts contacts;

  @BeforeAll
  static void open() {
    contacts = new Contacts();
  }

  @AfterAll
  static void close() {
    contacts.close();
  }

  private static JsonNode refusals(UUID... ids) {
    var list = String.join(",", java.util.Arrays.stream(ids).map(UUID::toString).toList());
    return contacts.firm.get(contacts.firm.ada, "/api/people/refusals?ids=" + list).path("items");
  }

  @Test
  void whatOneRefusesIsToldOnceForAllPurposes() {
    var quiet = contacts.person("Quiet");
    var no = contacts.person("Nocalls");
    contacts.say("people", no, "refused", "channel", "phone", "purpose", "*");
    contacts.say("people", no, "withdrawn", "channel", "email", "purpose", "newsletter");
    var items = refusals(quiet, no);
    assertThat(items.size()).as("nobody asked for anything is no refusal").isEqualTo(1);
    assertThat(items.at("/0/id").asString()).isEqualTo(no.toString());
    var email = items.at("/0/refusals/0");
    assertThat(email.path("channel").asString()).isEqualTo("email");
    assertThat(email.path("all").asBoolean()).isFalse();
    assertThat(email.at("/purposes/0").asString()).isEqualTo("newsletter");
    assertThat(email.path("words").asString()).startsWith("They withdrew their consent on ");
    var phone = items.at("/0/refusals/1");
    assertThat(phone.path("channel").asString()).isEqualTo("phone");
    assertThat(phone.path("all").asBoolean()).isTrue();
  }

  @Test
  void aNoOfSomebodyWhoIsNotSeenIsNotTold() {
    var firm = contacts.firm;
    var hidden = contacts.person("Secret");
    contacts.say("people", hidden, "refused", "channel", "*", "purpose", "*");
    var eve = firm.office.hire("administrator", firm.office.department("Elsewhere"));
    firm.close(firm.ada, firm.bob, "confidential", "person", hidden);
    assertThat(firm.get(eve, "/api/people/refusals?ids=" + hidden).path("items").isEmpty())
        .isTrue();
    assertThat(refusals(hidden).size()).isEqualTo(1);
  }

  @Test
  void atMostAHundredAreAskedForAtOnce() {
    var many = new UUID[101];
    java.util.Arrays.setAll(many, place -> UUID.randomUUID());
    var list = String.join(",", java.util.Arrays.stream(many).map(UUID::toString).toList());
    var answer = contacts.firm.ada.browser().get("/api/people/refusals?ids=" + list);
    assertThat(answer.status()).isEqualTo(400);
    Firm.expect(200, contacts.firm.ada.browser().get("/api/leads/refusals?ids=" + many[0]));
  }
}
