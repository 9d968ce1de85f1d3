package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands around a record: stages, what is new, files, drafts, and why one may not see it. */
class RecordPageTest {

  private static final String BOB = "bob@company.example";

  private static Screens screens;
  private static Browser ada;
  private static Browser bob;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    screens.hire(BOB, "Bob Moser", "administrator");
    ada = screens.api();
    bob = Browser.signedIn(screens.candor(), BOB, Screens.PASSWORD);
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @OnEveryDevice
  void aDealWithNewsIsForEverybody(Look look) {
    var deal = deal();
    ada.put("/api/deals/" + deal + "/look", null);
    bob.patch("/api/deals/" + deal, 1, Map.of("next_step", "Send the offer"));
    bob.post("/api/tasks", Map.of("title", "Call them", "deal", deal));
    try (var visit = screens.ada(look)) {
      visit.open("/deals/" + deal).sees("Since ").sees("Next step is now Send the offer");
      visit.sees("Call them").sees("0 days, usually 7").isAccessible();
      visit.press("h").sees("Not yours to change").isAccessible();
      if (look == Look.PHONE || look == Look.PHONE_DARK) {
        visit.button("Related").click();
        visit.sees("Open tasks").isAccessible();
        visit.button("Timeline").click();
        visit.sees("Today").isAccessible();
      }
      visit.isQuiet();
    }
  }

  @Test
  void nGoesToWhatIsNew() {
    var deal = deal();
    ada.put("/api/deals/" + deal + "/look", null);
    bob.patch("/api/deals/" + deal, 1, Map.of("competitor", "Tallbrand"));
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals/" + deal).sees("Competitor is now Tallbrand").press("n");
      assertThat(visit.page().locator(":focus").textContent()).contains("Competitor");
      visit.press("ArrowLeft");
      var story = visit.page().getByRole(AriaRole.DIALOG);
      story.getByText("Bob Moser").first().waitFor();
      assertThat(story.textContent()).contains("Competitor", "Tallbrand");
      visit.isAccessible();
    }
  }

  @Test
  void aStageIsChosenByKeyboardAndTakenBack() {
    var deal = deal();
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals/" + deal).sees("0 days, usually 7");
      visit.page().locator("[aria-current=step]").focus();
      visit.press("ArrowRight", "Enter").sees("Now in Qualified.");
      assertThat(ada.get("/api/deals/" + deal).text("stage")).isEqualTo("qualified");
      visit.press("u").sees("Stage is as it was.");
      assertThat(ada.get("/api/deals/" + deal).text("stage")).isEqualTo("new");
    }
  }

  @Test
  void aFileIsAttachedAndShown() {
    var deal = deal();
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals/" + deal).sees("Attach a file");
      visit
          .page()
          .locator("input[type=file]")
          .setInputFiles(
              new FilePayload(
                  "offer.txt", "text/plain", "Twelve lathes".getBytes(StandardCharsets.UTF_8)));
      visit.sees("offer.txt is attached.").sees("13 bytes");
      var link = visit.page().locator("a[download='offer.txt']").getAttribute("href");
      assertThat(ada.get(link).response().body()).isEqualTo("Twelve lathes");
    }
  }

  @Test
  void whatIsTypedOutlivesThePage() {
    var deal = deal();
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals/" + deal).sees("Timeline").press("a");
      visit.types("Half a thought");
      Drafts.awaitKept(ada, "Half a thought");
      visit.page().reload();
      visit.sees("Half a thought").press("a", "Control+Enter").sees("The note is added.");
      assertThat(ada.get("/api/drafts").body().path("items")).isEmpty();
    }
  }

  @Test
  void aCallWithADateMakesATaskWhichIsSeenBefore() {
    var deal = deal();
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals/" + deal).sees("Timeline").press("l");
      visit.types("wants the price list, call back tomorrow at 10");
      visit.sees("Task: Call back, ").isAccessible();
      assertThat(tasks(deal)).isZero();
      visit.press("Enter").sees("The call is logged. Task: Call back");
      visit.page().getByLabel("Done: Call back").waitFor();
      visit.press("Escape", "u").sees("as before");
      assertThat(tasks(deal)).isZero();
    }
  }

  @Test
  void aTaskIsTickedOffAndOpenAgain() {
    var deal = deal();
    ada.post("/api/tasks", Map.of("title", "Call them", "deal", deal));
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals/" + deal);
      visit.page().getByLabel("Done: Call them").press("Space");
      visit.sees("“Call them” is done.");
      assertThat(tasks(deal)).isZero();
      visit.press("u").sees("“Call them” is open again.");
      assertThat(tasks(deal)).isOne();
    }
  }

  @Test
  void germansReadGerman() {
    var deal = deal();
    try (var visit = screens.signedIn(Look.LIGHT, Screens.ADA, Screens.PASSWORD, "de-DE")) {
      visit.open("/deals/" + deal).sees("0 Tage, üblich 7").sees("Verlauf").isAccessible();
    }
  }

  @Test
  void whatIsNotThereSaysSoAndLeadsBack() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals/01976b6e-5d10-7000-8000-000000000001").sees("Back to Deals");
      visit.role(AriaRole.HEADING, "There is nothing here").waitFor();
      visit.isAccessible();
    }
  }

  private static int tasks(String deal) {
    return ada.get(
            "/api/tasks?filter=deal%20%3D%3D%20%22"
                + deal
                + "%22%20%26%26%20status%20%3D%3D%20%22open%22")
        .body()
        .path("items")
        .size();
  }

  private static String deal() {
    var company = ada.post("/api/companies", Map.of("name", "North Mill")).text("id");
    return ada.post(
            "/api/deals",
            Map.of(
                "name",
                "Twelve lathes",
                "company",
                company,
                "amount",
                Map.of("amount", "12000", "currency", "EUR")))
        .text("id");
  }
}
