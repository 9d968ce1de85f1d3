package org.candorcrm.activities.mentions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Office.Colleague;
import org.candorcrm.activities.Firm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Before a note is sent, its author learns who could not read along, and how that could change. */
class MentionCheckTest {

  private static Firm firm;
  private static Colleague carl;

  @BeforeAll
  static void open() {
    firm = new Firm();
    carl = firm.office.hire("representative");
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  @Test
  void whoSeesTheRecordIsFine() {
    var item = check(firm.ada, deal("Open"), carl).at("/items/0");
    assertThat(item.path("sees").asBoolean()).isTrue();
    assertThat(item.path("why").isNull()).isTrue();
    assertThat(item.at("/user/name").asString()).isEqualTo("The representative");
  }

  @Test
  void aBusinessClosureIsOfferedToBeOpenedForAWhileByThoseWhoMay() {
    var deal = deal("Sale of the company");
    var closure = firm.close(firm.ada, firm.bob, "business", "deal", deal);
    firm.office.forward(Duration.ofSeconds(5));
    var item = check(firm.ada, deal, carl).at("/items/0");
    assertThat(item.path("sees").asBoolean()).isFalse();
    assertThat(item.path("why").asString()).isEqualTo("closure");
    assertThat(item.path("text").asString()).contains("The representative", "closed");
    assertThat(item.at("/offers/0/closure").asString()).isEqualTo(closure.toString());
    assertThat(item.path("ask")).isEmpty();

    var address = "/api/closures/" + closure + "/members/" + carl.id();
    var admitted = firm.ada.browser().put(address, Map.of("ends_at", firm.office.inDays(2)));
    assertThat(admitted.status()).as(admitted.response().body()).isEqualTo(200);
    assertThat(admitted.body().at("/guests/0/user").asString()).isEqualTo(carl.id().toString());
    assertThat(carl.browser().get("/api/deals/" + deal).status()).isEqualTo(200);
    assertThat(check(firm.ada, deal, carl).at("/items/0/sees").asBoolean()).isTrue();
  }

  @Test
  void aGuestIsOutAgainWhenTheTimeIsOverOrSomebodyEndsIt() {
    try (var other = new Firm()) {
      var deal = other.create(other.ada, "deals", Map.of("name", "For a while", "stage", "new"));
      var closure = other.close(other.ada, other.bob, "business", "deal", deal);
      var dora = other.office.hire("representative");
      var address = "/api/closures/" + closure + "/members/" + dora.id();
      other.office.forward(Duration.ofSeconds(5));
      assertThat(dora.browser().get("/api/deals/" + deal).code()).isEqualTo("record_closed");
      Firm.expect(200, other.ada.browser().put(address, Map.of("ends_at", other.office.inDays(1))));
      assertThat(dora.browser().get("/api/deals/" + deal).status()).isEqualTo(200);
      Firm.expect(200, other.ada.browser().delete(address));
      assertThat(dora.browser().get("/api/deals/" + deal).code()).isEqualTo("record_closed");
      var soon = other.office.clock().instant().plus(Duration.ofHours(1)).toString();
      Firm.expect(200, other.ada.browser().put(address, Map.of("ends_at", soon)));
      other.office.forward(Duration.ofMinutes(61));
      dora.browser()
          .signIn(Map.of("email", dora.email(), "password", org.candorcrm.access.Office.PASSWORD));
      assertThat(dora.browser().get("/api/deals/" + deal).code()).isEqualTo("record_closed");
      var members = firm(other, closure);
      assertThat(members.path("guests")).isEmpty();
      assertThat(members.path("members").toString()).doesNotContain(dora.id().toString());
    }
  }

  private static JsonNode firm(Firm other, UUID closure) {
    other
        .ada
        .browser()
        .signIn(
            Map.of("email", other.ada.email(), "password", org.candorcrm.access.Office.PASSWORD));
    return other.get(other.ada, "/api/closures/" + closure);
  }

  @Test
  void whoMayNotLetInIsToldWhomToAsk() {
    var deal = deal("Shared with Dora");
    var dora = firm.office.hire("representative");
    var proposed =
        firm.ada
            .browser()
            .post(
                "/api/closures",
                Map.of(
                    "kind",
                    "business",
                    "record_type",
                    "deal",
                    "record",
                    deal,
                    "reason",
                    "Quiet talks",
                    "members",
                    new UUID[] {firm.ada.id(), dora.id()},
                    "ends_at",
                    firm.office.inDays(30)));
    Firm.expect(201, proposed);
    Firm.expect(
        200,
        firm.bob.browser().post("/api/closures/" + proposed.text("id") + "/agreement", Map.of()));
    firm.office.forward(Duration.ofSeconds(5));
    var item = check(dora, deal, carl).at("/items/0");
    assertThat(item.path("offers")).isEmpty();
    assertThat(item.at("/ask/0/owner/id").asString()).isEqualTo(firm.ada.id().toString());
    var address = "/api/closures/" + proposed.text("id") + "/members/" + carl.id();
    assertThat(dora.browser().put(address, Map.of("ends_at", firm.office.inDays(1))).code())
        .isEqualTo("admission_not_yours");
  }

  @Test
  void whoCannotSeeTheRecordLearnsNothingByChecking() {
    var deal = deal("Confidential");
    firm.close(firm.ada, firm.bob, "confidential", "deal", deal);
    firm.office.forward(Duration.ofSeconds(5));
    var answer = ask(carl, deal, firm.ada);
    assertThat(answer.code()).isEqualTo("record_not_found");
  }

  @Test
  void strangersAreUnknownAndAGuestCannotStayLongerThanTheClosure() {
    var deal = deal("Strangers");
    var nobody = UUID.randomUUID();
    var body = Map.of("about", Map.of("type", "deal", "id", deal), "users", new UUID[] {nobody});
    var answer = Firm.expect(200, firm.ada.browser().post("/api/mention-checks", body));
    assertThat(answer.body().at("/unknown/0").asString()).isEqualTo(nobody.toString());
    assertThat(answer.body().path("items")).isEmpty();
    var closure = firm.close(firm.ada, firm.bob, "business", "deal", deal);
    var address = "/api/closures/" + closure + "/members/" + carl.id();
    var late = firm.ada.browser().put(address, Map.of("ends_at", firm.office.inDays(31)));
    assertThat(late.code()).isEqualTo("membership_end_invalid");
  }

  private static JsonNode check(Colleague asker, UUID deal, Colleague mentioned) {
    return Firm.expect(200, ask(asker, deal, mentioned)).body();
  }

  private static org.candorcrm.testing.Browser.Answer ask(
      Colleague asker, UUID deal, Colleague mentioned) {
    return asker
        .browser()
        .post(
            "/api/mention-checks",
            Map.of(
                "about",
                Map.of("type", "deal", "id", deal),
                "text",
                "Please look, @[Carl](user:" + mentioned.id() + ")"));
  }

  private static UUID deal(String name) {
    return firm.create(firm.ada, "deals", Map.of("name", name, "stage", "new"));
  }
}
