package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import org.candorcrm.access.Freshness;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands around every screen: stars, last looks, an ended session, no network, own wishes. */
class FrameScreenTest {

  private static Screens screens;
  private static String north;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    north = screens.api().post("/api/companies", Map.of("name", "North Mill")).text("id");
    screens.api().post("/api/companies", Map.of("name", "South Mill"));
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @Test
  void aStarAndALastLookAreThereOnAnotherDevice() {
    try (var visit = screens.ada(Look.LIGHT);
        var other = screens.ada(Look.DARK)) {
      visit.open("/companies/" + north).role(AriaRole.HEADING, "North Mill").waitFor();
      visit.button("Star this").waitFor();
      visit.settled().press("s");
      visit.button("Take the star away").waitFor();
      visit.isAccessible().picture("frame-star");
      other.open("/companies");
      other.role(AriaRole.LINK, "North Mill").first().waitFor();
      other.role(AriaRole.HEADING, "Starred").waitFor();
      other.settled().press("Control+k");
      other.page().locator("[role=dialog] [role=option]").first().waitFor();
      assertThat(other.page().locator("[role=dialog] [role=option]").first().textContent())
          .contains("North Mill");
      other.isAccessible().picture("palette-recent").press("Escape");
      visit.button("Take the star away").click();
      visit.button("Star this").waitFor();
    }
  }

