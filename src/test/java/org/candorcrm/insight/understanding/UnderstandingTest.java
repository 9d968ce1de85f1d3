package org.candorcrm.insight.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.candorcrm.access.Users;
import org.candorcrm.insight.answers.Inquiry;
import org.candorcrm.insight.understanding.Understood.Piece;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain questions in English and German, by the words of the data model. */
class UnderstandingTest {

  private static RunningCandor candor;

  @BeforeAll
  static void start() {
    candor = RunningCandor.console();
    candor.inWorkspace(
        () -> candor.bean(Users.class).create("ada@x.example", "Ada Lovelace", null, "reader"));
    candor.inWorkspace(
        () -> candor.bean(Users.class).create("grace@x.example", "Grace Hopper", null, "reader"));
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  @ParameterizedTest
  @CsvSource({
    "won deals by team last quarter, deals_won, deal.owner.teams, last_quarter",
    "gewonnene Deals nach Team im letzten Quartal, deals_won, deal.owner.teams, last_quarter",
    "Summe Betrag gewonnener Deals nach Quelle dieses Jahr, amount_won, deal.lead_source, this_year",
    "sum of amount of won deals by source this year, amount_won, deal.lead_source, this_year",
    "What was our win rate by department last year?, win_share, deal.owner.department, last_year",
    "Wie hoch war die Gewinnquote nach Abteilung letztes Jahr, win_share, deal.owner.department, last_year",
    "open pipeline by stage, open_pipeline, stage, last_90_days",
    "offene Pipeline nach Phase, open_pipeline, stage, last_90_days",
    "new leads by campaign in the last 30 days, new_leads, campaign, last_30_days",
    "neue Leads nach Kampagne in den letzten 30 Tagen, new_leads, campaign, last_30_days",
    "How many interactions by kind this month, interactions, kind, this_month",
    "Leads by source last month, new_leads, source, last_month"
  })
  void aStandardMeasureIsFoundWithBreakdownAndPeriod(
      String question, String measure, String breakdown, String period) {
    var inquiry = inquiry(question);
    assertThat(inquiry.measure()).isEqualTo(measure);
    assertThat(inquiry.breakdown()).isEqualTo(breakdown);
    assertThat(inquiry.period()).isEqualTo(period);
    assertThat(unknown(question)).isEmpty();
  }

  /** The year of a day that is told without one depends on today, so days here have theirs. */
  @ParameterizedTest
  @CsvSource({
    "won deals from 1 March 2024 to 15 April 2024, 2024-03-01..2024-04-15",
    "won deals from 1st of March to April 15 2024, 2024-03-01..2024-04-15",
    "won deals between March 2024 and May 2024 by source, 2024-03-01..2024-05-31",
    "gewonnene Deals vom 1. März 2024 bis 15. April 2024, 2024-03-01..2024-04-15",
    "gewonnene Deals vom 1.3. bis zum 15.4.2024, 2024-03-01..2024-04-15",
    "gewonnene Deals zwischen März 2024 und Mai 2024, 2024-03-01..2024-05-31",
    "gewonnene Deals 1.3.2024 – 15.4.2024, 2024-03-01..2024-04-15",
    "won deals from 1 December to 15 January 2024, 2023-12-01..2024-01-15",
    "won deals since March 2024, 2024-03-01..",
    "gewonnene Deals seit dem 1.3.2024, 2024-03-01..",
    "gewonnene Deals ab 1. März 2024, 2024-03-01..",
    "won deals since 2024, 2024-01-01..",
    "won deals in Q2 2024, 2024-04-01..2024-06-30",
    "won deals in 2024, 2024-01-01..2024-12-31",
    "gewonnene Deals im Februar 2024, 2024-02-01..2024-02-29",
    "won deals on 2024-03-01, 2024-03-01..2024-03-01"
  })
  void daysMayBeNamed(String question, String period) {
    assertThat(inquiry(question).period()).isEqualTo(period);
    assertThat(inquiry(question).measure()).isEqualTo("deals_won");
    assertThat(unknown(question)).isEmpty();
  }

  @Test
  void daysWithoutAYearAreTheLatestThatHaveBegun() {
    var today = LocalDate.now(ZoneOffset.UTC);
    var march = LocalDate.of(today.getYear(), 3, 1);
    var begun = march.isAfter(today) ? march.minusYears(1) : march;
    assertThat(inquiry("won deals since March").period()).isEqualTo(begun + "..");
    assertThat(inquiry("won deals from 1 March to 15 April").period())
        .isEqualTo(begun + ".." + begun.plusDays(45));
    assertThat(inquiry("won deals yesterday").period())
        .isEqualTo(today.minusDays(1) + ".." + today.minusDays(1));
    assertThat(inquiry("won deals today").period()).isEqualTo("today");
  }

  @ParameterizedTest
  @CsvSource({
    "open pipeline as of 1 March 2024, 2024-03-01T23:59:59Z",
    "open pipeline by stage as it stood on 2024-03-01, 2024-03-01T23:59:59Z",
    "offene Pipeline Stand 1. März 2024, 2024-03-01T23:59:59Z",
    "offene Pipeline nach Phase zum Stand vom 1.3.2024, 2024-03-01T23:59:59Z",
    "open pipeline as of March 2024, 2024-03-31T23:59:59Z"
  })
  void aPastDayMayBeLookedBackTo(String question, String at) {
    assertThat(understood(question).at()).isEqualTo(at);
    assertThat(inquiry(question).measure()).isEqualTo("open_pipeline");
    assertThat(unknown(question)).isEmpty();
  }

  @Test
  void numbersAreNoDays() {
    assertThat(inquiry("new deals with amount over 2.5 this year").filter())
        .isEqualTo("amount > 2.5");
    assertThat(inquiry("new deals with amount from 2000 this year").filter())
        .isEqualTo("amount >= 2000");
    assertThat(inquiry("new deals with amount from 2000 this year").period())
        .isEqualTo("this_year");
    assertThat(unknown("won deals from 31 February to 3 March 2024")).contains("31");
    assertThat(understood("deals that may close").unclear()).containsExactly("may", "close");
  }

  @Test
  void whatNoMeasureCountsIsMadeOfItsParts() {
    var made = inquiry("average employees of companies by industry");
    assertThat(made.type()).isEqualTo("companies");
    assertThat(made.function()).isEqualTo("average");
    assertThat(made.field()).isEqualTo("employees");
    assertThat(made.breakdown()).isEqualTo("industry");
    assertThat(made.day()).isNull();
  }

  @Test
  void conditionsNarrowWhatIsCounted() {
    assertThat(inquiry("new deals with amount over 10000 by source this year").filter())
        .isEqualTo("amount > 10000");
    assertThat(inquiry("neue Deals mit Betrag über 2,5 dieses Jahr").filter())
        .isEqualTo("amount > 2.5");
    assertThat(inquiry("new leads where source is Fair this year").filter())
        .isEqualTo("source == \"Fair\"");
    assertThat(inquiry("new leads with source \"Web form\"").filter())
        .isEqualTo("source == \"Web form\"");
    assertThat(inquiry("qualified leads this year").filter()).isEqualTo("status == \"qualified\"");
  }

  @Test
  void colleaguesTeamsAndCountriesNarrowToo() {
    var ada = "Ada Lovelace";
    assertThat(inquiry("how many new deals does ada lovelace have").filter())
        .isEqualTo("owner.name == \"Ada Lovelace\"");
    assertThat(unknown("how many new deals does Ada Lovelace have")).isEmpty();
    assertThat(inquiry("won deals by Lovelace last year").filter())
        .isEqualTo("deal.owner.name == \"" + ada + "\"");
    assertThat(inquiry("why did we lose deals in Spain in March 2024?"))
        .satisfies(asked -> {
          assertThat(asked.measure()).isEqualTo("deals_lost");
          assertThat(asked.filter()).isEqualTo("deal.company.address.country == \"ES\"");
        });
    assertThat(inquiry("new deals in Spanien this year by source").filter())
        .isEqualTo("company.address.country == \"ES\"");
    assertThat(unknown("new deals of Nobody Such this year")).containsExactly("Nobody", "Such");
  }

  @ParameterizedTest
  @CsvSource({
    "average deal size by industry in 2025, 2025-01-01..2025-12-31, created_at",
    "durchschnittliche Dealgröße nach Branche, last_90_days, ",
    "average value of deals per industry, last_90_days, "
  })
  void sizesAreThoseOfDealsAndIndustriesThoseOfTheirCompanies(
      String question, String period, String day) {
    var made = inquiry(question);
    assertThat(made.type()).isEqualTo("deals");
    assertThat(made.function()).isEqualTo("average");
    assertThat(made.field()).isEqualTo("amount");
    assertThat(made.breakdown()).isEqualTo("company.industry");
    assertThat(made.period()).isEqualTo(period);
    assertThat(made.day()).isEqualTo(day);
    assertThat(unknown(question)).isEmpty();
  }

  @Test
  void whyDealsWereLostIsWhatWasNotedOfEach() {
    for (var question :
        List.of(
            "why did we lose deals in Spain in March 2024?",
            "warum haben wir Deals in Spanien im März 2024 verloren?")) {
      var asked = inquiry(question);
      assertThat(asked.measure()).as(question).isEqualTo("deals_lost");
      assertThat(asked.breakdown()).isEqualTo("deal.lost_reason");
      assertThat(asked.filter()).isEqualTo("deal.company.address.country == \"ES\"");
      assertThat(asked.period()).isEqualTo("2024-03-01..2024-03-31");
      assertThat(unknown(question)).isEmpty();
    }
    assertThat(inquiry("Warum verlieren wir Geschäfte?").breakdown()).isEqualTo("deal.lost_reason");
    assertThat(unknown("Warum verlieren wir Geschäfte?")).isEmpty();
    assertThat(inquiry("why did we lose deals by team").breakdown()).isEqualTo("deal.owner.teams");
    assertThat(unknown("why are there new deals")).containsExactly("why");
  }

  @ParameterizedTest
  @CsvSource({
    "how many deals did we win this year, deals_won, ",
    "how many deals did Ada Lovelace win this year, deals_won, ",
    "Wie viele Geschäfte gewinnen wir dieses Jahr, deals_won, ",
    "offene Pipeline nach Stufe, open_pipeline, stage",
    "open pipeline by sales stage, open_pipeline, stage"
  })
  void otherWordsMeanTheSame(String question, String measure, String breakdown) {
    assertThat(inquiry(question).measure()).isEqualTo(measure);
    assertThat(inquiry(question).breakdown()).isEqualTo(breakdown);
    assertThat(unknown(question)).isEmpty();
  }

  @Test
  void twoValuesOfOneThingAreAlternatives() {
    assertThat(inquiry("new deals of Ada Lovelace and Grace Hopper this year").filter())
        .isEqualTo("owner.name == \"Ada Lovelace\" || owner.name == \"Grace Hopper\"");
    assertThat(inquiry("new deals in Spain or France with amount over 10 this year").filter())
        .isEqualTo(
            "(company.address.country == \"ES\" || company.address.country == \"FR\")"
                + " && amount > 10");
    assertThat(inquiry("new leads where source is Fair or source is Web").filter())
        .isEqualTo("source == \"Fair\" || source == \"Web\"");
  }

  @Test
  void aNameThatNobodyHasIsAskedForAndNotLeftOut() {
    for (var question :
        List.of(
            "new deals of Nobody Such this year",
            "how many open deals does nobody have",
            "won deals by mood last quarter",
            "new deals of Ada Lovelock",
            "neue Deals in Absurdistan")) {
      assertThat(understood(question).inquiry()).as(question).isNull();
      assertThat(understood(question).unclear()).as(question).isNotEmpty();
    }
    assertThat(understood("new deals of Nobody Such this year").unclear())
        .containsExactly("Nobody", "Such");
    assertThat(understood("quickly tell me the won deals").inquiry()).isNotNull();
    assertThat(understood("quickly tell me the won deals").unclear()).isEmpty();
  }

  @Test
  void whatIsNotUnderstoodIsSaid() {
    assertThat(unknown("won deals by mood last quarter")).containsExactly("by", "mood");
    assertThat(understood("how is the weather").inquiry()).isNull();
    assertThat(understood("\"; drop table deals").unclear()).containsExactly("table");
    assertThat(understood("").inquiry()).isNull();
  }

  @Test
  void everyWordIsAccountedFor() {
    var question = "won deals by team in the last 30 days";
    var pieces = understood(question).pieces();
    assertThat(String.join(" ", pieces.stream().map(Piece::text).toList())).isEqualTo(question);
    assertThat(pieces)
        .allSatisfy(piece ->
            assertThat(question.substring(piece.from(), piece.to())).isEqualTo(piece.text()));
  }

  private static Inquiry inquiry(String question) {
    return new Ear(candor).inquiry(question);
  }

  private static List<String> unknown(String question) {
    return new Ear(candor).unknown(question);
  }

  private static Understood understood(String question) {
    return new Ear(candor).understood(question);
  }
}
