package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A look beside the list, and what one sees of a record that one may not open or not change. */
class RecordAccessTest {

  private static Screens screens;
  private static Browser ada;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    ada = screens.api();
    screens.hire("rep@company.example", "Rita Reps", "representative");
    screens.hire("agent@company.example", "Sam Support", "support");
    screens.hire("reader@company.example", "Lea Reader", "reader");
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @Test
  void spaceLooksEscapeLeavesAndEnterOpens() {
    ada.post("/api/companies", Map.of("name", "Peeked Mills", "industry", "milling"));
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/companies").sees("Peeked Mills").press("j", "Space");
      var panel = visit.role(AriaRole.COMPLEMENTARY, "A look at Peeked Mills");
      panel.getByText("Added to Candor").waitFor();
      visit.isAccessible().press("Escape");
      panel.waitFor(
          new com.microsoft.playwright.Locator.WaitForOptions()
              .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
      assertThat(visit.page().locator(":focus").getAttribute("role")).isEqualTo("grid");
      visit.press("Space");
      panel.waitFor();
      visit.press("Enter").sees("Timeline");
      visit.role(AriaRole.HEADING, "Peeked Mills").waitFor();
    }
  }

  @Test
  void whoMayOnlyReadIsToldSo() {
    var company = ada.post("/api/companies", Map.of("name", "Read Mills")).text("id");
    try (var visit = screens.signedIn(Look.LIGHT, "reader@company.example")) {
      visit.open("/companies/" + company).sees("You may read this, not change it.");
      assertThat(visit.button("Edit").count()).isZero();
      assertThat(visit.button("Delete").count()).isZero();
      visit.isAccessible();
    }
  }

  @Test
  void aClosedRecordSaysWhomToAsk() {
    var seller = Browser.signedIn(screens.candor(), "rep@company.example", Screens.PASSWORD);
    var deal = seller.post("/api/deals", Map.of("name", "Quiet takeover")).text("id");
    var proposed =
        seller.post(
            "/api/closures",
            Map.of(
                "kind",
                "business",
                "record_type",
                "deal",
                "record",
                deal,
                "reason",
                "Agreed with the customer.",
                "asked",
                ada.get("/api/me").text("id"),
                "ends_at",
                Instant.now().plus(30, ChronoUnit.DAYS).toString()));
    assertThat(proposed.status()).as(proposed.response().body()).isEqualTo(201);
    assertThat(ada.post("/api/closures/" + proposed.text("id") + "/agreement", null).status())
        .isEqualTo(200);
    try (var visit = screens.signedIn(Look.LIGHT, "agent@company.example")) {
      visit.open("/deals/" + deal).sees("This record is closed").sees("Agreed with the customer.");
      visit.sees("Rita Reps answers for it").sees("Back to Deals").isAccessible();
    }
  }
}
