package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tasks and deals on their days: moved by mouse, by keyboard and by typing, also where clocks
 * change.
 */
class CalendarScreenTest {

  private static final String WEEK = "/tasks?layout=calendar&span=week&day=2026-03-24";

  private static Screens screens;
  private static String colleague;
  private String task;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    screens.hire("bo@company.example", "Bo Diddley", "representative");
    colleague =
        screens
            .api()
            .get("/api/users?filter=name%20%3D%3D%20%22Bo%20Diddley%22")
            .body()
            .at("/items/0/id")
            .asString();
    var company =
        screens
            .api()
            .post(
                "/api/companies", Map.of("name", "Brooklyn Mill", "time_zone", "America/New_York"))
            .text("id");
    screens
        .api()
        .post(
            "/api/tasks",
            Map.of(
                "title",
                "Visit the mill",
                "owner",
                colleague,
                "company",
                company,
                "due_at",
                "2026-03-25T14:00:00Z"));
    screens.api().post("/api/deals", Map.of("name", "Spring order", "close_date", "2026-03-26"));
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @BeforeEach
  void aCall() {
    task =
        screens
            .api()
            .post(
                "/api/tasks",
                Map.of("title", "Call Acme", "owner", me(), "due_at", "2026-03-24T08:00:00Z"))
            .text("id");
  }

  @org.junit.jupiter.api.AfterEach
  void done() {
    var api = screens.api();
    var row = api.get("/api/tasks/" + task).body();
    api.with("If-Match", "\"" + row.path("version").asInt() + "\"").delete("/api/tasks/" + task);
  }

  @OnEveryDevice
  void weekMonthAndAgendaAreForEverybody(Look look) {
    try (var visit = screens.ada(look)) {
      for (var span : List.of("week", "month", "agenda")) {
        visit.open(WEEK.replace("span=week", "span=" + span)).sees("Call Acme").isAccessible();
      }
      visit.open(WEEK.replace("span=week", "span=agenda")).sees("10:00 in New York");
      entry(visit, "Call Acme").click();
      visit.button("Move").waitFor();
      visit.isAccessible().isQuiet();
    }
  }

  @Test
  void anEntryMovesByKeyboardAndUBringsItBack() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open(WEEK).sees("Call Acme");
      entry(visit, "Call Acme").focus();
      visit.press("Shift+ArrowDown").sees("Call Acme is on 24 Mar 2026, 09:15 now");
      assertThat(due()).isEqualTo("2026-03-24T08:15:00Z");
      entry(visit, "Call Acme").focus();
      visit.press("Shift+ArrowRight");
      in(visit, "2026-03-25", "Call Acme").waitFor();
      visit.sees("25 Mar 2026, 09:15");
      assertThat(due()).isEqualTo("2026-03-25T08:15:00Z");
      visit.press("u").sees("Due is as it was");
      in(visit, "2026-03-24", "Call Acme").waitFor();
      assertThat(due()).isEqualTo("2026-03-24T08:15:00Z");
    }
  }

  @Test
  void theClockOnTheWallStaysWhereClocksAreSet() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open(WEEK).sees("Call Acme");
      entry(visit, "Call Acme").click();
      visit.page().getByLabel("Due", exactly()).fill("2026-03-29");
      visit.button("Move").click();
      visit.sees("29 Mar 2026, 09:00");
      assertThat(due()).isEqualTo("2026-03-29T07:00:00Z");
      in(visit, "2026-03-29", "Call Acme").waitFor();
    }
  }

  @Test
  void anEntryIsDraggedToAnotherDayAndHour() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open(WEEK).sees("Call Acme");
      entry(visit, "Call Acme")
          .dragTo(
              visit.page().locator("[data-day='2026-03-27']"),
              new Locator.DragToOptions()
                  .setSourcePosition(20, 2)
                  .setTargetPosition(40, 48 * 12 + 3));
      visit.sees("27 Mar 2026, 12:00");
      assertThat(due()).isEqualTo("2026-03-27T11:00:00Z");
    }
  }

  @Test
  void colleaguesAreLaidOverEachOther() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open(WEEK).sees("Visit the mill").button("Everybody in this view").click();
      visit.page().getByLabel("Bo Diddley", exactly()).check();
      visit.page().waitForURL(url -> url.contains("who=" + colleague));
      entry(visit, "Call Acme").waitFor(gone());
      visit.page().getByLabel("Ada Byron (me)", exactly()).check();
      entry(visit, "Call Acme").waitFor();
      visit.sees("2 colleagues").isAccessible();
    }
  }

  @Test
  void theCustomersClockStandsBesideMine() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open(WEEK).sees("Visit the mill");
      assertThat(entry(visit, "Visit the mill").getAttribute("aria-label"))
          .isEqualTo(
              "Visit the mill, Wednesday, 25 March 2026, 15:00, Brooklyn Mill, Bo Diddley, 10:00 in"
                  + " New York");
      visit.button("Clocks").click();
      visit.page().getByLabel("Beside it").selectOption("America/New_York");
      visit.sees("Berlin · New York").isAccessible();
    }
  }

  @Test
  void daysWithoutAClockAreMovedToo() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/deals?layout=calendar&span=month&day=2026-03-24").sees("Spring order");
      entry(visit, "Spring order").focus();
      visit.press("Shift+ArrowUp").sees("Spring order is on 19 Mar 2026 now");
      in(visit, "2026-03-19", "Spring order").waitFor();
      visit.press("u").sees("Close date is as it was");
      in(visit, "2026-03-26", "Spring order").waitFor();
    }
  }

  @Test
  void whatColleaguesMoveIsSeen() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open(WEEK).sees("Call Acme");
      screens.api().patch("/api/tasks/" + task, 1, Map.of("due_at", "2026-03-26T08:00:00Z"));
      in(visit, "2026-03-26", "Call Acme").waitFor();
    }
  }

  @Test
  void theAddressKeepsWhereItStandsAndAViewKeepsHow() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open(WEEK).sees("Call Acme").button("Forward").click();
      visit.page().waitForURL(url -> url.contains("day=2026-03-31"));
      visit.page().getByLabel("Show", exactly()).selectOption("month");
      visit.button("Save as …").click();
      visit.page().getByLabel("Name of the view").fill("My month");
      visit.button("For me").click();
      visit.page().waitForURL(url -> url.contains("view=") && !url.contains("span="));
      assertThat(visit.page().getByLabel("Show", exactly()).inputValue()).isEqualTo("month");
    }
  }

  private static String me() {
    return screens.api().get("/api/me").text("id");
  }

  private String due() {
    return screens.api().get("/api/tasks/" + task).text("due_at");
  }

  private static Locator entry(Visit visit, String title) {
    return visit
        .page()
        .getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^" + title + ", ")));
  }

  private static Locator in(Visit visit, String day, String title) {
    return visit.page().locator("[data-day='" + day + "']").getByText(title);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
  }
}
