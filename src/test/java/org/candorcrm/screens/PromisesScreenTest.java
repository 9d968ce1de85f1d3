package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was promised with what became of it, and how blind the company is. */
class PromisesScreenTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  private static Screens screens;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    var api = screens.api();
    for (int i = 0; i < 4; i++) {
      api.post(
          "/api/deals",
          Map.of("name", "Press " + i, "stage", "lost", "close_date", TODAY.toString()));
    }
    api.post(
        "/api/deals",
        Map.of(
            "name",
            "Told lathe",
            "stage",
            "lost",
            "close_date",
            TODAY.toString(),
            "lost_reason",
            "price"));
    for (var name : new String[] {"We know why we lose", "Calmer mornings"}) {
      api.post(
          "/api/expectations",
          Map.of(
              "name",
              name,
              "baseline",
              "nobody knew",
              "baseline_on",
              TODAY.minusDays(70).toString(),
              "failure",
              "knowing_it_all",
              "prerequisite",
              "Ask those who said no",
              "review_on",
              TODAY.minusDays(name.length()).toString()));
    }
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @OnEveryDevice
  void promisesAndSignsAreReadByEverybody(Look look) {
    try (var visit = screens.ada(look)) {
      visit.open("/insight/promises").sees("Calmer mornings").sees("nobody knew").settled();
      visit.isAccessible().picture("promises");
      visit.open("/insight/blindness").sees("4 of 5 not recorded").settled();
      visit.isAccessible().picture("blindness");
      assertThat((Boolean) visit.page().evaluate("() => document.body.scrollWidth <= innerWidth"))
          .isTrue();
      visit.isQuiet();
    }
  }

  @Test
  void whatMeasuresAPromiseIsChosenWithTheKeysAndItsFigureStandsBesideTheWords() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/insight/promises").sees("We know why we lose").settled();
      var measure = visit.page().getByLabel("What measures “We know why we lose”", exact());
      measure.focus();
      visit.press("Enter");
      measure.pressSequentially("Deals lost");
      visit.press("Tab", "Enter");
      visit
          .sees("Deals lost in a month, on average of the last three whole ones")
          .sees("It is time to look at it again");
      var item =
          visit
              .page()
              .getByRole(AriaRole.LISTITEM)
              .filter(new Locator.FilterOptions().setHasText("We know why we lose"));
      assertThat(item.innerText()).contains("1.7").contains("Ask those who said no");
    }
  }

  @Test
  void aSignLeadsToTheListOfWhatIsMissing() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/insight/blindness").sees("How blind we are").settled();
      visit.role(AriaRole.LINK, "Show what is missing: Deals lost with the reason why").focus();
      visit.page().keyboard().press("Enter");
      visit.settled().sees("Press 3").settled();
      assertThat(visit.page().locator("[role=grid]").innerText()).doesNotContain("Told lathe");
    }
  }

  private static com.microsoft.playwright.Page.GetByLabelOptions exact() {
    return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
  }
}
