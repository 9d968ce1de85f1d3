package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a surprise to an action and its result, and the week's digest. */
class SurpriseScreenTest {

  private static final String NAME = "New leads";

  private static Screens screens;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    surprises(
        """
        insert into {ws}.surprise_looks (day, checked, looked_at)
        values (current_date - 1, 214, now())\
        """);
  }

  private static void found() {
    surprises(
        """
        insert into {ws}.surprises (id, found_on, last_on, measure, breakdown, segment, kind, since,
          expected, actual, errors, chance, low, high, history, because, latest)
        select ?, current_date, current_date, 'new_leads', '', '', 'came', current_date - 7, 91, 32,
               -6, 0, 74, 109, array[88, 95, 90, 101, 84, 92, 97, 89, 93, 32],
               '[{"breakdown": "source", "segment": "web", "expected": 61, "actual": 2, "share": 0.99}]', 40
         where not exists (select 1 from {ws}.surprises)\
        """,
        Ids.next());
  }

  private static void surprises(String sql, Object... params) {
    screens
        .candor()
        .inWorkspace(() -> screens.candor().bean(Database.class).sql(sql).params(params).update());
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @OnEveryDevice
  void itSaysWhatCameAndWhatMakesTheDifference(Look look) {
    found();
    try (var visit = screens.ada(look)) {
      visit.open("/insight").sees("New leads: less than expected").settled();
      visit.sees("32 in the week from").sees("2 instead of 61: 99% of the difference");
      visit.sees("This week, worth your attention").isAccessible().picture("surprises");
      assertThat((Boolean) visit.page().evaluate("() => document.body.scrollWidth <= innerWidth"))
          .isTrue();
      visit.isQuiet();
    }
  }

  @Test
  void aSurpriseBecomesATaskAndAResultByKeyboardAlone() {
    found();
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/insight/surprises").sees("New leads: less than expected");
      visit.button("Useful: " + NAME).focus();
      visit.press("Enter");
      pressed(visit, "Useful: " + NAME);
      visit.button("Do something: " + NAME).focus();
      visit.press("Enter").page().getByLabel("What to do").fill("Ask about the form");
      visit.press("Enter").sees("It is a task of yours now.").sees("Task: Ask about the form");
      visit.button("What came of it: " + NAME).focus();
      visit.press("Enter").page().getByLabel("What came of it").fill("The form was broken");
      visit.press("Enter").sees("What came of it: The form was broken").isAccessible().isQuiet();
    }
    surprises("delete from {ws}.surprises");
  }

  @Test
  void nothingIsAFinishedAnswerInGermanToo() {
    surprises("delete from {ws}.surprises");
    try (var visit = screens.signedIn(Look.PHONE, Screens.ADA, Screens.PASSWORD, "de-DE")) {
      visit.open("/insight/surprises").sees("Nichts hat uns überrascht; 214 Reihen geprüft");
      visit.picture("surprises-none").isQuiet();
    }
  }

  private static void pressed(Visit visit, String name) {
    visit
        .page()
        .waitForFunction(
            "name => [...document.querySelectorAll('button[aria-pressed=true]')]"
                + ".some(one => one.getAttribute('aria-label') === name)",
            name);
  }
}
