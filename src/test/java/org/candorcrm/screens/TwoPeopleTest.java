package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people at one record, by keyboard alone: nobody loses what they type, nobody overwrites. */
class TwoPeopleTest {

  private static final String BEN = "ben@company.example";
  private static final String LIST =
      "/companies?columns=name,employees,territory&filter=territory%20%3D%3D%20%22Two%22&sort=name";

  private static Screens screens;
  private String mill;
  private String other;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    screens.hire(BEN, "Ben Okri", "administrator");
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @BeforeEach
  void companies() {
    var api = screens.api();
    for (var row : api.get("/api/companies").body().path("items")) {
      api.with("If-Match", "\"" + row.path("version").asInt() + "\"");
      api.delete("/api/companies/" + row.path("id").asString());
      api.without("If-Match");
    }
    mill = company("A Mill", 11);
    other = company("B Works", 12);
  }

  private static String company(String name, int employees) {
    return screens
        .api()
        .post(
            "/api/companies",
            Map.of("name", name, "industry", "joinery", "employees", employees, "territory", "Two"))
        .text("id");
  }

  @Test
  void inACellOfTheListWhoComesSecondChooses() {
    try (var ada = screens.ada(Look.LIGHT);
        var ben = screens.signedIn(Look.LIGHT, BEN)) {
      atEmployees(ada);
      ada.page().keyboard().type("50");
      atEmployees(ben);
      ben.page().keyboard().type("77");
      ben.press("Enter");
      cell(ben, "77").waitFor();
      assertThat(typed(ada).inputValue()).isEqualTo("50");
      ada.press("Enter").sees("Theirs: 77").sees("Mine: 50").isAccessible();
      ada.press("Tab", "Enter");
      cell(ada, "50").waitFor();
      assertThat(employees(mill)).isEqualTo(50);
      cell(ben, "50").waitFor();
    }
  }

  @Test
  void onTheListTheirVersionMayStay() {
    try (var ada = screens.ada(Look.LIGHT);
        var ben = screens.signedIn(Look.LIGHT, BEN)) {
      atEmployees(ada);
      ada.page().keyboard().type("50");
      atEmployees(ben);
      ben.page().keyboard().type("77");
      ben.press("Enter");
      cell(ben, "77").waitFor();
      ada.press("Enter").sees("Theirs: 77").press("Enter");
      cell(ada, "77").waitFor();
      assertThat(employees(mill)).isEqualTo(77);
    }
  }

  @Test
  void onTheRecordPageWhoComesSecondChooses() {
    try (var ada = screens.ada(Look.LIGHT);
        var ben = screens.signedIn(Look.LIGHT, BEN)) {
      ada.open("/companies/" + mill).sees("Timeline");
      toEmployees(ada);
      ada.page().keyboard().type("50");
      ben.open("/companies/" + mill).sees("Timeline");
      toEmployees(ben);
      ben.page().keyboard().type("77");
      ben.press("Enter").sees("Employees is saved.");
      ada.press("Enter").sees("Ben Okri changed Employees while you were typing").isAccessible();
      ada.press("ArrowDown", "Enter").sees("Employees is saved.");
      assertThat(employees(mill)).isEqualTo(50);
      ben.page().locator("[data-field=employees] dd").getByText("50").waitFor();
    }
  }

  @Test
  void whatOthersChangeElsewhereAppearsWhileOneTypes() {
    try (var ada = screens.ada(Look.LIGHT)) {
      ada.open("/companies/" + mill).sees("Timeline");
      toEmployees(ada);
      ada.page().keyboard().type("50");
      var row = screens.api().get("/api/companies/" + mill).body();
      screens
          .api()
          .patch(
              "/api/companies/" + mill,
              row.path("version").asInt(),
              Map.of("territory", "North of the river"));
      ada.sees("North of the river");
      assertThat(ada.page().getByLabel("Employees", exactly()).inputValue()).isEqualTo("50");
      ada.press("Enter").sees("Employees is saved.");
      assertThat(employees(mill)).isEqualTo(50);
    }
  }

  @Test
  void whoChangesManyLeavesWhatSomebodyChangedMeanwhile() {
    try (var ada = screens.ada(Look.LIGHT)) {
      previewed(ada);
      change(mill, 77);
      ada.sees("Somebody changed one of them meanwhile.").isAccessible();
      ada.tabTo("Change 1");
      ada.press("Enter").sees("1 record changed.");
      assertThat(employees(mill)).isEqualTo(77);
      assertThat(employees(other)).isEqualTo(50);
    }
  }

  @Test
  void whoChangesManyMayChangeThatToo() {
    try (var ada = screens.ada(Look.LIGHT)) {
      previewed(ada);
      change(mill, 77);
      ada.sees("Somebody changed one of them meanwhile.");
      ada.page().getByLabel("A Mill is 77 now: change it all the same").focus();
      ada.press("Space");
      ada.tabTo("Change 2");
      ada.press("Enter").sees("2 records changed.");
      assertThat(employees(mill)).isEqualTo(50);
      assertThat(employees(other)).isEqualTo(50);
    }
  }

  /** Both companies are chosen and would get 50 employees. */
  private static void previewed(Visit visit) {
    visit.open(LIST).sees("2 records");
    cell(visit, "11").waitFor();
    visit.press("j", "x", "j", "x").sees("2 chosen").press("e");
    visit.page().getByPlaceholder("Which field?").fill("Employees");
    visit.press("Enter");
    visit
        .page()
        .getByRole(AriaRole.DIALOG)
        .getByLabel("Employees", new Locator.GetByLabelOptions().setExact(true))
        .fill("50");
    visit.tabTo("Preview");
    visit.press("Enter").sees("2 will change, 0 already have this value.");
  }

  private static void atEmployees(Visit visit) {
    visit.open(LIST).sees("2 records");
    cell(visit, "11").waitFor();
    visit.press("j", "ArrowRight", "ArrowRight");
  }

  private static Locator typed(Visit visit) {
    return visit.page().locator("[data-editing] input");
  }

  private static Locator cell(Visit visit, String text) {
    return visit
        .page()
        .getByRole(AriaRole.GRIDCELL, new Page.GetByRoleOptions().setName(text).setExact(true))
        .first();
  }

  /** Name is first, then the industry, then they. */
  private static void toEmployees(Visit visit) {
    visit.press("e");
    visit.page().getByLabel("Name", exactly()).waitFor();
    visit.press("Escape", "ArrowDown", "ArrowDown", "Enter", "Control+a");
  }

  private static void change(String company, int employees) {
    var row = screens.api().get("/api/companies/" + company).body();
    screens
        .api()
        .patch(
            "/api/companies/" + company,
            row.path("version").asInt(),
            Map.of("employees", employees));
  }

  private static int employees(String company) {
    return screens.api().get("/api/companies/" + company).body().path("employees").asInt();
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
