package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One record, by keyboard alone: open it, change it, write down what happened, take it back. */
class RecordScreenTest {

  private static Screens screens;
  private String company = "";

  @BeforeAll
  static void open() {
    screens = Screens.open();
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @BeforeEach
  void aCompany() {
    company =
        screens
            .api()
            .post(
                "/api/companies",
                Map.of("name", "Miller Tools", "industry", "joinery", "employees", 12))
            .text("id");
  }

  @Test
  void oneComesFromTheListEditsAFieldAndTakesItBack() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.sees("Miller Tools").press("j", "Enter");
      visit.role(AriaRole.HEADING, "Miller Tools").waitFor();
      toEmployees(visit);
      visit.press("Enter", "Control+a");
      visit.page().keyboard().type("15");
      visit.press("Enter").sees("Employees is saved.");
      assertThat(employees()).isEqualTo(15);
      visit.press("u").sees("Employees is as it was.");
      assertThat(employees()).isEqualTo(12);
      visit.isQuiet();
    }
  }

  @Test
  void escapeLeavesAFieldAlone() {
    try (var visit = at(Look.LIGHT)) {
      toEmployees(visit);
      visit.press("e", "Control+a");
      visit.page().keyboard().type("99");
      visit.press("Escape");
      gone(visit.page().getByLabel("Employees", exactly()));
      assertThat(employees()).isEqualTo(12);
    }
  }

  @Test
  void aWrongValueIsSaidAtTheFieldAndStays() {
    try (var visit = at(Look.LIGHT)) {
      toEmployees(visit);
      visit.press("Enter", "Control+a");
      visit.page().keyboard().type("-3");
      visit.press("Enter");
      visit.page().locator("[aria-invalid=true]").waitFor();
      assertThat(visit.page().getByLabel("Employees", exactly()).inputValue()).isEqualTo("-3");
      visit.isAccessible();
    }
  }

  @Test
  void whoeverComesSecondChoosesBetweenBothVersions() {
    try (var visit = at(Look.LIGHT)) {
      toEmployees(visit);
      visit.press("Enter", "Control+a");
      screens.api().patch("/api/companies/" + company, 1, Map.of("employees", 40));
      visit.page().keyboard().type("20");
      visit.press("Enter").sees("Ada Byron changed Employees while you were typing");
      visit.sees("40").isAccessible();
      visit.press("ArrowDown", "Enter").sees("Employees is saved.");
      assertThat(employees()).isEqualTo(20);
    }
  }

  @Test
  void theirVersionMayStay() {
    try (var visit = at(Look.LIGHT)) {
      toEmployees(visit);
      visit.press("Enter", "Control+a");
      screens.api().patch("/api/companies/" + company, 1, Map.of("employees", 40));
      visit.page().keyboard().type("20");
      visit.press("Enter").sees("Which one counts?");
      visit.press("Enter");
      visit.page().locator("[data-field=employees] dd").getByText("40").waitFor();
      assertThat(employees()).isEqualTo(40);
    }
  }

  @Test
  void notesCallsAndTasksAreWrittenAndTakenBack() {
    try (var visit = at(Look.LIGHT)) {
      visit.press("a");
      visit.page().keyboard().type("They like **the small** lathe");
      visit.press("Control+Enter").sees("The note is added.");
      entry(visit, "They like **the small** lathe").waitFor();
      entry(visit, "Ada Byron").first().waitFor();
      visit.press("Escape", "l");
      visit.page().keyboard().type("Wants the price list");
      visit.press("Enter").sees("The call is logged.");
      entry(visit, "Wants the price list").waitFor();
      visit.press("Escape", "t");
      visit.page().keyboard().type("Send the price list");
      visit.press("Enter").sees("The task is added.");
      visit.page().getByLabel("Done: Send the price list").waitFor();
      visit.press("Escape", "u").sees("It is taken back.");
      gone(visit.page().getByLabel("Done: Send the price list"));
      visit.press("u");
      gone(entry(visit, "Wants the price list"));
      entry(visit, "They like **the small** lathe").waitFor();
      visit.isQuiet();
    }
  }

  @Test
  void aDeletedRecordComesBack() {
    try (var visit = at(Look.LIGHT)) {
      visit.button("Delete").click();
      visit.sees("Miller Tools is deleted.").button("Undo").click();
      visit.sees("Miller Tools is back.");
      visit.role(AriaRole.HEADING, "Miller Tools").waitFor();
    }
  }

  private Visit at(Look look) {
    var visit = screens.ada(look).open("/companies/" + company);
    visit.role(AriaRole.HEADING, "Miller Tools").waitFor();
    return visit;
  }

  /** Name is first, then the industry, then they. */
  private static void toEmployees(Visit visit) {
    visit.press("e");
    visit.page().getByLabel("Name", exactly()).waitFor();
    visit.press("Escape", "ArrowDown", "ArrowDown");
  }

  private static Locator entry(Visit visit, String text) {
    return visit.page().locator("article article").getByText(text);
  }

  private static void gone(Locator what) {
    what.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
  }

  private static com.microsoft.playwright.Page.GetByLabelOptions exactly() {
    return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
  }

  private int employees() {
    return screens.api().get("/api/companies/" + company).body().path("employees").asInt();
  }
}
