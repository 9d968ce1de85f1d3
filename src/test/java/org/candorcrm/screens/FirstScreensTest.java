package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The frame, and the way in. */
class FirstScreensTest {

  private static Screens screens;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    var api = screens.api();
    for (var name : List.of("Miller Tools", "North Mill", "Zornrath Reifendienst")) {
      api.post("/api/companies", Map.of("name", name, "industry", "joinery", "employees", 12));
    }
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @OnEveryDevice
  void oneSignsInAndSeesTheCompanies(Look look) {
    try (var visit = screens.stranger(look)) {
      visit.open("/companies").sees("Welcome back").isAccessible().picture("sign-in");
      visit.signIn(Screens.ADA, Screens.PASSWORD);
      visit.role(AriaRole.HEADING, "Companies").waitFor();
      visit.sees("Miller Tools").sees("3 records").isAccessible().isQuiet();
    }
  }

  @Test
  void oneComesBackToWhereOneWantedToGo() {
    try (var visit = screens.stranger(Look.LIGHT)) {
      visit.open("/deals").sees("Welcome back");
      visit.page().locator("input[name=email]").fill(Screens.ADA);
      visit.page().locator("input[name=password]").fill(Screens.PASSWORD);
      visit.press("Enter");
      visit.role(AriaRole.HEADING, "Deals").waitFor();
      assertThat(visit.page().url()).endsWith("/deals");
    }
  }

  @Test
  void aWrongPasswordIsSaidInWords() {
    try (var visit = screens.stranger(Look.LIGHT)) {
      visit.open("/sign-in");
      visit.page().locator("input[name=email]").fill(Screens.ADA);
      visit.page().locator("input[name=password]").fill("not this one at all");
      visit.press("Enter");
      assertThat(visit.page().getByRole(AriaRole.ALERT).textContent()).isNotBlank();
      visit.isAccessible();
    }
  }

  @Test
  void oneGoesByKeyboardAndAsksForAllKeys() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.sees("Miller Tools").press("g", "d");
      visit.role(AriaRole.HEADING, "Deals").waitFor();
      visit.sees("No Deals yet").isAccessible();
      visit.press("?").sees("Turn this off").isAccessible().picture("keys");
      visit.press("Escape");
      visit.page().getByRole(AriaRole.DIALOG).waitFor(hidden());
    }
  }

  @Test
  void germansReadGerman() {
    try (var visit = screens.signedIn(Look.LIGHT, Screens.ADA, Screens.PASSWORD, "de-DE")) {
      visit.sees("3 Datensätze").isAccessible();
      assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo("de");
    }
  }

  @Test
  void onSignOutNothingIsLeft() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.sees("Miller Tools");
      visit.button("Ada Byron").click();
      visit.role(AriaRole.MENUITEM, "Sign out").click();
      visit.sees("Welcome back").open("/companies").sees("Welcome back");
    }
  }

  @Test
  void anAddressThatLeadsNowhereSaysSo() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/unicorns").sees("There is nothing here").isAccessible();
      visit.open("/some/way/too/deep").sees("There is nothing here").isAccessible();
    }
  }

  private static com.microsoft.playwright.Locator.WaitForOptions hidden() {
    return new com.microsoft.playwright.Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
  }
}
