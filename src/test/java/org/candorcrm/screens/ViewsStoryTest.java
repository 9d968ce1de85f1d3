package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A morning with lists: find, filter, sort, edit, take back, edit many, take back; and views of
 * others.
 */
class ViewsStoryTest {

  private Screens screens;

  @BeforeEach
  void open() {
    screens = Screens.open();
    for (int i = 1; i <= 6; i++) {
      screens
          .api()
          .post(
              "/api/companies",
              Map.of(
                  "name",
                  "Mill " + i,
                  "industry",
                  i > 3 ? "retail" : "joinery",
                  "employees",
                  i * 10));
    }
  }

  @AfterEach
  void close() {
    screens.close();
  }

  @Test
  void findFilterSortEditUndoBulkUndo() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/companies?columns=name,industry,employees").sees("Mill 6").press("/");
      visit.page().getByPlaceholder("Which field?").fill("Employ");
      visit.press("Enter");
      visit.page().getByLabel("from", exactly()).check();
      visit.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.TEXTBOX).fill("30");
      visit.press("Enter").sees("4 records").button("Employees").click();
      visit.page().locator("[aria-rowindex='2']:has-text('Mill 3')").waitFor();

      visit.press("j", "ArrowRight", "ArrowRight");
      visit.page().keyboard().type("metal");
      visit.press("Enter").sees("metal");
      assertThat(industry("Mill 3")).isEqualTo("metal");
      visit.press("Escape", "u").sees("Industry is as it was");
      assertThat(industry("Mill 3")).isEqualTo("joinery");

      visit.page().getByLabel("Choose all that are shown").check();
      visit.sees("4 chosen").button("Edit").click();
      visit.page().getByPlaceholder("Which field?").fill("Industry");
      visit.press("Enter");
      visit.page().getByLabel("Industry", exactly()).fill("retail");
      visit.button("Preview").click();
      visit.sees("1 will change, 3 already have this value").button("Change 1").click();
      visit.sees("1 record changed");
      assertThat(industry("Mill 3")).isEqualTo("retail");
      assertThat(industry("Mill 2")).isEqualTo("joinery");
      visit.button("Undo").click();
      visit.sees("1 record is as before");
      assertThat(industry("Mill 3")).isEqualTo("joinery");
      visit.isQuiet();
    }
  }

  @Test
  void whoChangesASharedViewHasADraftOfTheirOwn() {
    screens.hire("rita@company.example", "Rita Reader", "reader");
    var view =
        screens
            .api()
            .post(
                "/api/views",
                Map.of(
                    "name", "Large ones",
                    "record_type", "company",
                    "filter", "employees >= 40",
                    "shared_with", "all"))
            .text("id");
    try (var visit = screens.signedIn(Look.LIGHT, "rita@company.example")) {
      visit.open("/companies?view=" + view).sees("3 records").button("Employees").click();
      visit.button("Save for me …").waitFor();
      assertThat(visit.button("Save for all").count()).isZero();
      visit.isAccessible().button("Reset").click();
      visit.page().waitForURL(url -> !url.contains("sort="));
    }
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/companies?view=" + view).sees("3 records").button("Employees").click();
      visit.button("Save for all").click();
      visit.sees("The view is saved.");
      var saved = screens.api().get("/api/views/" + view).body();
      assertThat(saved.path("sort").asString()).isEqualTo("employees");
      assertThat(saved.path("filter").asString()).isEqualTo("employees >= 40");
    }
  }

  private String industry(String name) {
    return screens
        .api()
        .get("/api/companies?filter=name%20%3D%3D%20%22" + name.replace(" ", "%20") + "%22")
        .body()
        .at("/items/0/industry")
        .asString();
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
