package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Many cells at once, groups, columns and paper: a list as people know it from spreadsheets. */
class ListCellsTest {

  private static final String LIST = "/companies?sort=name&columns=name,industry,employees,status";

  private Screens screens;

  @BeforeEach
  void open() {
    screens = Screens.open();
    company("Alder", "joinery", 10, "customer");
    company("Birch", "retail", 20, "prospect");
    company("Cedar", "joinery", 30, "customer");
  }

  private void company(String name, String industry, int employees, String status) {
    screens
        .api()
        .post(
            "/api/companies",
            Map.of("name", name, "industry", industry, "employees", employees, "status", status));
  }

  @AfterEach
  void close() {
    screens.close();
  }

  @Test
  void aRangeOfASpreadsheetIsPastedAfterALookAndBroughtBack() {
    try (var visit = screens.ada(Look.LIGHT)) {
      stand(visit, "j", "ArrowRight", "ArrowRight");
      paste(
          visit,
          "metal\t1,100\tPartner\nglass\tmany\tnowhere\n\"wood \"\"new\"\"\"\t33\tcustomer\nout\t1");
      visit
          .sees("3 records will change")
          .sees("2 cells cannot be taken")
          .sees("2 cells have no place");
      visit.sees("This is no number.").sees("This is none of the choices.").isAccessible();
      assertThat(find("Alder").path("industry").asString()).isEqualTo("joinery");
      visit.button("Change 3").click();
      visit.sees("3 records changed");
      assertThat(find("Alder").path("employees").asInt()).isEqualTo(1100);
      assertThat(find("Alder").path("status").asString()).isEqualTo("partner");
      assertThat(find("Birch").path("industry").asString()).isEqualTo("glass");
      assertThat(find("Birch").path("employees").asInt()).isEqualTo(20);
      visit.button("Undo").click();
      visit.sees("3 records are as before");
      assertThat(find("Alder").path("industry").asString()).isEqualTo("joinery");
      visit.isQuiet();
    }
  }

  @Test
  void whatIsMarkedIsCopiedAsCellsAndFillsWhatIsMarked() {
    try (var visit = screens.ada(Look.LIGHT)) {
      stand(visit, "j", "ArrowRight", "ArrowRight");
      visit.press("Shift+ArrowDown", "Shift+ArrowRight");
      assertThat(marked(visit)).isEqualTo(4);
      assertThat(copied(visit)).isEqualTo("joinery\t10\nretail\t20");
      visit.press("ArrowUp");
      assertThat(marked(visit)).isEqualTo(1);
      visit.press("Shift+ArrowDown");
      paste(visit, "77");
      visit.sees("2 records will change").button("Change 2").click();
      visit.sees("2 records changed");
      assertThat(find("Birch").path("employees").asInt()).isEqualTo(77);
    }
  }

  @Test
  void cellsAreFilledDownAndBroughtBack() {
    try (var visit = screens.ada(Look.LIGHT)) {
      stand(visit, "j", "ArrowRight", "ArrowRight");
      visit.press("Shift+ArrowRight", "Shift+End", "Control+d").sees("2 records changed");
      assertThat(find("Cedar").path("employees").asInt()).isEqualTo(10);
      assertThat(find("Birch").path("industry").asString()).isEqualTo("joinery");
      visit.press("Escape", "Escape", "u").sees("2 records are as before");
      assertThat(find("Cedar").path("employees").asInt()).isEqualTo(30);
    }
  }

