package org.candorcrm.insight.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.candorcrm.access.Viewers;
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
  void whatIsNotUnderstoodIsSaid() {
    assertThat(unknown("won deals by mood last quarter")).containsExactly("by", "mood");
    assertThat(understood("how is the weather").inquiry()).isNull();
    assertThat(understood("\"; drop table deals").inquiry()).isNotNull();
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
    return Objects.requireNonNull(understood(question).inquiry(), question);
  }

  private static List<String> unknown(String question) {
    return understood(question).pieces().stream()
        .filter(piece -> piece.as().equals("unknown"))
        .map(Piece::text)
        .toList();
  }

  private static Understood understood(String question) {
    return candor.inWorkspace(
        () -> candor.bean(Understanding.class).of(candor.bean(Viewers.class).candor(), question));
  }
}
