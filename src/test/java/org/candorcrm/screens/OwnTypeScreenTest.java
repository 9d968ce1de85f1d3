package org.candorcrm.screens;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A type of one's own is made on a screen, and a colleague works with it at once. */
class OwnTypeScreenTest {

  private static final String VERA = "vera@company.example";

  private static Screens screens;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    screens.hire(VERA, "Vera Klein", "representative");
    screens.api().post("/api/companies", Map.of("name", "North Mill"));
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @Test
  void aTypeIsMadeByKeyboardAloneAndIsEverywhereAtOnceForOthersToo() {
    try (var ada = screens.ada(Look.LIGHT);
        var vera = screens.signedIn(Look.LIGHT, VERA)) {
      vera.open("/companies").sees("North Mill");
      ada.open("/settings/model").sees("Companies");
      ada.button("Add a type").focus();
      ada.press("Enter").page().keyboard().type("Machine");
      ada.press("Enter").sees("Machines are in the navigation now.");
      vera.page()
          .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Machines").setExact(true))
          .waitFor();
      newField(ada, "Phase", "choice");
      ada.page().keyboard().press("Tab");
      ada.button("Add a choice").press("Enter");
      ada.page().getByLabel("Choice 1", exact()).waitFor();
      ada.page().keyboard().type("Planned");
      ada.press("Enter").page().getByLabel("Choice 2", exact()).waitFor();
      ada.page().keyboard().type("Running");
      ada.page().locator("#content button[type=submit]").press("Enter");
      ada.sees("Phase is added.");
      newField(ada, "Customer", "relation");
      ada.page().getByLabel("Company", exact()).press("Space");
      ada.page().locator("#content button[type=submit]").press("Enter");
      ada.sees("Customer is added.");

      use(vera);
      ada.isQuiet();
      vera.isQuiet();
    }
  }

  /** A second person, whose screen was open all the while. */
  private static void use(Visit vera) {
    vera.page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Machines").setExact(true))
        .click();
    vera.sees("No Machines yet").press("c");
    var dialog = vera.page().getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Name").fill("Lathe 7");
    dialog.getByLabel("Phase").fill("Run");
    option(vera, "Running").click();
    dialog.getByLabel("Customer").fill("North");
    option(vera, "North Mill").click();
    vera.press("Control+Enter").sees("Lathe 7").sees("1 record");
    vera.open("/x_machines?filter=x_phase%20in%20%5B%22running%22%5D").sees("Lathe 7");
    vera.page()
        .getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^Phase .*Running")))
        .waitFor();
    vera.open("/x_machines?layout=board").sees("Planned").sees("Lathe 7");
    vera.open("/x_machines").sees("Lathe 7").press("j", "Enter").sees("Timeline").sees("Running");
    vera.open("/companies").sees("North Mill").press("Control+k");
    vera.page().locator("[role=dialog] input").first().fill("lathe");
    option(vera, "Lathe 7").waitFor();
    vera.press("Escape", "j", "Enter").sees("Timeline").sees("Machines");
  }

  private static void newField(Visit visit, String label, String kind) {
    if (!visit.page().getByLabel("Kind").isVisible()) {
      visit.button("Add a field").press("Enter");
    }
    visit.page().getByLabel("Name", exact()).fill(label);
    visit.page().getByLabel("Kind").selectOption(kind);
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Locator option(Visit visit, String name) {
    return visit
        .page()
        .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name))
        .first();
  }
}
