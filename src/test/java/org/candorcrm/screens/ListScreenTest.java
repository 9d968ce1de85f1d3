package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Find, filter, sort, edit, take back: the list, mostly without a mouse. */
class ListScreenTest {

  private static Screens screens;

  @BeforeAll
  static void open() {
    screens = Screens.open();
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @BeforeEach
  void threeCompanies() {
    var api = screens.api();
    api.get("/api/companies?limit=100")
        .body()
        .path("items")
        .forEach(row -> {
          api.with("If-Match", "\"" + row.path("version").asInt() + "\"");
          api.delete("/api/companies/" + row.path("id").asString());
          api.without("If-Match");
        });
    int employees = 10;
    for (var name : List.of("Zornrath", "Miller Tools", "North Mill")) {
      api.post(
          "/api/companies", Map.of("name", name, "industry", "joinery", "employees", employees));
      employees += 10;
    }
  }

  @OnEveryDevice
  void aListWithFiltersAndAChoiceIsForEverybody(Look look) {
    try (var visit = screens.ada(look)) {
      visit.open("/companies?filter=employees%20%3E%3D%2010").sees("North Mill").isAccessible();
      visit.page().getByLabel("Choose North Mill").check();
      visit.sees("1 chosen").isAccessible();
      if (look == Look.PHONE || look == Look.PHONE_DARK) {
        visit.button("More tools").click();
      }
      visit.button("Columns").click();
      visit.sees("Phone numbers").isAccessible().isQuiet();
    }
  }

  @Test
  void aPhoneShowsWholeNamesAndKeepsRareToolsBehindOneButton() {
    try (var visit = screens.ada(Look.PHONE)) {
      visit.open("/companies").sees("North Mill").settled();
      assertThat(visit.button("Export").count()).isZero();
      var more = visit.button("More tools");
      var filter = visit.button("Add a filter").boundingBox();
      assertThat(more.boundingBox().y).as("in one line").isBetween(filter.y - 8, filter.y + 8);
      more.click();
      visit.button("Export").waitFor();
      visit.page().getByLabel("Group by").waitFor();
      visit.isAccessible();
      var row = visit.page().locator("[data-record]").first().boundingBox();
      assertThat(row.height).as("for a finger").isGreaterThanOrEqualTo(44);
    }
  }

  @Test
  void spaceShowsARecordBesideTheList() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.sees("North Mill").press("j", "Space");
      visit.role(AriaRole.HEADING, "North Mill").waitFor();
      visit.sees("Miller Tools").isAccessible().press("Escape");
      visit.page().waitForFunction("() => !document.querySelector('aside')");
    }
  }

  @Test
  void oneSortsByAHeaderAndTheAddressKeepsIt() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.sees("North Mill").button("Employees").click();
      firstRow(visit, "Zornrath");
      visit.button("Employees").click();
      firstRow(visit, "North Mill");
      visit.page().reload();
      firstRow(visit, "North Mill");
    }
  }

  @Test
  void chipsBecomeAnExpressionAndComeBack() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.sees("North Mill").press("/");
      visit.page().getByPlaceholder("Which field?").fill("Employ");
      visit.press("Enter");
      visit.page().getByLabel("from", exactly()).check();
      visit.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("20");
      visit.press("Enter");
      visit.sees("from 20").sees("2 records");
      visit.button("Write the filter as an expression").click();
      var expression = visit.page().getByLabel("Filter as an expression");
      assertThat(expression.inputValue()).isEqualTo("employees >= 20");
      expression.fill("employees >= 20 && nmae == \"x\"");
      visit.press("Enter");
      visit.page().locator("[aria-invalid=true]").waitFor();
      expression.fill("employees >= 20 && name.contains(\"mill\")");
      visit.press("Enter");
      visit.sees("contains mill").sees("2 records");
      visit.button("Remove Employees").click();
      visit.page().waitForURL(url -> !url.contains("employees"));
    }
  }

  @Test
  void typingReplacesAndUBringsBack() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.sees("North Mill").press("j", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
      visit.page().keyboard().type("77");
      visit.press("Enter");
      cell(visit, "77").waitFor();
      assertThat(employees("North Mill")).isEqualTo(77);
      visit.press("Escape", "u").sees("Employees is as it was");
      assertThat(employees("North Mill")).isEqualTo(30);
      cell(visit, "30").waitFor();
    }
  }

  @Test
  void escapeLeavesAValueAlone() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.sees("North Mill").press("j", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
      visit.page().keyboard().type("77");
      visit.press("Escape");
      cell(visit, "30").waitFor();
      assertThat(employees("North Mill")).isEqualTo(30);
    }
  }

  @Test
  void whoIsOvertakenChoosesBetweenTwoVersions() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.sees("North Mill").press("j", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
      visit.page().keyboard().type("77");
      write("North Mill", Map.of("employees", 55));
      visit.press("Enter").sees("Somebody changed Employees").isAccessible();
      visit.button("Mine: 77").click();
      cell(visit, "77").waitFor();
      assertThat(employees("North Mill")).isEqualTo(77);
    }
  }

  @Test
  void whoeverChangedAnotherFieldIsNotInTheWay() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.sees("North Mill").press("j", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
      visit.page().keyboard().type("77");
      write("North Mill", Map.of("industry", "retail"));
      visit.press("Enter");
      cell(visit, "77").waitFor();
      assertThat(employees("North Mill")).isEqualTo(77);
      assertThat(find("North Mill").path("industry").asString()).isEqualTo("retail");
    }
  }

  @Test
  void manyAreChangedAfterALookAndBroughtBack() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.sees("North Mill").press("j", "x", "j", "x").sees("2 chosen").press("e");
      visit.page().getByPlaceholder("Which field?").fill("Industry");
      visit.press("Enter");
      visit.page().getByLabel("Industry", exactly()).fill("retail");
      visit.button("Preview").click();
      visit.sees("2 will change, 0 already have this value").isAccessible();
      visit.button("Change 2").click();
      visit.sees("2 records changed");
      assertThat(find("Miller Tools").path("industry").asString()).isEqualTo("retail");
      visit.button("Undo").click();
      visit.sees("2 records are as before");
      assertThat(find("Miller Tools").path("industry").asString()).isEqualTo("joinery");
    }
  }

  @Test
  void aChangedViewIsSavedUnderAName() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/companies?filter=employees%20%3E%2015").sees("2 records");
      visit.button("Save as …").click();
      visit.page().getByLabel("Name of the view").fill("Not so small");
      visit.button("For me").click();
      visit.button("Not so small").waitFor();
      visit.page().waitForURL(url -> url.contains("view=") && !url.contains("filter="));
      visit.sees("2 records").button("All").click();
      visit.sees("3 records");
    }
  }

  @Test
  void whatIsSeenIsExported() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/companies?filter=employees%20%3E%2015&columns=name,employees").sees("2 records");
      visit.button("Export").click();
      var download =
          visit.page().waitForDownload(() -> visit.role(AriaRole.MENUITEM, "CSV").click());
      assertThat(download.path()).content().contains("North Mill", "30").doesNotContain("Zornrath");
    }
  }

  private static void firstRow(Visit visit, String name) {
    visit.page().locator("[aria-rowindex='2']:has-text('" + name + "')").waitFor();
  }

  private static Locator cell(Visit visit, String text) {
    return visit
        .page()
        .getByRole(
            AriaRole.GRIDCELL,
            new com.microsoft.playwright.Page.GetByRoleOptions().setName(text).setExact(true));
  }

  private static com.microsoft.playwright.Page.GetByLabelOptions exactly() {
    return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
  }

  private static tools.jackson.databind.JsonNode find(String name) {
    return screens
        .api()
        .get("/api/companies?search=" + name.replace(" ", "%20"))
        .body()
        .at("/items/0");
  }

  private static int employees(String name) {
    return find(name).path("employees").asInt();
  }

  private static void write(String name, Map<String, Object> values) {
    var row = find(name);
    screens
        .api()
        .patch("/api/companies/" + row.path("id").asString(), row.path("version").asInt(), values);
  }
}
