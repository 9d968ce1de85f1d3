package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happened that somebody should know comes by itself, and is done with by one key. */
class InboxScreenTest {

  private static Screens screens;
  private static Browser ada;
  private static int hired;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    ada = screens.api();
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  /** Somebody with an inbox of their own. */
  private record Colleague(String email, String id) {

    static Colleague hire() {
      var email = "in" + ++hired + "@company.example";
      screens.hire(email, "Ines Inbox " + hired, "administrator");
      var api = Browser.signedIn(screens.candor(), email, Screens.PASSWORD);
      return new Colleague(email, api.get("/api/me").text("id"));
    }

    String given(String title) {
      return ada.post("/api/tasks", Map.of("title", title, "owner", id)).text("id");
    }

    Visit visit(Look look) {
      return screens.signedIn(look, email);
    }
  }

  @OnEveryDevice
  void theInboxIsForEverybody(Look look) {
    var ines = Colleague.hire();
    ines.given("Look after North Mill");
    try (var visit = ines.visit(look)) {
      visit.open("/inbox").sees("Ada Byron made Look after North Mill yours").isAccessible();
      visit.press("j", "s");
      visit.button("In an hour").waitFor();
      visit.isAccessible().isQuiet();
    }
  }

  @Test
  void itFillsWhileOneLooksAndItsCountIsBesideIt() {
    var ines = Colleague.hire();
    try (var visit = ines.visit(Look.LIGHT)) {
      visit.open("/inbox").sees("Nothing new").isAccessible();
      ines.given("Just now");
      visit.sees("Ada Byron made Just now yours");
      visit.role(AriaRole.LINK, "Inbox, 1 open").waitFor();
    }
  }

  @Test
  void theKeysWalkFinishAndTakeBack() {
    var ines = Colleague.hire();
    for (var title : new String[] {"Oldest", "Middle", "Newest"}) {
      ines.given(title);
    }
    try (var visit = ines.visit(Look.LIGHT)) {
      visit.open("/companies").sees("Companies").press("g", "i");
      var notices = visit.page().locator("article");
      notices.nth(2).waitFor();
      // They came in together, so in any order.
      var second = notices.nth(1).locator("p").first().textContent();
      var third = notices.nth(2).locator("p").first().textContent();
      visit.press("j", "j");
      assertThat(visit.page().locator(":focus").textContent()).contains(second);
      visit.press("e").sees("Done: " + second);
      focused(visit, third).waitFor();
      visit.press("u").sees("Back in the inbox.");
      notice(visit, second).waitFor();
      visit.press("e").sees("Done: " + third);
      visit.open("/inbox?state=done").sees("yours").isAccessible();
      visit.press("j", "e").sees("Back in the inbox.").sees("Nothing is done yet");
    }
  }

  @Test
  void oneSnoozesInWordsAndFindsItAmongTheSleeping() {
    var ines = Colleague.hire();
    ines.given("Sleepy");
    try (var visit = ines.visit(Look.LIGHT)) {
      visit.open("/inbox").sees("Sleepy").press("j", "s");
      visit.page().getByLabel("Or say when").fill("whenever");
      visit.page().getByLabel("Or say when").press("Enter");
      visit.sees("Name a day or a time").isAccessible();
      visit.page().getByLabel("Or say when").fill("tomorrow at 10");
      visit.page().getByLabel("Or say when").press("Enter");
      visit.sees("Asleep until").sees("Nothing new");
      visit.button("Snoozed").click();
      visit.sees("Sleepy").sees("until ").isAccessible();
      visit.press("u").sees("Nothing is asleep");
    }
  }

  @Test
  void enterLeadsToWhatItIsAbout() {
    var ines = Colleague.hire();
    var task = ines.given("Opened by Enter");
    try (var visit = ines.visit(Look.LIGHT)) {
      visit.open("/inbox").sees("Opened by Enter").press("j", "Enter");
      visit.role(AriaRole.HEADING, "Opened by Enter").waitFor();
      assertThat(visit.page().url()).endsWith("/tasks/" + task);
    }
  }

  @Test
  void whatOneFollowsIsToldWhenSomebodyChangesIt() {
    var ines = Colleague.hire();
    var deal = ada.post("/api/deals", Map.of("name", "Followed deal", "stage", "new")).text("id");
    try (var visit = ines.visit(Look.LIGHT)) {
      visit.open("/deals/" + deal).sees("Timeline").press("f");
      visit.sees("What others change here comes into your inbox.");
      visit.role(AriaRole.BUTTON, "Follow no longer").waitFor();
      visit.isAccessible();
      ada.patch("/api/deals/" + deal, 1, Map.of("next_step", "Call them"));
      visit.open("/inbox").sees("Ada Byron changed Followed deal");
    }
  }

  @Test
  void germansReadGerman() {
    var ines = Colleague.hire();
    ines.given("Nachsehen");
    try (var visit = screens.signedIn(Look.LIGHT, ines.email, Screens.PASSWORD, "de-DE")) {
      visit.open("/inbox").sees("Ada Byron hat Ihnen Nachsehen übergeben").isAccessible();
    }
  }

  private static Locator notice(Visit visit, String words) {
    return visit.page().locator("article", new Page.LocatorOptions().setHasText(words));
  }

  private static Locator focused(Visit visit, String words) {
    return visit.page().locator("article:focus", new Page.LocatorOptions().setHasText(words));
  }
}
