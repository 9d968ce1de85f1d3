package org.candorcrm.screens;

import java.time.LocalDate;
import java.util.List;
import org.candorcrm.deals.forecast.Making;
import org.candorcrm.demo.DemoLoading;
import org.candorcrm.identity.radar.Measuring;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Pictures of every screen of the demo company, each in every {@link Look}. Not a test by itself:
 * {@code ./candor screenshots} runs it.
 */
class ScreenshotTour {

  private static Screens screens;
  private static String email;
  private static String seller;

  @BeforeAll
  static void open() {
    screens = Screens.untouched();
    screens.candor().bean(DemoLoading.class).load(LocalDate.now(), Screens.PASSWORD);
    measureRadar();
    email = email("administrator");
    seller = email("representative");
    var demo = screens.candor().bean(Workspaces.class).find(DemoLoading.WORKSPACE).orElseThrow();
    CurrentWorkspace.run(demo, () -> screens.candor().bean(Making.class).make());
  }

  /** Twice, two weeks apart: trends have something to say. */
  private static void measureRadar() {
    var workspace =
        screens.candor().bean(Workspaces.class).find(DemoLoading.WORKSPACE).orElseThrow();
    CurrentWorkspace.run(
        workspace,
        () -> {
          var measuring = screens.candor().bean(Measuring.class);
          measuring.measure(null);
          screens
              .candor()
              .bean(Database.class)
              .sql("update {ws}.radar_runs set measured_at = measured_at - interval '14 days'")
              .update();
          measuring.measure(null);
        });
  }

