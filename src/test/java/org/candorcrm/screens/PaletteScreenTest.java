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

/** Going, finding and adding from anywhere. */
class PaletteScreenTest {

  private static Screens screens;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    var api = screens.api();
    api.post("/api/companies", Map.of("name", "Zornrath Reifendienst", "industry", "dealers"));
    api.post(
        "/api/model/types",
        Map.of(
            "name", "x_lift",
            "plural", "x_lifts",
            "label", "Lift",
            "plural_label", "Lifts"));
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @OnEveryDevice
  void searchAndAddingAreForEverybody(Look look) {
    try (var visit = screens.ada(look)) {
      visit.sees("Zornrath").settled().press("Control+k");
      visit.page().locator("[role=dialog] input").first().fill("zorn");
      visit.page().locator("[role=dialog] [role=option]").first().waitFor();
      visit.isAccessible().press("Escape");
      visit.button("Add Company").click();
      visit.sees("more fields").isAccessible().isQuiet();
    }
  }

  @Test
  void oneFindsARecordByTheBeginningOfAWord() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.sees("Zornrath").settled().press("Control+k");
      visit.page().locator("[role=dialog] input").first().fill("reif");
      visit.page().locator("[role=dialog] [role=option]").first().waitFor();
      visit.press("Enter");
      visit.role(AriaRole.HEADING, "Zornrath Reifendienst").waitFor();
    }
  }

  @Test
  void aTypeOfOnesOwnIsEverywhereAtOnce() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.sees("Zornrath").settled().press("Control+k");
      visit.page().locator("[role=dialog] input").first().fill("add lift");
      visit.press("Enter");
      visit.role(AriaRole.HEADING, "Add Lift").waitFor();
      visit.page().getByLabel("Name (needed)").fill("Column lift 7");
      visit.press("Enter").sees("Column lift 7 is added");
      visit.button("Open").click();
      visit.role(AriaRole.HEADING, "Column lift 7").waitFor();
      visit.role(AriaRole.LINK, "Lifts").first().click();
      visit.sees("Column lift 7").sees("1 record");
    }
  }

  @Test
  void thePagesOfTheSettingsAreFoundByWhatPeopleCallThem() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.sees("Zornrath").settled().press("Control+k");
      var words = visit.page().locator("[role=dialog] input").first();
      words.fill("permissions");
      visit.page().locator("[role=option]").getByText("Roles").waitFor();
      words.fill("audi");
      visit.press("Control+a").page().keyboard().type("audit");
      assertThat(visit.page().locator("[role=grid] [aria-selected=true]").count()).isZero();
      visit.press("Enter").role(AriaRole.HEADING, "Audit log").waitFor();
      visit.press("Control+k");
      words.fill("fields of lift");
      visit.press("Enter").role(AriaRole.HEADING, "Lifts").waitFor();
      visit.isQuiet();
    }
  }

  @Test
  void pagesThatOneMayNotUseAreNotOffered() {
    screens.hire("rita@company.example", "Rita", "reader");
    try (var visit = screens.signedIn(Look.LIGHT, "rita@company.example")) {
      visit.sees("Zornrath").settled().press("Control+k");
      var words = visit.page().locator("[role=dialog] input").first();
      words.fill("permissions");
      visit.page().locator("[role=option]").getByText("Roles").waitFor();
      for (var kept : List.of("audit log", "keys of everybody", "fields of")) {
        words.fill(kept);
        visit.page().locator("[role=dialog]").getByText("Nothing found").waitFor();
      }
    }
  }

  @Test
  void whoIsThereAlreadyIsOfferedWhileOneTypes() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.sees("Zornrath").settled().press("c");
      visit.page().getByLabel("Name (needed)").fill("Zornrath");
      visit.sees("Is it one of these?").role(AriaRole.LINK, "Zornrath Reifendienst").last().click();
      visit.role(AriaRole.HEADING, "Zornrath Reifendienst").waitFor();
    }
  }

  @Test
  void whatIsMissingIsSaidAtItsPlace() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.sees("Zornrath").settled().press("c");
      visit.page().getByLabel("Name (needed)").waitFor();
      visit.press("Enter");
      visit.page().locator("input[aria-invalid=true]").waitFor();
      assertThat(visit.page().getByLabel("Name (needed)").getAttribute("aria-describedby"))
          .isNotBlank();
      visit.isAccessible();
    }
  }
}
