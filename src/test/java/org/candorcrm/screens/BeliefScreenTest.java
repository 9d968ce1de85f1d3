package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A hunch from the chart to its evidence and trend, and how well somebody judges. */
class BeliefScreenTest {

  private static final String LARGE = "Large deals are won more often";

  private static Screens screens;
  private static String belief;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    var api = screens.api();
    for (int i = 0; i < 24; i++) {
      api.post(
          "/api/deals",
          Map.of(
              "name",
              "Deal " + i,
              "amount",
              Map.of("amount", i % 2 == 0 ? "30000" : "900", "currency", "EUR"),
              "stage",
              i % 2 == 0 && i != 4 || i == 7 ? "won" : "lost"));
    }
    var statement =
        Map.of(
            "kind", "comparison",
            "type", "deal",
            "among", "stage in [\"won\", \"lost\"]",
            "group", "amount >= 20000",
            "outcome", "stage == \"won\"");
    belief =
        api.post("/api/beliefs", Map.of("words", LARGE, "sure", 70, "statement", statement))
            .text("id");
    screens
        .candor()
        .inWorkspace(() ->
            screens
                .candor()
                .bean(Database.class)
                .sql(
                    """
                    insert into {ws}.belief_days (belief, reader, rights, day, status, weight, evidence)
                    select belief, reader, rights, day - n, 'open', 1 + n, evidence
                      from {ws}.belief_days, generate_series(1, 9) n\
                    """)
                .update());
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @OnEveryDevice
  void aBeliefShowsWhatTheDataSay(Look look) {
    try (var visit = screens.ada(look)) {
      visit.open("/insight/beliefs").sees(LARGE).settled().isAccessible().picture("beliefs");
      visit.open("/insight/beliefs/" + belief).sees("The data support it: 92% of 12").settled();
      visit.sees("From").isAccessible().picture("belief");
      assertThat((Boolean) visit.page().evaluate("() => document.body.scrollWidth <= innerWidth"))
          .isTrue();
      visit.isQuiet();
    }
  }

  @Test
  void isWrittenFromAChartByKeyboardAlone() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals?layout=chart&filter=amount%20%3C%20900000").sees("I think …");
      visit.button("I think …").focus();
      visit.press("Enter").sees("What the data say so far");
      visit.button("Write it down").focus();
      visit.press("Enter").sees("Still empty: “I think that …”, “The group”");
      visit.page().getByLabel("How sure are you?").fill("150");
      visit.sees("A whole number from 1 to 99.");
      visit.page().getByLabel("How sure are you?").fill("85");
      visit.page().getByLabel("I think that …").fill("Small deals are lost more often");
      var group = group(visit, "The group");
      button(group, "Write the filter as an expression").focus();
      visit.press("Enter");
      group.getByRole(AriaRole.TEXTBOX).fill("amount < 1000");
      var outcome = group(visit, "What should be more frequent there");
      button(outcome, "Add a filter").focus();
      visit.press("Enter").page().getByPlaceholder("Which field?").fill("Stage");
      visit.press("Enter");
      visit.page().getByLabel("Lost").check();
      visit.button("Apply").focus();
      visit.press("Enter");
      visit.sees("“Stage Lost” is more frequent where").sees("The data support it: 92% of 12");
      visit.isAccessible().picture("belief-writing");
      visit.button("Write it down").focus();
      visit.press("Enter").sees("Written down.").sees("Small deals are lost more often");
      visit.button("Let it go").focus();
      visit.press("Enter").sees("Let go.").isQuiet();
    }
  }

  private static Locator group(Visit visit, String name) {
    return visit.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator button(Locator within, String name) {
    return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  @Test
  void howWellOneJudgesIsAPageOfOnesOwn() {
    try (var visit = screens.ada(Look.PHONE)) {
      visit.open("/insight/beliefs?show=calibration").sees("70 to 79% sure of, 1 is supported");
      visit.settled().isAccessible().picture("calibration").isQuiet();
    }
  }

  @Test
  void itSpeaksGerman() {
    try (var visit = screens.signedIn(Look.PHONE, Screens.ADA, Screens.PASSWORD, "de-DE")) {
      visit.open("/insight/beliefs/" + belief).sees("Die Daten stützen sie: 92 % von 12").isQuiet();
    }
  }
}
