package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.Map;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody searches for is all that boards, charts, calendars and groups show. */
class SearchedViewsTest {

  private Screens screens;

  @BeforeEach
  void open() {
    screens = Screens.open();
    deal("Spring order", 100, "new");
    deal("Spring refit", 300, "won");
    deal("Autumn order", 1000, "new");
  }

  private void deal(String name, int amount, String stage) {
    var values = Map.of("name", name, "amount", amount, "stage", stage);
    screens.api().post("/api/deals", values);
  }

  @AfterEach
  void close() {
    screens.close();
  }

  @Test
  void aBoardHoldsWhatTheListHolds() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals?q=spring&layout=board").sees("2 records").sees("Spring order");
      assertThat(visit.role(AriaRole.REGION, "New").textContent()).contains("1 · €100");
      assertThat(visit.role(AriaRole.REGION, "Won").textContent()).contains("1 · €300");
      assertThat(visit.text("Autumn order").count()).isZero();
      visit.isAccessible().isQuiet();
    }
  }

  @Test
  void aChartCountsThemAndLeadsToThem() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals?q=order&layout=chart").button("New: 2. Show these records").click();
      visit.sees("2 records").sees("Autumn order");
      assertThat(visit.page().url()).contains("q=order");
      visit.open("/deals?q=winter&layout=chart").sees("Nothing matches");
    }
  }

  @Test
  void groupsCountThem() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals?q=spring&group=stage&columns=name,amount").sees("Spring refit");
      var group = visit.page().locator("[role=row]:has-text('€100')").first();
      group.waitFor();
      assertThat(visit.text("€1,100").count()).isZero();
    }
  }

  @Test
  void aCalendarHoldsThem() {
    var now = Instant.now().toString();
    for (var title : java.util.List.of("Call the mill", "Write to Blau")) {
      screens.api().post("/api/tasks", Map.of("title", title, "due_at", now));
    }
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/tasks?layout=calendar&span=agenda").sees("Call the mill").sees("Write to Blau");
      visit.open("/tasks?q=mill&layout=calendar&span=agenda").sees("Call the mill");
      assertThat(visit.text("Write to Blau").count()).isZero();
    }
  }

  @Test
  void allThatASearchFindsAreChangedAndNoOthers() {
    for (int i = 0; i < 110; i++) {
      deal("Winter order " + i, 10, "new");
    }
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals?q=winter&columns=name,next_step").sees("110 records");
      visit.page().getByLabel("Choose all that are shown").check();
      visit.button("Choose all 110 that match").click();
      visit.sees("110 chosen").button("Edit").click();
      visit.page().getByPlaceholder("Which field?").fill("Next step");
      visit.press("Enter");
      visit
          .page()
          .getByLabel("Next step", new Page.GetByLabelOptions().setExact(true))
          .fill("Ring them");
      visit.button("Preview").click();
      visit.button("Change 110").click();
      visit.sees("110 records changed");
      assertThat(with("Ring them")).isEqualTo(110);
    }
  }

  @Test
  void aMonthBeginsWithTheDaysOfWhoeverReads() {
    var me = screens.api().get("/api/me");
    var zone = Map.of("time_zone", "Pacific/Kiritimati");
    screens.api().patch("/api/me", 1, zone);
    var late = Map.of("title", "New year's call", "due_at", "2025-12-31T12:00:00Z");
    screens.api().post("/api/tasks", late);
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/tasks?layout=chart&split=due_at&filter=due_at%20!%3D%20null");
      visit.button("Jan 2026: 1. Show these records").click();
      visit.sees("1 record").sees("New year's call");
    }
  }

  @Test
  void aViewWithMyStarStandsFirst() {
    for (var name : java.util.List.of("All new", "Large ones")) {
      var view = Map.of("name", name, "record_type", "deal", "filter", "amount > 50");
      screens.api().post("/api/views", view);
    }
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals").button("Large ones").click();
      var star = exactly(visit, "Starred");
      star.focus();
      visit.press("Enter");
      visit.page().locator("button[aria-pressed=true][aria-label=Starred]").waitFor();
      visit
          .page()
          .locator("nav button:has-text('Large ones') + button:has-text('All new')")
          .waitFor();
      visit.isAccessible().page().reload();
      visit
          .page()
          .locator("nav button:has-text('Large ones') + button:has-text('All new')")
          .waitFor();
      exactly(visit, "Starred").click();
      visit
          .page()
          .locator("nav button:has-text('All new') + button:has-text('Large ones')")
          .waitFor();
      visit.isQuiet();
    }
  }

  private static Locator exactly(Visit visit, String name) {
    return visit
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private int with(String step) {
    return screens
        .api()
        .get(
            "/api/deals?count=exact&filter=next_step%20%3D%3D%20%22"
                + step.replace(" ", "%20")
                + "%22")
        .body()
        .path("count")
        .asInt();
  }
}
