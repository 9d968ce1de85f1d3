package org.candorcrm.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.candorcrm.insight.PastDeals;
import org.candorcrm.insight.measures.Preparing;
import org.candorcrm.testing.OnEveryDevice;
import org.candorcrm.testing.Screens;
import org.candorcrm.testing.Screens.Look;
import org.candorcrm.testing.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looking around, keeping a question with its decision, dashboards, what counts as what. */
class InsightScreenTest {

  private static Screens screens;
  private static String question;
  private static String dashboard;

  @BeforeAll
  static void open() {
    screens = Screens.open();
    var past = new PastDeals(screens.candor(), LocalDate.now(ZoneOffset.UTC).minusDays(420));
    for (int day = 0; day < 420; day++) {
      if (day % 7 < 5) {
        past.opened(day, "Deal " + day, 100 + day)
            .with("lead_source", day % 3 == 0 ? "Fair" : "Web form")
            .with("close_date", past.day(day).toString())
            .reached(day, day % 4 == 0 ? "lost" : "won")
            .done();
      }
      if (day % 40 == 0) {
        past.opened(day, "Open " + day, 1_000).done();
      }
    }
    past.keep();
    screens
        .candor()
        .inWorkspace(() -> {
          screens.candor().bean(Preparing.class).all();
          return null;
        });
    var asked = Map.of("measure", "win_share", "breakdown", "deal.lead_source");
    var kept =
        Map.of(
            "words",
            "Which sources bring deals that we win?",
            "decision",
            "Where the money for fairs goes next year",
            "often",
            "quarterly",
            "asked",
            asked);
    question = screens.api().post("/api/questions", kept).text("id");
    var monday = Map.of("name", "Monday", "questions", List.of(question));
    dashboard = screens.api().post("/api/dashboards", monday).text("id");
  }

  @AfterAll
  static void close() {
    screens.close();
  }

  @OnEveryDevice
  void everyPageIsForEverybody(Look look) {
    try (var visit = screens.ada(look)) {
      page(visit, "/insight/explore?measure=new_deals&breakdown=lead_source", "New deals:");
      visit.picture("insight-explore");
      page(visit, "/insight/questions/" + question, "Share of deals won:");
      visit.picture("insight-question");
      page(visit, "/insight/questions", "Where the money for fairs goes next year");
      visit.picture("insight-questions");
      page(visit, "/insight/dashboards/" + dashboard, "Share of deals won:");
      visit.picture("insight-dashboard");
      page(visit, "/insight/dashboards", "Monday");
      page(visit, "/insight/measures", "Open pipeline");
      page(visit, "/insight/pipeline", "As seen on");
      visit.picture("insight-pipeline");
      visit.isQuiet();
    }
  }

  private static void page(Visit visit, String address, String text) {
    visit.open(address).sees(text).settled().isAccessible();
    var fits = "() => document.body.scrollWidth <= innerWidth";
    assertThat((Boolean) visit.page().evaluate(fits)).as(address).isTrue();
  }