  @Test
  void onePaletteLeadsEverywhere() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/companies").sees("North Mill").settled().press("Control+k");
      visit.page().locator("[role=dialog] input").first().fill("profile");
      visit.press("Enter");
      visit.role(AriaRole.HEADING, "Profile").waitFor();
    }
  }

  @Test
  void whoseSessionEndsGoesOnWhereTheyWere() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/companies").sees("North Mill").settled().press("c");
      visit.page().getByLabel("Name (needed)").fill("Half typed Ltd");
      endAllSessions();
      visit.button("Add").last().click();
      visit.sees("Your session has ended").isAccessible().picture("sign-in-again");
      visit.page().locator("input[name=password]").fill(Screens.PASSWORD);
      visit.press("Enter");
      visit.page().getByText("Your session has ended").waitFor(hidden());
      assertThat(visit.page().getByLabel("Name (needed)").inputValue()).isEqualTo("Half typed Ltd");
      visit.button("Add").last().click();
      visit.sees("Half typed Ltd is added.");
    }
  }

  private static void endAllSessions() {
    var candor = screens.candor();
    candor.bean(Database.class).sql("update control.sign_ins set ended_at = now()").update();
    candor.bean(Freshness.class).changed();
  }

  @Test
  void whatOneChoosesCountsOnAnotherDevice() {
    try (var visit = screens.ada(Look.LIGHT);
        var other = screens.ada(Look.LIGHT)) {
      visit.open("/settings/me");
      visit.page().getByLabel("Appearance").selectOption("dark");
      visit.page().locator("html[data-mantine-color-scheme=dark]").waitFor();
      visit.page().getByLabel("Rows").selectOption("airy");
      visit.settled();
      other.open("/companies").sees("North Mill");
      other.page().locator("html[data-mantine-color-scheme=dark]").waitFor();
      assertThat(other.page().evaluate("() => localStorage.getItem('candor.row-height')"))
          .isEqualTo("40");
      visit.page().getByLabel("Appearance").selectOption("system");
      visit.page().getByLabel("Rows").selectOption("comfortable");
      visit.settled();
    }
  }

  @Test
  void columnsAreAsWideOnEveryDevice() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/companies").sees("North Mill").settled();
      var before = industry(visit).boundingBox().width;
      industry(visit).getByRole(AriaRole.BUTTON).first().focus();
      visit
          .page()
          .waitForResponse(
              answer ->
                  answer.url().endsWith("/api/me") && answer.request().method().equals("PATCH"),
              () -> visit.press("+", "+", "+"));
      var wide = industry(visit).boundingBox().width;
      assertThat(wide).isEqualTo(before + 48);
      try (var other = screens.ada(Look.LIGHT)) {
        other.open("/companies").sees("North Mill").settled();
        assertThat(industry(other).boundingBox().width).isEqualTo(wide);
      }
    }
  }

  private static Locator industry(Visit visit) {
    return visit
        .page()
        .locator("[role=columnheader]")
        .filter(new Locator.FilterOptions().setHasText("Industry"));
  }

  @Test
  void withoutANetworkOneReadsOnAndWhatOneWritesComesBackAsAChoice() {
    try (var visit = screens.offline(Look.LIGHT, Screens.ADA)) {
      visit.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
      visit.open("/companies?q=North").sees("1 record").settled();
      visit.open("/companies/" + north).role(AriaRole.HEADING, "North Mill").waitFor();
      visit.settled();
      visit.page().context().setOffline(true);
      visit.page().reload();
      visit.role(AriaRole.HEADING, "North Mill").waitFor();
      visit.sees("Offline").isAccessible().picture("offline");
      visit.open("/companies?q=North").sees("North Mill").settled();
      visit.press("j", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
      visit.page().keyboard().type("77");
      visit.press("Enter").sees("1 edit waits to be sent");
      var api = screens.api();
      int version = api.get("/api/companies/" + north).body().path("version").asInt();
      api.patch("/api/companies/" + north, version, Map.of("employees", 55));
      visit.page().context().setOffline(false);
      visit.sees("Somebody was faster").isAccessible().picture("offline-choice");
      visit.button("Mine: 77").click();
      visit.page().getByText("Somebody was faster").waitFor(hidden());
      assertThat(api.get("/api/companies/" + north).body().path("employees").asInt()).isEqualTo(77);
    }
  }

  @Test
  void whatWaitsToBeSentStandsOnThePageAlsoAfterAReload() {
    var id =
        screens
            .api()
            .post("/api/companies", Map.of("name", "Waiting Mill", "employees", 3))
            .text("id");
    try (var visit = screens.offline(Look.LIGHT, Screens.ADA)) {
      visit.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
      visit.open("/companies/" + id).role(AriaRole.HEADING, "Waiting Mill").waitFor();
      visit.settled();
      visit.page().context().setOffline(true);
      var employees = visit.page().locator("[data-field=employees]");
      employees.locator("[data-edit]").click();
      employees.locator("input").fill("4711");
      visit.press("Enter").sees("1 edit waits to be sent");
      employees.getByText("4,711").waitFor();
      visit.page().reload();
      visit.sees("1 edit waits to be sent");
      employees.getByText("4,711").waitFor();
      visit.page().context().setOffline(false);
      visit.page().getByText("waits to be sent").waitFor(hidden());
      employees.getByText("4,711").waitFor();
      var now = screens.api().get("/api/companies/" + id).body();
      assertThat(now.path("employees").asInt()).isEqualTo(4711);
    }
  }

  @Test
  void whatWasKeptForOneIsGoneWhenTheyLeave() {
    screens.hire("eve@company.example", "Eve", "representative");
    try (var visit = screens.offline(Look.LIGHT, Screens.ADA)) {
      visit.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
      visit.open("/companies/" + north).role(AriaRole.HEADING, "North Mill").waitFor();
      visit.settled();
      visit.button("Ada Byron").click();
      visit.role(AriaRole.MENUITEM, "Sign out").click();
      visit.sees("Welcome back");
      assertThat(visit.page().evaluate("async () => caches.has('candor-data')")).isEqualTo(false);
      visit.page().context().setOffline(true);
      visit.page().navigate("/companies/" + north);
      visit.settled();
      assertThat(visit.page().locator("body").innerText()).doesNotContain("North Mill");
    }
  }

  @Test
  void aNarrowWindowAndForcedColoursLoseNothing() {
    try (var visit = screens.ada(Look.PHONE)) {
      visit.page().setViewportSize(320, 640);
      for (var path : new String[] {"/welcome", "/welcome?step=expect", "/tour", "/import"}) {
        visit.open(path).settled().isAccessible();
        assertThat(
                visit.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
            .as(path)
            .isEqualTo(true);
      }
      visit
          .page()
          .emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
      visit.open("/welcome").settled().isAccessible().picture("welcome-forced");
    }
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }
}