  @Test
  void aMouseMarksByDragging() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open(LIST).sees("Cedar");
      cell(visit, "10").hover();
      visit.page().mouse().down();
      cell(visit, "30").hover();
      visit.page().mouse().up();
      assertThat(marked(visit)).isEqualTo(3);
      assertThat(copied(visit)).isEqualTo("10\n20\n30");
    }
  }

  @OnEveryDevice
  void groupsAreCountedFoldedAndForEverybody(Look look) {
    try (var visit = screens.ada(look)) {
      visit.open(LIST + "&group=industry").sees("Cedar").isAccessible();
      var joinery = visit.page().locator("button[aria-expanded]:has-text('joinery')");
      assertThat(joinery.innerText()).contains("2");
      joinery.click();
      visit.text("Cedar").waitFor(gone());
      visit.sees("Birch").sees("retail");
      joinery.click();
      visit.sees("Cedar").isAccessible().isQuiet();
    }
  }

  @Test
  void groupsOfAChoiceStandInItsOrderAndAreSavedWithTheView() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open(LIST).sees("Cedar");
      visit.page().getByLabel("Group by").selectOption("status");
      visit.page().locator("button[aria-expanded]").nth(1).waitFor();
      var names = visit.page().locator("[role=gridcell] button[aria-expanded] strong");
      assertThat(names.allInnerTexts()).containsExactly("Prospect", "Customer");
      visit.button("Save as …").click();
      visit.page().getByLabel("Name of the view").fill("By status");
      visit.button("For me").click();
      visit.page().waitForURL(url -> url.contains("view=") && !url.contains("group="));
      assertThat(visit.page().getByLabel("Group by").inputValue()).isEqualTo("status");
    }
  }

  @Test
  void columnsMoveAndGrowByKeyboard() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open(LIST).sees("Cedar").button("Employees").focus();
      visit.press("Shift+ArrowLeft");
      visit.page().waitForURL(url -> url.contains("columns=name%2Cemployees"));
      var before = visit.button("Employees").locator("..").boundingBox().width;
      visit.button("Employees").focus();
      visit.press("+", "+");
      visit
          .page()
          .waitForFunction(
              "before => [...document.querySelectorAll('[role=columnheader]')]"
                  + ".some(one => one.textContent === 'Employees' && one.offsetWidth > before)",
              before);
    }
  }

  @Test
  void whatMovedInTheOrderIsToldAndWaits() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/companies?sort=employees&columns=name,employees").sees("Cedar");
      var alder = find("Alder");
      screens
          .api()
          .patch(
              "/api/companies/" + alder.path("id").asString(),
              alder.path("version").asInt(),
              Map.of("employees", 99));
      visit.sees("1 moved").press("r");
      visit.page().locator("[aria-rowindex='4']:has-text('Alder')").waitFor();
    }
  }

  @Test
  void thePageForPaperHoldsAllThatMatches() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open(LIST + "&filter=employees%20%3E%2015").sees("Cedar").button("Export").click();
      visit.role(AriaRole.MENUITEM, "Print …").click();
      visit.role(AriaRole.COLUMNHEADER, "Employees").waitFor();
      visit.page().locator("main[data-print]").getByText("2 records").waitFor();
      visit.isAccessible();
      var rows = visit.page().locator("main[data-print] tbody tr");
      assertThat(rows.count()).isEqualTo(2);
      var paper = visit.page().pdf();
      assertThat(paper).startsWith('%', 'P', 'D', 'F');
      visit.button("Back to the list").click();
      visit.role(AriaRole.GRID, "Companies").waitFor();
    }
  }

  private void stand(Visit visit, String... keys) {
    visit.open(LIST).sees("Cedar").press(keys);
  }

  private static void paste(Visit visit, String text) {
    visit
        .page()
        .evaluate(
            """
            text => {
              const clipboard = new DataTransfer();
              clipboard.setData('text/plain', text);
              document.activeElement.dispatchEvent(new ClipboardEvent('paste',
                {clipboardData: clipboard, bubbles: true, cancelable: true}));
            }\
            """,
            text);
  }

  private static String copied(Visit visit) {
    return (String)
        visit
            .page()
            .evaluate(
                """
                () => {
                  const clipboard = new DataTransfer();
                  document.activeElement.dispatchEvent(new ClipboardEvent('copy',
                    {clipboardData: clipboard, bubbles: true, cancelable: true}));
                  return clipboard.getData('text/plain');
                }\
                """);
  }

  private static int marked(Visit visit) {
    return visit.page().locator("[role=gridcell][aria-selected=true]").count();
  }

  private JsonNode find(String name) {
    return screens.api().get("/api/companies?search=" + name).body().at("/items/0");
  }

  private static Locator cell(Visit visit, String text) {
    return visit
        .page()
        .getByRole(AriaRole.GRIDCELL, new Page.GetByRoleOptions().setName(text).setExact(true));
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
  }
}
