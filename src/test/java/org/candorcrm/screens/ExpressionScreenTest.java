package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An expression is completed while it is written, and its mistakes are where they are. */
class ExpressionScreenTest {

  private static Screens screens;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    var mood =
        Map.of(
            "name", "mood", "kind", "choice", "label", "Mood", "choices", List.of("good", "bad"));
    screens.api().post("/api/model/types/company/fields", mood);
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @Test
  void anExpressionIsCompletedByKeyboardThroughRelations() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals").sees("No Deals yet");
      visit.button("Write the filter as an expression").press("Enter");
      var named = new Page.GetByLabelOptions().setExact(true);
      var text = visit.page().getByLabel("Filter as an expression", named);
      text.waitFor();
      visit.types("comp");
      option(visit, "company").waitFor();
      visit.press("Tab").page().keyboard().type(".x_mo");
      option(visit, "x_mood").waitFor();
      visit.press("ArrowDown", "Enter").page().keyboard().type(" == ");
      option(visit, "good").waitFor();
      assertThat(text.getAttribute("aria-controls")).isNotNull();
      visit.press("ArrowDown");
      assertThat(text.getAttribute("aria-activedescendant")).isNotNull();
      visit.isAccessible().press("Enter");
      assertThat(text.inputValue()).isEqualTo("company.x_mood == \"good\"");
      visit.press("Enter").page().waitForURL("**filter=*");
      visit.sees("Mood").button("Write the filter as an expression").press("Enter");
      text.fill("company.x_mod == \"x\"");
      visit.sees("did you mean x_mood");
      assertThat(visit.page().locator("mark").textContent()).isEqualTo("x_mod");
      text.fill("company.employees > 10");
      visit.press("Enter").sees("Nothing matches the filter").isQuiet();
    }
  }

  private static Locator option(Visit visit, String name) {
    return visit
        .page()
        .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name))
        .first();
  }
}
