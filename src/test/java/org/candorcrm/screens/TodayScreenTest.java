package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What to do next, in order, and why first; everything there is done by keyboard, with a way back.
 */
class TodayScreenTest {

  private static Screens screens;
  private static int hired;

  @BeforeAll
  static void open() {
    screens = Screens.open();
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  /** Somebody whose day nobody else fills. */
  private record Day(String email, Browser api) {

    static Day begin() {
      var email = "day" + ++hired + "@company.example";
      screens.hire(email, "Dora Day " + hired, "administrator");
      return new Day(email, Browser.signedIn(screens.candor(), email, Screens.PASSWORD));
    }

    String task(String title, Instant due, Map<String, Object> more) {
      var values = new java.util.HashMap<String, Object>(more);
      values.put("title", title);
      values.put("due_at", due.toString());
      values.put("owner", api.get("/api/me").text("id"));
      return api.post("/api/tasks", values).text("id");
    }

    String person(String name) {
      return api.post(
              "/api/people",
              Map.of(
                  "name", name, "phones", List.of("+49 30 1234"), "emails", List.of("e@x.example")))
          .text("id");
    }

    Visit visit(Look look) {
      return screens.signedIn(look, email);
    }
  }

  @OnEveryDevice
  void theDayIsForEverybody(Look look) {
    var day = Day.begin();
    var eva = day.person("Eva Keller");
    day.task("Send the price list", past(3), Map.of("person", eva, "priority", "high"));
    day.task("Tidy the cupboard", past(1), Map.of());
    day.api.post("/api/deals", Map.of("name", "Twelve lathes", "owner", me(day)));
    try (var visit = day.visit(look)) {
      visit.open("/").sees("Send the price list").sees("+49 30 1234").sees("has no next step");
      assertThat(visit.page().url()).endsWith("/today");
      assertThat(visit.page().locator("a[href='tel:+49301234']").count()).isOne();
      visit.isAccessible();
      visit.button("Why first?").click();
      visit.sees("Together").sees("high priority").isAccessible();
      visit.page().locator("[data-first]").getByText("Log call").click();
      visit.page().getByLabel("What was said").waitFor();
      visit.isAccessible().isQuiet();
    }
  }

  @Test
  void anEmptyDaySaysWhatComesHere() {
    try (var visit = Day.begin().visit(Look.LIGHT)) {
      visit.open("/today").sees("Nothing is waiting for you").isAccessible();
      visit.press("t");
      visit.page().keyboard().type("Prepare the slides tomorrow at 10");
      visit.sees("Task: Prepare the slides, ").press("Enter").sees("The task is added.");
      visit.sees("The next seven days").sees("Prepare the slides");
    }
  }

  @Test
  void theKeysWalkFinishPutOffAndTakeBack() {
    var day = Day.begin();
    day.task("First thing", past(5), Map.of("priority", "high"));
    var second = day.task("Second thing", past(4), Map.of());
    day.task("Third thing", past(3), Map.of());
    try (var visit = day.visit(Look.LIGHT)) {
      visit.open("/today").sees("Third thing").press("j", "j");
      assertThat(focused(visit)).contains("Second thing");
      visit.press("e").sees("“Second thing” is done.");
      assertThat(day.api.get("/api/tasks/" + second).text("status")).isEqualTo("done");
      visit
          .page()
          .locator(
              "article:focus",
              new com.microsoft.playwright.Page.LocatorOptions().setHasText("Third thing"))
          .waitFor();
      visit.press("u").sees("“Second thing” is open again.");
      assertThat(day.api.get("/api/tasks/" + second).text("status")).isEqualTo("open");
      visit.press("k", "k", "s").sees("“First thing” is not for today.").sees("1 not for today");
      visit.press("u").sees("“First thing” is back.");
      visit
          .page()
          .locator(
              "article",
              new com.microsoft.playwright.Page.LocatorOptions().setHasText("First thing"))
          .waitFor();
      visit.press("w").sees("points").isQuiet();
    }
  }

  @Test
  void whatIsNotForTodayCanBeHadBackLater() {
    var day = Day.begin();
    var id = day.task("Not now", past(1), Map.of());
    day.api.put("/api/today/dismissals/task:" + id, Map.of());
    try (var visit = day.visit(Look.LIGHT)) {
      visit.open("/today").sees("That was all for today").isAccessible();
      visit.button("1 not for today").click();
      visit.button("Today after all").click();
      visit.role(AriaRole.LINK, "Not now").waitFor();
    }
  }

  @Test
  void aTaskIsMovedInWordsAndMovedBack() {
    var day = Day.begin();
    var due = past(2);
    var id = day.task("Visit them", due, Map.of());
    try (var visit = day.visit(Look.LIGHT)) {
      visit.open("/today").sees("Visit them").press("m");
      visit.page().getByLabel("When instead?").waitFor();
      visit.page().keyboard().type("whenever");
      visit.press("Enter").sees("Name a day or a time").isAccessible();
      visit.page().getByLabel("When instead?").fill("tomorrow at 16:00");
      visit.press("Enter").sees("“Visit them” is now due");
      assertThat(Instant.parse(day.api.get("/api/tasks/" + id).text("due_at")))
          .isAfter(Instant.now());
      visit.press("u").sees("“Visit them” is due as before.");
      assertThat(Instant.parse(day.api.get("/api/tasks/" + id).text("due_at"))).isEqualTo(due);
    }
  }

  @Test
  void whatComesInMeanwhileWaitsUntilItIsAskedFor() {
    var day = Day.begin();
    day.task("There already", past(1), Map.of());
    try (var visit = day.visit(Look.LIGHT)) {
      visit.open("/today").sees("There already");
      day.task("Just came in", past(9), Map.of("priority", "high"));
      visit.sees("1 new");
      assertThat(visit.text("Just came in").count()).isZero();
      visit.press("r").sees("Just came in");
    }
  }

  @Test
  void beforeAMeetingOneKnowsThePeopleAndTheLastPromise() {
    var day = Day.begin();
    var company = day.api.post("/api/companies", Map.of("name", "North Mill")).text("id");
    var eva = day.person("Eva Keller");
    day.api.post("/api/tasks", Map.of("title", "Send the drawings", "company", company));
    day.api.post(
        "/api/interactions",
        Map.of(
            "kind",
            "call",
            "subject",
            "Asked for drawings",
            "outcome",
            "Wants to see them",
            "happened_at",
            past(48).toString(),
            "company",
            company));
    meeting(day, "Show the lathe", Instant.now().minus(5, ChronoUnit.MINUTES), company, eva);
    try (var visit = day.visit(Look.LIGHT)) {
      visit.open("/today").sees("Show the lathe").press("j", "m");
      visit.sees("Last promise").sees("Send the drawings").sees("Wants to see them");
      visit.role(AriaRole.LINK, "Eva Keller").first().waitFor();
      visit.isAccessible();
    }
  }

  @Test
  void afterAMeetingOneSaysWhatCameOfIt() {
    var day = Day.begin();
    var company = day.api.post("/api/companies", Map.of("name", "South Mill")).text("id");
    var id = meeting(day, "Showed the lathe", past(30), company, day.person("Eva Keller"));
    try (var visit = day.visit(Look.LIGHT)) {
      visit.open("/today").sees("what came of it?").press("j", "m");
      visit.page().keyboard().type("They want an offer");
      visit.isAccessible().press("Enter").sees("It is written down.");
      visit.sees("Nothing is waiting for you");
      assertThat(day.api.get("/api/interactions/" + id).text("outcome"))
          .isEqualTo("They want an offer");
      visit.press("u").sees("It is taken back.").sees("Showed the lathe");
      assertThat(day.api.get("/api/interactions/" + id).body().path("outcome").isNull()).isTrue();
    }
  }

  @Test
  void gAndTGoesThereAndGermansReadGerman() {
    var day = Day.begin();
    day.task("Preisliste schicken", past(2), Map.of());
    try (var visit = screens.signedIn(Look.LIGHT, day.email, Screens.PASSWORD, "de-DE")) {
      visit.open("/companies").sees("Firmen").press("g", "t");
      visit.role(AriaRole.HEADING, "Heute").waitFor();
      visit.sees("Warum zuerst?").isAccessible().isQuiet();
    }
  }

  private static String meeting(
      Day day, String subject, Instant at, String company, String person) {
    return day.api
        .post(
            "/api/interactions",
            Map.of(
                "kind",
                "meeting",
                "subject",
                subject,
                "happened_at",
                at.toString(),
                "company",
                company,
                "participants",
                List.of(person),
                "colleagues",
                List.of(me(day))))
        .text("id");
  }

  private static String me(Day day) {
    return day.api.get("/api/me").text("id");
  }

  private static String focused(Visit visit) {
    return visit.page().locator(":focus").textContent();
  }

  private static Instant past(int hours) {
    return Instant.now().minus(hours, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
  }
}