  private static String email(String role) {
    return DemoLoading.signIns().stream()
        .filter(one -> one.role().equals(role))
        .findFirst()
        .orElseThrow()
        .email();
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @OnEveryDevice
  void takePictures(Look look) {
    try (var stranger = screens.stranger(look)) {
      stranger.open("/sign-in").sees("Welcome back").picture("sign-in");
      stranger.open("/?token=example").sees("Set up Candor").picture("set-up");
    }
    try (var visit = screens.stranger(look)) {
      visit.signIn(email, Screens.PASSWORD);
      lists(visit);
      layouts(visit);
      past(visit);
      visit.open("/import").sees("Drop a file here").settled().picture("import");
      visit.open("/welcome").sees("Hello").settled().picture("welcome-you");
      visit.open("/welcome?step=expect").sees("What do you expect").settled();
      visit.picture("welcome-expect");
      visit.open("/tour").sees("A tour of eight stops").settled().picture("tour");
      visit.open("/settings/first-steps").sees("Demo company").settled();
      visit.picture("settings-first-steps");
      visit.open("/settings/me").sees("Time zone").settled().picture("settings-me");
      visit.open("/settings/sign-in").sees("this one").settled().picture("settings-sign-in");
      visit.open("/settings/keys").sees("A new key").settled().picture("settings-keys");
      visit.open("/settings/mail").sees("Sender").settled().picture("settings-mail");
      visit.open("/settings/model").sees("In the navigation").settled().picture("settings-model");
      visit.open("/settings/model/person?field=job_title").sees("Grows old after").settled();
      visit.picture("settings-model-field");
      coverage(visit);
      rights(visit);
      visit.open("/insight/surprises").settled().picture("surprises");
      visit.open("/insight/explore?measure=amount_won&breakdown=deal.owner.teams").settled();
      visit.sees("Amount won:").settled().picture("insight-explore");
      visit.open("/insight/measures").sees("Open pipeline").settled().picture("insight-measures");
      visit.open("/insight/questions").sees("Why do we lose deals?").settled();
      visit.picture("insight-questions");
      visit.open("/insight/pipeline").sees("As seen on").settled().picture("insight-pipeline");
      visit.open("/insight/beliefs").settled().picture("beliefs");
      visit.open("/insight/beliefs/new").settled().picture("belief-writing");
      visit.open("/insight/promises").settled().picture("promises");
      visit.open("/insight/blindness").settled().picture("blindness");
      forecast(visit);
      sources(visit);
    }
  }

  private static void forecast(Visit visit) {
    visit.open("/insight/forecast").sees("What is ahead").sees("What it stands on").settled();
    visit.picture("forecast");
  }

  private static void sources(Visit visit) {
    visit.open("/sources").sees("Candor itself").settled().picture("sources");
    visit.page().locator("main tbody th a").last().click();
    visit.page().locator("main h2").first().waitFor();
    visit.settled().picture("source");
    visit.open("/sources/duplicates?type=people").settled().picture("duplicates");
    visit.open("/sources/disagreements").settled().picture("disagreements");
    visit.open("/sources/disagreements?show=rules").settled().picture("disagreement-rules");
    visit.open("/sources/radar").sees("Who knows what about whom").settled();
    visit.picture("sources-radar");
    visit.open("/sources/radar?type=company").settled().picture("sources-radar-companies");
    visit.open("/sources/applications").settled().picture("applications");
    for (var part : List.of("requests", "purposes", "retention", "suppressed")) {
      visit.open("/sources/privacy?part=" + part).settled().picture("privacy-" + part);
    }
    visit.open("/people").settled();
    var person = visit.page().locator("[role=row] a").first().getAttribute("href");
    visit.open("/sources/privacy" + person).settled().picture("privacy-person");
  }

  private static void coverage(Visit visit) {
    visit.open("/people").settled().press("j", "Enter").sees("Timeline").settled();
    visit.picture("person");
    visit.open("/settings/coverage").sees("How it is weighed").settled();
    visit.picture("settings-coverage");
    visit.open("/still-right").sees("Is this still right?").settled().picture("still-right");
  }

  private static void rights(Visit visit) {
    for (var page :
        List.of(
            "people",
            "teams",
            "departments",
            "roles",
            "roles/representative",
            "closures",
            "closures/new",
            "why",
            "all-keys",
            "audit")) {
      visit.open("/settings/" + page).settled().picture("rights-" + page.replace('/', '-'));
    }
  }

  @OnEveryDevice
  void takePicturesOfOnesOwnDay(Look look) {
    try (var visit = screens.signedIn(look, seller)) {
      visit.open("/today").sees("Why first?").settled().picture("today");
      visit.press("j", "w").sees("Together").settled().picture("today-why");
      visit.press("l").settled();
      visit.page().locator(":focus").fill("wants the price list, call back Tuesday 10");
      visit.sees("Task: ").settled().picture("today-call");
      visit.open("/inbox").settled().press("j", "s").settled().picture("inbox");
    }
  }

  private static void past(Visit visit) {
    var at = "at=" + LocalDate.now().minusMonths(6) + "T07:00:00Z";
    visit.open("/deals?" + at).sees("As seen on").settled().picture("past-list");
    visit.page().locator("[role=row] a").first().click();
    visit.sees("since then").settled().picture("past-record");
    visit.open("/deals?layout=board&" + at).sees("As seen on").settled().picture("past-board");
    visit.open("/deals?layout=chart&measure=sum:amount&" + at).sees("As seen on").settled();
    visit.picture("past-chart");
  }

  private static void lists(Visit visit) {
    visit.open("/companies").settled().picture("companies");
    visit.open("/people").settled().picture("people");
    visit.open("/deals").settled().picture("deals");
    visit.open("/companies").settled().press("j", "Enter").sees("Timeline").settled();
    visit.picture("company");
    visit.open("/deals").settled().press("j", "Enter").sees("Timeline").settled().picture("deal");
    visit.open("/deals?layout=board").settled().picture("board");
    visit.open("/companies").settled().press("Control+k");
    visit.page().keyboard().type("lift");
    visit.settled().picture("palette").press("Escape", "c").settled().picture("add");
    visit.press("Escape").open("/deals").settled();
    visit.press("?").sees("Turn this off").settled().picture("keys");
  }

  private static void layouts(Visit visit) {
    visit.open("/tasks?layout=calendar&span=week").settled().picture("calendar-week");
    visit.open("/deals?layout=calendar&span=month").settled().picture("calendar-month");
    visit.open("/tasks?layout=calendar&span=agenda").settled().picture("calendar-agenda");
    visit.open("/deals?layout=chart&measure=sum:amount").settled().picture("chart");
    visit.open("/deals?group=stage").settled().picture("list-groups");
    visit.open("/deals?print=yes").sees("Back to the list").settled().picture("list-print");
    visit.open("/deals?layout=chart&measure=sum:amount&split=close_date&then=stage&each=quarter");
    visit.settled().picture("chart-stacked");
  }
}
