package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A value that nobody has stood for in a long time says so, where people look. */
class GlyphScreenTest {

  private static Screens screens;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    company("Old Mill");
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @OnEveryDevice
  void oldValuesAreMarkedInListsWhenAsked(Look look) {
    try (var visit = screens.ada(look)) {
      visit.open("/companies").sees("Old Mill");
      assertThat(visit.page().locator("[data-glyph]").count()).isZero();
      visit.press("h").page().locator("[data-glyph=stale]").first().waitFor();
      visit.sees("nobody has written or confirmed it for long").isAccessible();
      visit.settled().picture("glyphs-list");
      visit.press("h").isQuiet();
    }
  }

  @Test
  void whoStandsInACellReadsTheDetailsOfItsMark() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/companies").sees("Old Mill").press("h");
      visit.page().locator("[data-glyph=stale]").first().waitFor();
      visit.press("j", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
      var told = visit.page().locator("[data-told]");
      told.getByText("2 years old: added 2 years ago by Ada Byron").waitFor();
      visit.isAccessible().press("ArrowLeft");
      told.waitFor(hidden());
      visit.press("ArrowRight");
      told.waitFor();
      visit.press("Escape");
      told.waitFor(hidden());
      visit.press("h").isQuiet();
    }
  }

  @OnEveryDevice
  void oldValuesAreMarkedOnARecord(Look look) {
    var id = company("Aged Mill");
    try (var visit = screens.ada(look)) {
      visit.open("/companies/" + id);
      visit.page().locator("[data-field=employees] [data-glyph=stale]").waitFor();
      visit.isAccessible().settled().picture("glyphs-record");
    }
  }

  @Test
  void aWrongNumberIsMarkedWhereTheNumberStands() {
    var id =
        screens
            .api()
            .post(
                "/api/people",
                Map.of(
                    "name",
                    "Wrong Willy",
                    "phones",
                    java.util.List.of("+49 30 901820", "+49 30 5551")))
            .text("id");
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/people/" + id).sees("Wrong Willy");
      visit.page().locator("[data-history=phones]").click();
      visit.button("Wrong number: +49 30 5551").click();
      visit.sees("+49 30 5551 is marked as a wrong number.").sees("was a wrong number");
      visit.page().locator("[data-field=phones] [data-glyph=contradicted]").waitFor();
      visit.isAccessible().picture("wrong-number").isQuiet();
    }
  }

  @Test
  void whoKnowsThatAValueIsStillRightSaysSoByKeyboard() {
    var id = company("Steady Mill");
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/companies/" + id);
      var field = visit.page().locator("[data-field=employees]");
      glyph(field).waitFor();
      assertThat(glyph(field).getAttribute("aria-label"))
          .startsWith("2 years old: added 2 years ago by Ada Byron");
      field.locator("[data-edit]").focus();
      visit.press("ArrowLeft").sees("half of such values are expected to be wrong");
      visit.isAccessible().press("Enter");
      visit.role(AriaRole.BUTTON, "Employees is still right").waitFor();
      visit.press("Enter").sees("Employees counts as fresh again.");
      glyph(field).waitFor(hidden());
      assertThat(glyph(visit.page().locator("[data-field=status]")).count()).isOne();
      visit.isQuiet();
    }
  }

  @Test
  void writingAValueMakesItFresh() {
    var id = company("Busy Mill");
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/companies/" + id);
      var field = visit.page().locator("[data-field=employees]");
      glyph(field).waitFor();
      screens.api().patch("/api/companies/" + id, 1, Map.of("employees", 99));
      glyph(field).waitFor(hidden());
    }
  }

  @Test
  void aLearnedHalfLifeTakesThePlaceOfWhatWasSetAndGoesAgain() {
    screens
        .candor()
        .inWorkspace(() ->
            screens
                .candor()
                .bean(Database.class)
                .sql(
                    """
                    insert into {ws}.coverage_changes (field, record_type, changes, held_days, learned_days, learned_at)
                    select f.id, f.record_type, 40, 9000, 120, now()
                      from {ws}.record_fields f join {ws}.record_types t on t.id = f.record_type
                     where t.name = 'person' and f.name = ?
                    on conflict (field) do update set changes = 40, learned_days = 120\
                    """)
                .param("job_title")
                .update());
    var before = halfLife();
    assertThat(before).isNotIn(0, 120);
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/settings/coverage").sees("How long it stays right").isAccessible();
      visit.page().getByLabel("Take the learned one on: Job title, 4 months instead of").focus();
      visit.press("Enter").sees("now counts as stale after");
      assertThat(halfLife()).isEqualTo(120);
      visit.button("Undo").click();
      visit.sees("is set as it was");
      assertThat(halfLife()).isEqualTo(before);
    }
  }

  private static int halfLife() {
    for (var field : screens.api().get("/api/model/types/person").body().path("fields")) {
      if (field.path("name").asString().equals("job_title")) {
        return field.path("half_life_days").asInt();
      }
    }
    return 0;
  }

  private static Locator glyph(Locator field) {
    return field.locator("[data-glyph=stale]");
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
  }

  /** As if it had been written more than two years ago. */
  private static String company(String name) {
    var id =
        screens
            .api()
            .post("/api/companies", Map.of("name", name, "employees", 11, "status", "customer"))
            .text("id");
    screens
        .candor()
        .inWorkspace(() ->
            screens
                .candor()
                .bean(Database.class)
                .sql("update {ws}.changes set at = at - interval '740 days' where record = ?::uuid")
                .param(id)
                .update());
    return id;
  }
}