  @Test
  void aPlainQuestionIsUnderstoodAnsweredKeptAndDecidedByKeyboardAlone() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/insight/questions").sees("Which sources bring deals that we win?");
      visit.role(AriaRole.LINK, "Ask something").focus();
      visit.press("Enter").sees("Look around freely");
      visit.page().getByLabel("Ask in plain words").fill("won deals by source and mood this year");
      visit.press("Enter").sees("Without “mood”: this counts all").sees("Deals won:");
      assertThat(visit.page().url()).contains("measure=deals_won", "breakdown=deal.lead_source");
      visit.sees("Web form");
      visit.page().getByLabel("Ask in plain words").fill("asdf qwer");
      visit.press("Enter").sees("It is not clear what is counted");
      assertThat(visit.page().getByText("Deals won:").count()).isZero();
      assertThat(visit.page().url()).doesNotContain("measure=", "breakdown=");
      visit.page().getByLabel("Ask in plain words").fill("forecast for this quarter");
      visit.press("Enter").sees("What is likely to close, with its range");
      visit.page().getByLabel("Ask in plain words").fill("won deals in Germany this year");
      visit.press("Enter").sees("is Germany");
      visit.page().getByLabel("Ask in plain words").fill("won deals by source this year");
      visit.press("Enter").sees("Deals won:").sees("I think …");
      visit.button("Keep this question").focus();
      visit.press("Enter");
      visit.role(AriaRole.TEXTBOX, "The question").fill("Do we win enough?");
      visit.press("Enter").sees("Say which decision it serves.");
      visit.role(AriaRole.TEXTBOX, "The question").fill("Do we win enough?");
      visit.page().getByLabel("Which decision does it serve?").fill("Whether to hire");
      visit.button("Keep this question").focus();
      visit.press("Enter").sees("What was decided because of it").sees("Whether to hire");
      visit.page().getByLabel("What did you decide?").fill("We hire one more");
      visit.button("Note it").focus();
      visit.press("Enter").sees("We hire one more");
      visit.page().getByText("What it answered before").click();
      visit.sees("As it was recorded by the end of each of these days").settled();
      assertThat(visit.page().locator("details li").allInnerTexts())
          .hasSize(6)
          .allSatisfy(one -> assertThat(one).contains("Deals won:", "Look around"));
      visit.button("Edit").focus();
      visit.press("Enter");
      visit.role(AriaRole.TEXTBOX, "The question").fill("Do we win often enough?");
      visit.press("Enter").sees("Do we win often enough?").isAccessible();
      visit.page().locator("button:focus:has-text('Edit')").waitFor();
      visit.button("Take away").focus();
      visit.press("Enter");
      visit.button("Take it away, with 1 noted decision").press("Enter");
      visit.sees("Which sources bring deals that we win?").isQuiet();
    }
  }

  @Test
  void thePipelineIsSeenAsItStoodByKeyboardAlone() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/insight/pipeline").sees("As seen on");
      visit.role(AriaRole.SLIDER, "As seen on").focus();
      visit.press("ArrowLeft").sees("Everything as it was recorded by then");
      assertThat(visit.page().url()).contains("day=");
      visit.role(AriaRole.LINK, "Everything as it was recorded by then").press("Enter");
      visit.sees("as it stood on").isQuiet();
    }
  }

  @Test
  void zGoesBackInThePipelineAndToTodayAgain() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/insight/pipeline").sees("As seen on").settled().press("z");
      visit.sees("Everything as it was recorded by then");
      assertThat(visit.page().locator("input[type=range]:focus").count()).isOne();
      visit.press("z");
      visit.page().waitForURL(address -> !address.contains("day="));
      visit.isQuiet();
    }
  }

  @Test
  void theChoicesOfTheBuilderStandInTheAddress() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/insight/explore?measure=new_deals").sees("New deals:");
      visit.page().getByLabel("Split by").selectOption("lead_source");
      visit.sees("Web form").page().getByLabel("When").selectOption("last_12_months");
      visit.sees("in the last 12 months");
      assertThat(visit.page().url()).contains("breakdown=lead_source", "period=last_12_months");
      visit.page().getByLabel("When").selectOption("From – to …");
      var first = LocalDate.now(ZoneOffset.UTC).minusDays(200).toString();
      visit.page().getByLabel("First day").fill(first);
      visit.page().getByLabel("Last day (empty: today)").fill("");
      visit.sees(" since ");
      assertThat(visit.page().url()).contains("period=" + first + "..");
      visit.isAccessible();
    }
  }

  @Test
  void aBeliefBeginsFromAChartOnDealsWithTheSentenceFilledIn() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/insight/explore?measure=win_share&breakdown=deal.lead_source");
      visit.sees("Share of deals won:").role(AriaRole.LINK, "I think …").press("Enter");
      visit.sees("What the data say so far").sees("Of Deals (Stage");
      var exactly = new Page.GetByLabelOptions().setExact(true);
      assertThat(visit.page().getByLabel("I think that …").inputValue())
          .startsWith("“Share of deals won” is higher where Lead source is “");
      assertThat(visit.page().getByLabel("Records", exactly).inputValue()).isEqualTo("deal");
      visit.open("/insight/explore?measure=deals_won&breakdown=deal.lead_source&period=last_year");
      visit.sees("Deals won:").role(AriaRole.LINK, "I think …").press("Enter");
      visit.sees("The one that leads").sees("rounds");
      visit.open("/insight/explore?type=deals&function=count&breakdown=stage");
      visit.role(AriaRole.LINK, "Show the records behind “Deals”").press("Enter");
      visit.sees("Deals").page().waitForURL("**/deals");
      visit.open("/insight/explore?measure=days_to_win");
      visit.sees("Told is the median");
      visit.sees("Days to win a deal:").role(AriaRole.LINK, "I think …").press("Enter");
      visit.sees("No form can be filled in from “Days to win a deal”").isAccessible();
      visit.isQuiet();
    }
  }

  @Test
  void whatCountsIsSaidAlsoWhereItIsAboutAnOwner() {
    try (var visit = screens.ada(Look.LIGHT)) {
      visit.open("/insight/explore?measure=deals_won&filter=deal.owner.name%20%3D%3D%20%22Lars%22");
      visit.sees("What counts:").sees("Owner · Name is Lars");
      visit.open(
          "/insight/explore?measure=deals_won&filter="
              + "deal.owner.teams.exists(t%2C%20t.name%20%3D%3D%20%22North%22)");
      visit.sees("What counts:").settled();
      assertThat(visit.page().locator("li code:visible").innerText()).contains("North");
      visit.isQuiet();
    }
  }
}
