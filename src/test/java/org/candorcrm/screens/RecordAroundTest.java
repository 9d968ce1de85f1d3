package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a record to its neighbours, to what belongs to it, and to what it was merged into. */
class RecordAroundTest {

  private static Screens screens;
  private static Browser ada;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    ada = screens.api();
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @Test
  void theNextOfTheListIsOneKeyAway() {
    company("Further Mills");
    company("Nearer Mills");
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/companies").sees("Nearer Mills").press("j", "Enter");
      visit.role(AriaRole.HEADING, "Nearer Mills").waitFor();
      visit.press("j").role(AriaRole.HEADING, "Further Mills").waitFor();
      visit.press("k").role(AriaRole.HEADING, "Nearer Mills").waitFor();
    }
  }

  @Test
  void theTimelineShowsOneKindAlone() {
    var company = company("Talkative Mills");
    ada.post(
        "/api/notes", Map.of("text", "A word", "about", Map.of("type", "company", "id", company)));
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/companies/" + company).sees("A word").sees("Added to Candor");
      visit.button("Notes").click();
      visit
          .text("Added to Candor")
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
      visit.sees("A word").button("Tasks").click();
      visit.sees("Nothing of this kind has happened here.");
    }
  }

  @Test
  void whatBelongsToItIsCountedAndLeadsToItsList() {
    var company = company("Buying Mills");
    for (var name : List.of("One lathe", "Two lathes")) {
      ada.post("/api/deals", Map.of("name", name, "company", company));
    }
    ada.post("/api/deals", Map.of("name", "Somebody else's lathe"));
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/companies/" + company).sees("Two lathes");
      visit.role(AriaRole.LINK, "Deals 2").click();
      visit.role(AriaRole.HEADING, "Deals").waitFor();
      visit.sees("2 records").sees("One lathe");
      assertThat(visit.text("Somebody else's lathe").count()).isZero();
    }
  }

  @Test
  void whomToCallAboutADealIsAtHandOnItsPageAndBesideTheList() {
    var company =
        ada.post(
                "/api/companies",
                Map.of("name", "Reachable Mills", "phones", List.of("+49 69 1234 100")))
            .text("id");
    var person =
        ada.post(
                "/api/people",
                Map.of(
                    "name",
                    Map.of("first", "Ida", "last", "Reach"),
                    "job_title",
                    "Miller",
                    "company",
                    company,
                    "do_not_contact",
                    true,
                    "phones",
                    List.of(Map.of("value", "+49 69 1234 567", "label", "mobile")),
                    "emails",
                    List.of("ida@reachable.example")))
            .text("id");
    var deal =
        ada.post("/api/deals", Map.of("name", "A stone", "company", company, "person", person))
            .text("id");
    for (var look : List.of(Look.LIGHT, Look.PHONE_DARK)) {
      try (var visit = screens.ada(look)) {
        visit.open("/deals/" + deal);
        var card = visit.role(AriaRole.REGION, "Main contact: Ida Reach");
        card.getByText("Miller").waitFor();
        card.getByText("Do not contact", exactly()).waitFor();
        assertThat(hrefs(card)).contains("tel:+49691234567", "mailto:ida@reachable.example");
        var mills = visit.role(AriaRole.REGION, "Company: Reachable Mills");
        mills.waitFor();
        assertThat(hrefs(mills)).contains("tel:+49691234100");
        visit.isAccessible().isQuiet();
      }
    }
    try (var visit = screens.ada(Look.LIGHT)) {
      visit
          .open("/companies/" + company)
          .role(AriaRole.LINK, "Call Ida Reach: +49 69 1234 567")
          .waitFor();
      visit.isAccessible();
      visit.open("/deals").sees("A stone").press("j", "Space");
      visit.role(AriaRole.REGION, "Main contact: Ida Reach").getByText("+49 69 1234 567").waitFor();
      visit.isAccessible().press("Escape").open("/companies").sees("Reachable Mills");
      visit.press("j", "Space");
      visit.role(AriaRole.LIST, "How to reach Reachable Mills").waitFor();
    }
  }

  private static List<String> hrefs(Locator place) {
    place.getByRole(AriaRole.LINK).first().waitFor();
    return place.getByRole(AriaRole.LINK).all().stream()
        .map(link -> link.getAttribute("href"))
        .toList();
  }

  @Test
  void aPastedPictureIsAttached() {
    var company = company("Pictured Mills");
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/companies/" + company).sees("Attach a file");
      visit
          .page()
          .evaluate(
              """
              async () => {
                const canvas = Object.assign(document.createElement('canvas'), { width: 4, height: 3 });
                const blob = await new Promise(done => canvas.toBlob(done, 'image/png'));
                const clipboardData = new DataTransfer();
                clipboardData.items.add(new File([blob], 'hall.png', { type: 'image/png' }));
                document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
              }\
              """);
      visit.sees("hall.png is attached.");
      visit
          .page()
          .waitForFunction("() => document.querySelector('a[download] img')?.naturalWidth === 4");
      visit.isAccessible().isQuiet();
    }
  }

  @Test
  void theAddressOfAMergedRecordLeadsToTheOneThatLives() {
    var winner = company("Living Mills");
    var loser = company("Merged Mills");
    merge(winner, 1, loser);
    merge(winner, 2, company("Third Mills"));
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/companies/" + loser).role(AriaRole.HEADING, "Living Mills").waitFor();
      visit.page().waitForURL(url -> url.endsWith(winner));
      visit.sees("Merged with Merged Mills").sees("Merged Mills became part of this record");
      visit.sees("Merged with Third Mills").sees("Third Mills became part of this record");
    }
  }

  private static void merge(String winner, int version, String loser) {
    var body = Map.of("loser", loser, "loser_version", 1);
    var merged =
        ada.with("If-Match", "\"" + version + "\"")
            .post("/api/companies/" + winner + "/merges", body);
    ada.without("If-Match");
    assertThat(merged.status()).as(merged.response().body()).isEqualTo(200);
  }

  private static String company(String name) {
    return ada.post("/api/companies", Map.of("name", name)).text("id");
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
