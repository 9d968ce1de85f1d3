package org.candorcrm.insight.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.candorcrm.testing.RunningCandor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer is held against, which value a field has, and which part is asked for. */
class ComparedQuestionTest {

  private static RunningCandor candor;
  private static Ear ear;

  @BeforeAll
  static void start() {
    candor = RunningCandor.console();
    ear = new Ear(candor);
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  @ParameterizedTest
  @CsvSource({
    "won deals this year against last year, deals_won, this_year",
    "gewonnene Deals gegenüber dem Vorjahr, deals_won, this_year",
    "new leads this month compared to last month, new_leads, this_month",
    "how much did we win last quarter compared to the quarter before, amount_won, last_quarter",
    "revenue this year versus the year before, amount_won, this_year",
    "new leads last month compared to the period before, new_leads, last_month",
    "gewonnene Deals letztes Quartal verglichen mit dem Quartal davor, deals_won, last_quarter",
    "deals won compared to the month before, deals_won, this_month",
    "Did we win more deals than last quarter, deals_won, this_quarter",
    "Haben wir mehr Deals gewonnen als letztes Quartal, deals_won, this_quarter"
  })
  void eachAnswerIsHeldAgainstTheSpanBefore(String question, String measure, String period) {
    assertThat(ear.inquiry(question).measure()).isEqualTo(measure);
    assertThat(ear.inquiry(question).period()).isEqualTo(period);
    assertThat(ear.unknown(question)).isEmpty();
  }

  @Test
  void whatWasIsAskedOfThatSpan() {
    var asked = ear.inquiry("Wie viele Deals sind letztes Quartal gewonnen worden");
    assertThat(asked.period()).isEqualTo("last_quarter");
    assertThat(ear.inquiry("how many deals are won last quarter").period())
        .isEqualTo("last_quarter");
  }

  @Test
  void whatIsHeldAgainstAnotherSpanIsAskedBack() {
    assertThat(ear.unknown("won deals this quarter against last year")).contains("last year");
    assertThat(ear.unknown("won deals this year compared to the month before"))
        .contains("compared to");
  }

  @ParameterizedTest
  @CsvSource({
    "deals over 50000 in stage negotiation, amount > 50000 && stage == \"negotiation\"",
    "Deals in der Phase Verhandlung, stage == \"negotiation\"",
    "deals in the negotiation stage, stage == \"negotiation\"",
    "deals whose stage is proposal, stage == \"proposal\""
  })
  void theWordOfAFieldBelongsToItsValue(String question, String filter) {
    assertThat(ear.inquiry(question).filter()).isEqualTo(filter);
    assertThat(ear.unknown(question)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Which competitor do we lose to most often, deals_lost, deal.competitor",
    "which source brings most new leads, new_leads, source",
    "Which industry buys most deals won, deals_won, deal.company.industry"
  })
  void whichAsksForTheParts(String question, String measure, String breakdown) {
    assertThat(ear.inquiry(question).measure()).isEqualTo(measure);
    assertThat(ear.inquiry(question).breakdown()).isEqualTo(breakdown);
  }

  @Test
  void theLargestPartIsAskedForOnlyWhereThereAreParts() {
    assertThat(ear.unknown("biggest open deals")).containsExactly("biggest");
    assertThat(ear.unknown("open deals by stage, biggest first")).doesNotContain("biggest");
  }

  @ParameterizedTest
  @CsvSource({
    "how long does it take to win a deal, days_to_win, , ",
    "Wie lange dauert ein Deal, days_to_win, , ",
    "lost deals by reason last quarter, deals_lost, deal.lost_reason, ",
    "revenue by country this year, amount_won, deal.company.address.country, ",
    "Umsatz nach Land, amount_won, deal.company.address.country, ",
    "new companies by city, new_companies, address.city, ",
    "won deals per week, deals_won, , week",
    "Gewonnene Deals pro Monat, deals_won, , month",
    "Which industry buys most this year, deals_won, deal.company.industry, "
  })
  void whatPeopleAskIsUnderstood(
      String question, String measure, @Nullable String breakdown, @Nullable String step) {
    var asked = ear.inquiry(question);
    assertThat(asked.measure()).isEqualTo(measure);
    assertThat(asked.breakdown()).isEqualTo(breakdown);
    assertThat(asked.step()).isEqualTo(step);
    assertThat(ear.unknown(question)).isEmpty();
  }
}
