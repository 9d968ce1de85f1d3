package org.candorcrm.insight.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is first, what is due, what was left alone: as people ask it. */
class OrderedQuestionTest {

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
    "top 10 customers by revenue this year, amount_won, deal.company, this_year",
    "die 5 besten Kunden nach Umsatz, amount_won, deal.company, last_90_days",
    "which customers bring the most revenue, amount_won, deal.company, last_90_days",
    "welche Kunden bringen am meisten Umsatz, amount_won, deal.company, last_90_days",
    "which products sell best, deals_won, deal.product, last_90_days",
    "which companies have the most open deals, open_deals, company, last_90_days",
    "which team has the highest win rate, win_share, deal.owner.teams, last_90_days",
    "who won the most deals this quarter, deals_won, deal.owner, this_quarter",
    "wer hat die meisten offenen Deals, open_deals, owner, last_90_days",
    "revenue by month and source, amount_won, deal.lead_source, last_12_months",
    "best month for revenue, amount_won, , last_12_months",
    "revenue by quarter last 2 years, amount_won, , last_24_months",
    "deals won in the last 3 weeks, deals_won, , last_21_days",
    "Umsatz pro Quartal in den letzten 2 Jahren, amount_won, , last_24_months"
  })
  void theLargestPartsAreAskedFor(String text, String measure, String breakdown, String period) {
    var inquiry = ear.inquiry(text);
    assertThat(inquiry.measure()).isEqualTo(measure);
    assertThat(inquiry.breakdown()).isEqualTo(breakdown);
    assertThat(inquiry.period()).isEqualTo(period);
    assertThat(ear.unknown(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "average time in negotiation",
        "how long do deals stay in the negotiation stage",
        "how long in stage negotiation",
        "wie lange bleiben Deals in Verhandlung"
      })
  void howLongDealsStayIsAskedOfTheStageTheyStayedIn(String text) {
    var inquiry = ear.inquiry(text);
    assertThat(inquiry.measure()).isEqualTo("days_in_stage");
    assertThat(inquiry.filter()).isEqualTo("stage == \"negotiation\"");
    assertThat(ear.unknown(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "deals closing this month ; open_deals ; during(close_date, \"this_month\")",
        "Deals mit Abschlussdatum nächsten Monat ; open_deals ; during(close_date, \"next_month\")",
        "deals due in the next 2 weeks ; open_deals "
            + "; close_date >= today && close_date <= today + duration(\"14d\")",
        "pipeline closing next quarter ; open_pipeline ; during(close_date, \"next_quarter\")",
        "deals with close date last month ; ; during(close_date, \"last_month\")",
        "tasks due tomorrow ; ; during(due_at, \"tomorrow\")",
        "overdue deals ; open_deals ; close_date < today",
        "overdue tasks by owner ; ; status == \"open\" && due_at < now",
        "überfällige Aufgaben ; ; status == \"open\" && due_at < now",
        "customers without contact in 90 days ; customers "
            + "; (last_interaction_at == null || last_interaction_at < now - duration(\"90d\"))",
        "Firmen ohne Kontakt in den letzten 60 Tagen ; "
            + "; (last_interaction_at == null || last_interaction_at < now - duration(\"60d\"))",
        "customers we have not called in 6 months ; customers "
            + "; (last_interaction_at == null || last_interaction_at < now - duration(\"180d\"))",
        "people not contacted in the last 3 weeks ; "
            + "; (last_interaction_at == null || last_interaction_at < now - duration(\"21d\"))",
        "Kunden, die nicht kontaktiert wurden ; customers ; last_interaction_at == null",
        "what closes next month ; open_deals ; during(close_date, \"next_month\")",
        "people without contact ; ; last_interaction_at == null",
        "people without email ; ; emails == null"
      })
  void datesAndWhatIsMissingNarrow(String text, String measure, String filter) {
    var inquiry = ear.inquiry(text);
    assertThat(inquiry.measure()).isEqualTo(measure);
    assertThat(inquiry.filter()).isEqualTo(filter);
    assertThat(ear.unknown(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "deals created by month last year, new_deals, , last_year",
    "how many leads became deals this year, leads_converted, , this_year",
    "lost to competitor, deals_lost, deal.competitor, last_90_days"
  })
  void whatIsSaidInOtherWordsIsTheSame(
      String text, String measure, String breakdown, String period) {
    theLargestPartsAreAskedFor(text, measure, breakdown, period);
  }

  /** It stands in "lost" now. */
  @ParameterizedTest
  @CsvSource({
    "lost deals by stage, deals_lost, from_stage, last_90_days",
    "in which stage do we lose most deals, deals_lost, from_stage, last_90_days",
    "Gewinnquote nach Phase dieses Jahr, win_share, from_stage, this_year",
    "open deals by stage, open_deals, stage, last_90_days"
  })
  void whatIsOverIsAskedForByTheStageThatItLeft(
      String text, String measure, String breakdown, String period) {
    theLargestPartsAreAskedFor(text, measure, breakdown, period);
  }

  @Test
  void dealsAreLostInTheStageThatTheyLeft() {
    assertThat(ear.inquiry("deals lost in negotiation").filter())
        .isEqualTo("from_stage == \"negotiation\"");
    assertThat(ear.inquiry("open deals in negotiation").filter())
        .isEqualTo("stage == \"negotiation\"");
  }

  @Test
  void recordsMayBeCreatedInAPeriod() {
    assertThat(ear.inquiry("deals created last month").measure()).isEqualTo("new_deals");
    assertThat(ear.inquiry("deals created last month").period()).isEqualTo("last_month");
    assertThat(ear.inquiry("deals created last month").filter()).isNull();
    assertThat(ear.inquiry("won deals created last year").filter())
        .isEqualTo("during(deal.created_at, \"last_year\")");
  }

  @Test
  void aConversionRateIsAShareOfLeads() {
    for (var text : new String[] {"conversion rate by source", "lead conversion rate by source"}) {
      var inquiry = ear.inquiry(text);
      assertThat(inquiry.type()).isEqualTo("leads");
      assertThat(inquiry.function()).isEqualTo("share");
      assertThat(inquiry.hit()).isEqualTo("status == \"converted\"");
      assertThat(inquiry.breakdown()).isEqualTo("source");
      assertThat(ear.understood(text).pieces().getFirst().to())
          .isEqualTo(text.indexOf(" rate") + " rate".length());
    }
  }

  @Test
  void anAverageOfNothingIsNoAnswer() {
    assertThat(ear.understood("average age of open deals").inquiry()).isNull();
    assertThat(ear.understood("average age of open deals").unclear()).contains("age");
    assertThat(ear.inquiry("average pipeline by stage").field()).isEqualTo("amount");
  }

  @Test
  void aMonthOfWhatIsDueMayNameItsYear() {
    assertThat(ear.inquiry("deals closing in December 2027").filter())
        .isEqualTo("close_date >= \"2027-12-01\" && close_date < \"2028-01-01\"");
  }

  @ParameterizedTest
  @CsvSource({
    "lost by stage, deals_lost, from_stage",
    "won by team last quarter, deals_won, deal.owner.teams",
    "gewonnen nach Team, deals_won, deal.owner.teams",
    "how long do deals take, days_to_win, ",
    "sales per team last quarter, amount_won, deal.owner.teams",
    "what did we lose to competitors last quarter, deals_lost, deal.competitor",
    "wie lange brauchen Deals, days_to_win, ",
    "deals lost to competitors, deals_lost, deal.competitor",
    "won or lost deals by team, win_share, deal.owner.teams",
    "how much did we win by team, amount_won, deal.owner.teams",
    "how long do deals stay in each stage, days_in_stage, stage",
    "Verweildauer nach Phase, days_in_stage, stage"
  })
  void whatBecameOfDealsIsCountedWithoutNamingThem(String text, String measure, String breakdown) {
    var inquiry = ear.inquiry(text);
    assertThat(inquiry.measure()).isEqualTo(measure);
    assertThat(inquiry.breakdown()).isEqualTo(breakdown);
    assertThat(ear.unknown(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "deals stuck in negotiation for more than 30 days ; < ; 30",
        "deals in negotiation for more than 2 weeks ; < ; 14",
        "Deals, die länger als 30 Tage in Verhandlung stecken ; < ; 30",
        "deals in negotiation for less than 7 days ; > ; 7"
      })
  void dealsAreCountedByHowLongTheyAreInTheirStage(String text, String when, int days) {
    assertThat(ear.inquiry(text).filter())
        .contains("stage == \"negotiation\"")
        .contains(
            "stage_changes.exists(s, s.left_at == null && s.entered_at %s now - duration(\"%dd\"))"
                .formatted(when, days));
    assertThat(ear.unknown(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "emails received last month, email, in",
    "emails sent last month, email, out",
    "gesendete Mails letzten Monat, email, out"
  })
  void mailsAreCountedByWhoBegan(String text, String kind, String direction) {
    assertThat(ear.inquiry(text).filter())
        .contains("kind == \"%s\"".formatted(kind))
        .contains("direction == \"%s\"".formatted(direction));
    assertThat(ear.unknown(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"forecast for this quarter, forecast", "Prognose, forecast", "won deals, "})
  void whatHasAPageOfItsOwnLeadsThere(String text, String page) {
    assertThat(ear.understood(text).page()).isEqualTo(page);
  }
}
