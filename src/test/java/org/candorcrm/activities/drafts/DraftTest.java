package org.candorcrm.activities.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.candorcrm.activities.Firm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody typed is there again on another machine, for them alone, until it is sent. */
class DraftTest {

  private static Firm firm;

  @BeforeAll
  static void open() {
    firm = new Firm();
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  @Test
  void comesBackAsItWasKept() {
    var address = "/api/drafts/deals:composer:note";
    keep(address, Map.of("text", "Half a sen"));
    keep(address, Map.of("text", "Half a sentence", "mentions", new String[] {"x"}));
    var draft = firm.get(firm.ada, address);
    assertThat(draft.at("/content/text").asString()).isEqualTo("Half a sentence");
    assertThat(draft.path("place").asString()).isEqualTo("deals:composer:note");
    assertThat(firm.get(firm.ada, "/api/drafts").path("items").toString())
        .contains("deals:composer:note")
        .doesNotContain("Half");
    assertThat(firm.ada.browser().delete(address).status()).isEqualTo(204);
    assertThat(firm.ada.browser().get(address).code()).isEqualTo("draft_not_found");
  }

  @Test
  void nobodyElseFindsItAndTheChangeLogDoesNotKnowIt() {
    var address = "/api/drafts/private";
    long before = firm.value(Long.class, "select count(*) from {ws}.changes");
    keep(address, "my own thoughts");
    assertThat(firm.bob.browser().get(address).status()).isEqualTo(404);
    assertThat(firm.get(firm.bob, "/api/drafts").path("items")).isEmpty();
    assertThat(firm.value(Long.class, "select count(*) from {ws}.changes")).isEqualTo(before);
  }

  @Test
  void isGoneOnceItWasSentAndStaysWhereSendingFailed() {
    var address = "/api/drafts/people:new";
    keep(address, Map.of("name", "Zoë"));
    var browser = firm.ada.browser().with("Candor-Draft", "people:new");
    assertThat(browser.post("/api/people", Map.of("emails", "none")).status()).isEqualTo(400);
    assertThat(browser.get(address).status()).isEqualTo(200);
    assertThat(browser.post("/api/people", Map.of("name", "Zoë")).status()).isEqualTo(201);
    browser.without("Candor-Draft");
    assertThat(browser.get(address).status()).isEqualTo(404);
  }

  @Test
  void hasItsLimits() {
    var browser = firm.ada.browser();
    var much = Map.of("content", "x".repeat(100_001));
    assertThat(browser.put("/api/drafts/much", much).code()).isEqualTo("draft_too_large");
    assertThat(browser.put("/api/drafts/a%20b", Map.of("content", "x")).code())
        .isEqualTo("draft_place_invalid");
    assertThat(browser.put("/api/drafts/empty", Map.of()).code()).isEqualTo("body_field_missing");
  }

  @Test
  void isForgottenAfterAMonth() {
    keep("/api/drafts/old", "text");
    var later = firm.office.clock().instant().plus(Duration.ofDays(31));
    assertThat(
            firm.office.candor.inWorkspace(
                () -> firm.office.candor.bean(Drafts.class).forget(later)))
        .isPositive();
    assertThat(firm.ada.browser().get("/api/drafts/old").status()).isEqualTo(404);
  }

  private static void keep(String address, Object content) {
    Firm.expect(200, firm.ada.browser().put(address, Map.of("content", content)));
  }
}
