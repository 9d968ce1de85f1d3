package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.identity.radar.Measuring;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is closed says so and whom to ask: proposed, agreed, asked about, opened for a while. */
class ClosureScreenTest {

  private static final String SELLER = "rita@company.example";
  private static final String AGENT = "sam@company.example";
  private static final String REASON = "Agreed with the customer.";

  private static Screens screens;
  private static Browser ada;
  private static Browser seller;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    ada = screens.api();
    screens.hire(SELLER, "Rita Reps", "representative");
    screens.hire(AGENT, "Sam Support", "support");
    seller = Browser.signedIn(screens.candor(), SELLER, Screens.PASSWORD);
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @Test
  void somethingIsClosedByKeyboardAloneAndSomebodyAgrees() {
    var deal = seller.post("/api/deals", Map.of("name", "Silent merger")).text("id");
    try (var visit = screens.signedIn(Look.LIGHT, SELLER)) {
      visit.open("/settings/closures/new?type=deal&record=" + deal).sees("Close something");
      field(visit, "Reason").focus();
      visit.page().keyboard().type("Merger talks until spring.");
      visit.press("Tab", "Tab", "Tab", "Tab");
      visit.page().locator("button[type=submit]").focus();
      visit.press("Enter").sees("Waits for agreement");
      visit.role(AriaRole.HEADING, "Silent merger").waitFor();
      visit.isAccessible().picture("closure-proposed");
      assertThat(visit.button("Agree").count()).as("nobody agrees to their own").isZero();
    }
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/settings/closures?part=proposed").sees("You may agree").isAccessible();
      visit.role(AriaRole.LINK, "Silent merger").focus();
      visit.press("Enter");
      visit.button("Agree").focus();
      visit.press("Enter").sees("The closure is in force.");
      visit.sees("A closed record (Deal)").sees("Rita Reps");
    }
    try (var visit = screens.signedIn(Look.LIGHT, SELLER)) {
      visit.open("/settings/closures").sees("Silent merger").sees("Ada Byron agreed");
      visit.role(AriaRole.LINK, "Silent merger").click();
      visit.button("End it").click();
      visit.sees("The closure has ended.");
    }
  }

  @Test
  void aListSaysWhatItIsWithoutAndARequestIsAnswered() {
    var deal = seller.post("/api/deals", Map.of("name", "Quiet takeover")).text("id");
    seller.post("/api/deals", Map.of("name", "Open business"));
    var closure = closed("business", "deal", deal);
    try (var visit = screens.signedIn(Look.LIGHT, AGENT)) {
      visit.open("/deals").sees("Open business");
      assertThat(visit.text("Quiet takeover").count()).isZero();
      visit.button("without 1 closed record, why?").focus();
      visit.press("Enter").sees(REASON).sees("Rita Reps answers for it until");
      visit.isAccessible().picture("list-without-closed");
      visit.page().getByLabel("What for? (if you like)").fill("I meet them on Tuesday.");
      visit.press("Enter").sees("You have asked.");
      visit.press("Escape").open("/deals?layout=board");
      visit.button("without 1 closed record, why?").waitFor();
      visit.open("/deals/" + deal).sees("This record is closed").sees(REASON);
      visit.sees("You have asked.").isAccessible().picture("closed-record");
    }
    try (var visit = screens.signedIn(Look.LIGHT, SELLER)) {
      assertThat(seller.get("/api/inbox").response().body())
          .contains("Sam Support asks to see what you closed");
      visit.open("/inbox").sees("Sam Support asks to see what you closed");
      visit.button("Sam Support asks to see what you closed: " + REASON).click();
      visit.sees("I meet them on Tuesday.");
      visit.open("/settings/closures?part=requests").sees("I meet them on Tuesday.");
      visit.sees("Sam Support asks to see").isAccessible().picture("access-request");
      field(visit, "A word to it, if you like").fill("Only you, please.");
      visit.button("Let in").click();
      visit.sees("Sam Support is let in.");
      visit.open("/settings/closures/" + closure).sees("until").sees("Sam Support");
    }
    try (var visit = screens.signedIn(Look.LIGHT, AGENT)) {
      visit.open("/deals").sees("Quiet takeover");
      assertThat(visit.page().getByText("closed record").count()).isZero();
      visit.open("/deals/" + deal).sees("Timeline");
    }
    try (var visit = screens.signedIn(Look.LIGHT, SELLER)) {
      visit.open("/settings/closures/" + closure);
      visit.button("Take Sam Support out").click();
      visit.button("Take Sam Support out").waitFor(gone());
    }
    try (var visit = screens.signedIn(Look.LIGHT, AGENT)) {
      visit.open("/deals/" + deal).sees("This record is closed");
    }
    end(closure);
  }

  @Test
  void aRequestIsDeclinedKindly() {
    var deal = seller.post("/api/deals", Map.of("name", "Third takeover")).text("id");
    var closure = closed("business", "deal", deal);
    var agent = Browser.signedIn(screens.candor(), AGENT, Screens.PASSWORD);
    agent.post("/api/access-requests", Map.of("closure", closure));
    try (var visit = screens.signedIn(Look.PHONE, SELLER)) {
      visit.open("/settings/closures/" + closure).sees("Sam Support asks to see");
      field(visit, "A word to it, if you like").fill("After the signing.");
      visit.button("Not now").click();
      visit.sees("Sam Support has your answer.").isAccessible().picture("request-declined");
    }
    try (var visit = screens.signedIn(Look.PHONE, AGENT)) {
      visit.open("/settings/closures?part=requests").sees("declined").sees("After the signing.");
      visit.isAccessible();
    }
    end(closure);
  }

  @OnEveryDevice
  void whyIsAnsweredRuleByRule(Look look) {
    var deal = seller.post("/api/deals", Map.of("name", "Fourth takeover")).text("id");
    var closure = closed("business", "deal", deal);
    var agent = Browser.signedIn(screens.candor(), AGENT, Screens.PASSWORD).get("/api/me");
    try (var visit = screens.signedIn(look, SELLER)) {
      visit.open("/settings/why?type=deal&record=" + deal + "&user=" + agent.text("id"));
      visit.sees("No, Sam Support does not see this.").sees("keeps them out");
      visit.settled().isAccessible().picture("why-not");
      visit.role(AriaRole.LINK, "Look at the closure").click();
      visit.sees("Who is inside").settled().isAccessible().picture("closure").isQuiet();
      visit.open("/settings/closures").sees(REASON).isAccessible().picture("closures");
      visit.open("/settings/closures/new").sees("Propose").isAccessible();
      visit.picture("closure-new");
    }
    end(closure);
  }

  @Test
  void theRadarLeadsToJustThoseClosuresThatItCountsAsOverdue() {
    var late = proposed("Late answer");
    var fresh = proposed("Fresh proposal");
    screens
        .candor()
        .inWorkspace(() -> {
          screens
              .candor()
              .bean(Database.class)
              .sql("update {ws}.closures set created_at = now() - interval '15 days' where id = ?")
              .param(UUID.fromString(late))
              .update();
          return screens.candor().bean(Measuring.class).measure(null);
        });
    var overdue = "/api/closures?overdue=true&department=";
    assertThat(ada.get(overdue + "none").body().path("items").findValuesAsString("id"))
        .as("the one that waits for two weeks, of somebody in no department")
        .containsExactly(late);
    assertThat(ada.get(overdue + late).body().path("items").isEmpty()).isTrue();
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/sources/radar").sees("1 closure is overdue: proposed for two weeks");
      visit.sees("departments of fewer than 5 colleagues");
      visit.page().getByText("See just these closures").click();
      visit.sees("Late answer").sees("No answer for two weeks").settled();
      assertThat(visit.text("Fresh proposal").count()).isZero();
      visit.isAccessible().picture("closures-overdue").isQuiet();
    }
    end(late);
    end(fresh);
  }

  private static String proposed(String deal) {
    var id = seller.post("/api/deals", Map.of("name", deal)).text("id");
    var body = new HashMap<String, Object>();
    body.put("kind", "business");
    body.put("record_type", "deal");
    body.put("record", id);
    body.put("reason", REASON);
    body.put("ends_at", Instant.now().plus(30, ChronoUnit.DAYS).toString());
    return seller.post("/api/closures", body).text("id");
  }

  @Test
  void germanSaysItToo() {
    var deal = seller.post("/api/deals", Map.of("name", "Fifth takeover")).text("id");
    var closure = closed("business", "deal", deal);
    try (var visit = screens.signedIn(Look.LIGHT, AGENT, Screens.PASSWORD, "de-DE")) {
      visit.open("/deals").button("ohne 1 geschlossenen Datensatz, warum?").click();
      visit.sees("Um Einlass bitten").isAccessible();
      visit.open("/deals/" + deal).sees("Dieser Datensatz ist geschlossen").isQuiet();
    }
    end(closure);
  }

  private static String closed(String kind, String type, String record) {
    var body = new HashMap<String, Object>();
    body.put("kind", kind);
    body.put("record_type", type);
    body.put("record", record);
    body.put("reason", REASON);
    body.put("asked", ada.get("/api/me").text("id"));
    body.put("ends_at", Instant.now().plus(30, ChronoUnit.DAYS).toString());
    var proposed = seller.post("/api/closures", body);
    assertThat(proposed.status()).as(proposed.response().body()).isEqualTo(201);
    var id = proposed.text("id");
    assertThat(ada.post("/api/closures/" + id + "/agreement", null).status()).isEqualTo(200);
    return id;
  }

  private static void end(String closure) {
    assertThat(seller.post("/api/closures/" + closure + "/end", null).status()).isEqualTo(200);
  }

  private static Locator field(Visit visit, String label) {
    return visit.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
  }
}
