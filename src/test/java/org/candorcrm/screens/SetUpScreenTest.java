package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.Test;

/** From the address on the console to a first screen, and into the demo company and out again. */
class SetUpScreenTest {

  private static final double LOADING_MILLIS = 180_000;
  private static final String GRACE = "grace@company.example";

  @Test
  void theFirstMinuteOfANewInstallation() {
    var fresh = fresh();
    try (var screens = fresh.screens;
        var visit = screens.stranger(Look.LIGHT)) {
      setUp(visit, fresh.address);
      visit.sees("Hello, Grace Hopper").isAccessible().picture("welcome-you");
      visit.button("I look after the data Begin with companies").click();
      expect(visit);
      loadTheDemo(visit);
      tour(visit);
      removeTheDemo(visit);
      assertThat(
              Browser.signedIn(screens.candor(), GRACE, Screens.PASSWORD)
                  .get("/api/me")
                  .text("work"))
          .isEqualTo("operations");
      visit.isQuiet();
    }
  }

  private record Fresh(Screens screens, String address) {}

  private static Fresh fresh() {
    var console = new ByteArrayOutputStream();
    var before = System.out;
    System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
    Screens screens;
    try {
      screens = Screens.untouched();
    } finally {
      System.setOut(before);
    }
    var printed = console.toString(StandardCharsets.UTF_8);
    var address = Pattern.compile("/\\?token=\\S+").matcher(printed);
    if (!address.find()) {
      throw new AssertionError("no address in: " + printed);
    }
    return new Fresh(screens, address.group());
  }

  private static void setUp(Visit visit, String address) {
    visit.open(address).sees("Set up Candor").isAccessible().picture("set-up");
    visit.page().locator("input[name=name]").fill("Grace Hopper");
    visit.page().locator("input[name=email]").fill(GRACE);
    visit.page().locator("input[name=password]").fill("short");
    visit.press("Enter");
    visit.page().locator("[aria-invalid=true]").waitFor();
    visit.page().locator("input[name=password]").fill(Screens.PASSWORD);
    visit.press("Enter");
  }

  private static void expect(Visit visit) {
    visit.sees("What do you expect of this CRM?");
    visit.page().getByLabel("Every department sees the same customer").check();
    visit.page().getByLabel("How is it today?").fill("Support keeps a list of its own");
    visit.isAccessible().picture("welcome-expect");
    visit.button("Write it down").click();
    visit.sees("How do you want to begin?").isAccessible();
    visit.role(AriaRole.LINK, "Expectations").click();
    visit.sees("Written down already").sees("looked at again on");
    visit.role(AriaRole.LINK, "Beginning").click();
  }

  private static void loadTheDemo(Visit visit) {
    visit.button("Make it up").click();
    visit.page().getByRole(AriaRole.PROGRESSBAR).waitFor();
    visit.isAccessible().picture("welcome-loading");
    visit.role(AriaRole.LINK, "Colleagues").click();
    visit.page().locator("input[name=name]").fill("Katherine Johnson");
    visit.page().locator("input[name=email]").fill("katherine@company.example");
    visit.button("Invite").click();
    visit.sees("/join?token=").isAccessible().picture("welcome-colleagues");
    visit.role(AriaRole.LINK, "Beginning").click();
    visit.button("Go there").waitFor(new Locator.WaitForOptions().setTimeout(LOADING_MILLIS));
    visit.button("Go there").click();
    visit.sees("A tour of eight stops").sees("This is the demo company");
    visit.isAccessible().picture("tour");
  }

  /** No stop is dead: each leads to a list that has something in it, or to a page of insight. */
  private static void tour(Visit visit) {
    var ways = visit.page().locator("main ol a");
    ways.first().waitFor();
    int count = ways.count();
    assertThat(count).isGreaterThanOrEqualTo(15);
    for (int i = 0; i < count; i++) {
      var way = visit.page().locator("main ol a").nth(i);
      boolean insight = way.getAttribute("href").startsWith("/insight");
      way.click();
      var there = insight ? "nav[aria-label='Pages on insight']" : "[role=row][aria-rowindex='2']";
      visit.page().locator(there).first().waitFor();
      visit.open("/tour").sees("A tour of eight stops");
      ways.first().waitFor();
    }
  }

  private static void removeTheDemo(Visit visit) {
    visit.open("/settings/first-steps").sees("Demo company").isAccessible();
    visit.picture("settings-first-steps");
    visit.button("Remove the demo").first().click();
    visit.button("Yes, remove all of it").click();
    visit.role(AriaRole.HEADING, "Companies").waitFor();
    visit.sees("No Companies yet");
    assertThat(visit.page().getByText("This is the demo company").count()).isZero();
    visit.open("/expectations").sees("Every department sees the same customer");
  }

  @Test
  void everythingCanBeLeftOutByKeyboardAloneAndInGerman() {
    try (var screens = Screens.open();
        var visit = screens.signedIn(Look.PHONE, Screens.ADA, Screens.PASSWORD, "de-DE")) {
      visit.open("/welcome").sees("Hallo, Ada Byron").isAccessible().picture("welcome-de");
      for (var next :
          new String[] {
            "Was erwarten Sie von diesem CRM?", "Womit möchten Sie beginnen?", "Kollegen einladen"
          }) {
        visit.role(AriaRole.LINK, "Überspringen").focus();
        visit.press("Enter");
        visit.role(AriaRole.HEADING, next).waitFor();
        visit.isAccessible();
      }
      visit.role(AriaRole.LINK, "An die Arbeit").focus();
      visit.press("Enter");
      visit.role(AriaRole.HEADING, "Heute").waitFor();
    }
  }

  @Test
  void whoDoesNotAdministerIsToldWhoDoes() {
    try (var screens = Screens.open()) {
      screens.hire("rea@company.example", "Rea Der", "reader");
      try (var visit = screens.signedIn(Look.DARK, "rea@company.example")) {
        visit.open("/welcome?step=begin").sees("An administrator can make it up for you.");
        visit.isAccessible().picture("welcome-begin");
        visit.open("/welcome?step=colleagues").sees("Only administrators add colleagues");
        visit.isAccessible();
      }
    }
  }
}
