package org.candorcrm.insight.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.candorcrm.access.Users;
import org.candorcrm.access.Viewers;
import org.candorcrm.insight.answers.Answering;
import org.candorcrm.insight.answers.Inquiry;
import org.candorcrm.insight.understanding.Understood.Piece;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What narrows a plain question: whose, how much, what not; and what is asked for instead. */
class NarrowedQuestionTest {

  private static RunningCandor candor;

  @BeforeAll
  static void start() {
    candor = RunningCandor.console();
    candor.inWorkspace(
        () -> candor.bean(Users.class).create("ada@x.example", "Ada Lovelace", null, "reader"));
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "my won deals this year | deal.owner == me",
        "How many deals have I won this year? | deal.owner == me",
        "meine gewonnenen Deals dieses Jahr | deal.owner == me",
        "Wie viele Deals habe ich dieses Jahr gewonnen? | deal.owner == me",
        "show me my new deals this year | owner == me",
        "zeig mir meine neuen Deals dieses Jahr | owner == me",
        "new deals of my team this year | owner.teams.exists(t, t.members.exists(m, m == me))",
        "neue Deals meines Teams dieses Jahr | owner.teams.exists(t, t.members.exists(m, m == me))",
        "new leads of my department this year | owner.department.users.exists(u, u == me)"
      })
  void whoAsksNarrowsToThem(String question, String filter) {
    assertThat(inquiry(question).filter()).isEqualTo(filter);
    assertThat(unknown(question)).isEmpty();
    answered(question);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deals lost on price this year | deals_lost | deal.lost_reason.contains(\"price\")",
        "Deals verloren wegen Preis | deals_lost | deal.lost_reason.contains(\"preis\")",
        "lost because of price | deals_lost | deal.lost_reason.contains(\"price\")",
        "deals lost on 1 March | deals_lost | ",
        "orders cancelled this year | | status == \"cancelled\"",
        "stornierte Aufträge | | status == \"cancelled\"",
        "how many deals have no next step | open_deals | next_step == null",
        "Deals ohne nächsten Schritt | open_deals | next_step == null",
        "deals past their close date | open_deals | close_date < today",
        "how much did I win this year | amount_won | deal.owner == me",
        "my tasks today | | owner == me && during(due_at, \"today\")",
        "Meine Aufgaben heute | | owner == me && during(due_at, \"today\")"
      })
  void whatPeopleMeanIsAskedAndNotWhatTheirWordsCouldBe(
      String question, String measure, String filter) {
    assertThat(inquiry(question).measure()).isEqualTo(measure);
    assertThat(inquiry(question).filter()).isEqualTo(filter);
    assertThat(unknown(question)).isEmpty();
    answered(question);
  }

  @ParameterizedTest
  @CsvSource({
    "deals closing in December",
    "deals expected to close in December",
    "Deals mit Abschluss im Dezember"
  })
  void aMonthOfWhatIsPlannedIsTheOneToCome(String question) {
    var today = LocalDate.now(ZoneOffset.UTC);
    assertThat(inquiry(question).measure()).isEqualTo("open_deals");
    assertThat(inquiry(question).filter())
        .isEqualTo(
            "close_date >= \"%1$s-12-01\" && close_date < \"%2$s-01-01\""
                .formatted(today.getYear(), today.getYear() + 1));
    assertThat(unknown(question)).isEmpty();
    answered(question);
  }

  @Test
  void dealsThatNobodyTouchedAreThoseThatAreOpen() {
    assertThat(inquiry("deals with no activity in 30 days").measure()).isEqualTo("open_deals");
  }

  @Test
  void aNumberOfOtherRecordsIsNotSummedUnlessASumIsAsked() {
    assertThat(understood("deals lost to price").inquiry()).isNull();
    assertThat(understood("deals lost to price").unclear()).containsExactly("price");
    assertThat(inquiry("average price of lost deals").field()).isEqualTo("deal.product.price");
  }

  @Test
  void showMeNarrowsNothing() {
    assertThat(inquiry("show me new deals this year").filter()).isNull();
    assertThat(inquiry("zeig mir neue Deals dieses Jahr").filter()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new deals over 50000 this year | amount > 50000",
        "new deals with more than 50k this year | amount > 50000",
        "new deals over €50,000 this year | amount > 50000",
        "new deals at least 2.5m this year | amount >= 2500000",
        "new deals between 10k and 50k this year | amount >= 10000 && amount <= 50000",
        "won deals over 50 000 this year | deal.amount > 50000",
        "new deals whose amount is over 50k this year | amount > 50000",
        "neue Deals unter 10.000 € dieses Jahr | amount < 10000",
        "neue Deals über 50 Tsd. Euro dieses Jahr | amount > 50000",
        "neue Deals mit mehr als 2,5 Mio. dieses Jahr | amount > 2500000",
        "neue Deals zwischen 10.000 und 50.000 € dieses Jahr | amount >= 10000 && amount <= 50000",
        "new companies with more than 500 employees this year | employees > 500",
        "new deals not under 10k this year by source | "
      })
  void amountsNarrow(String question, String filter) {
    if (filter == null) {
      assertThat(understood(question).inquiry()).isNull();
      assertThat(understood(question).unclear()).isNotEmpty();
      return;
    }
    assertThat(inquiry(question).filter()).isEqualTo(filter);
    assertThat(unknown(question)).isEmpty();
    answered(question);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new deals that are not won this year | !(stage == \"won\")",
        "new deals without an owner this year | owner == null",
        "new deals not in Spain this year | !(company.address.country == \"ES\")",
        "new deals not by Ada Lovelace this year | !(owner.name == \"Ada Lovelace\")",
        "new leads where source is not Fair this year | source != \"Fair\"",
        "neue Deals ohne Betreuer dieses Jahr | owner == null",
        "neue Deals, die nicht gewonnen sind, dieses Jahr | !(stage == \"won\")",
        "neue Deals nicht in Spanien dieses Jahr | !(company.address.country == \"ES\")"
      })
  void whatIsDeniedIsExcluded(String question, String filter) {
    assertThat(inquiry(question).filter()).isEqualTo(filter);
    assertThat(unknown(question)).isEmpty();
    answered(question);
  }

  @Test
  void dealsThatAreNotWonAreNoneThatWereWon() {
    assertThat(inquiry("deals not won this year").measure()).isEqualTo("new_deals");
    assertThat(inquiry("deals not won this year").filter()).isEqualTo("!(stage == \"won\")");
  }

  @ParameterizedTest
  @CsvSource({
    "how many companies have not ordered this year, not ordered",
    "new leads without answer this year, without answer",
    "neue Leads ohne Antwort dieses Jahr, ohne Antwort",
    "Firmen die nicht bestellt haben, nicht bestellt",
    "not won deals last quarter, not",
    "stale deals, stale",
    "companies ordered this year, ordered",
    "companies that ordered this year, ordered",
    "Firmen die bestellt haben, bestellt",
    "new deals over 50000 USD this year, USD",
    "new deals over 30 days this year, 30 days",
    "new companies with more than 3 deals this year, 3 deals",
    "new leads over 500 this year, 500",
    "top 10 new deals this year, 10",
    "new deals 10k-50k this year, 10k-50k",
    "new deals from 2000, 2000"
  })
  void whatWouldNarrowAndIsNotUnderstoodIsAskedFor(String question, String unclear) {
    assertThat(understood(question).inquiry()).isNull();
    assertThat(String.join(" ", understood(question).unclear())).isEqualTo(unclear);
  }

  @ParameterizedTest
  @CsvSource({
    "calls last month, call, last_month, ",
    "How many phone calls this month?, call, this_month, ",
    "Anrufe letzten Monat, call, last_month, ",
    "meetings by department last quarter, meeting, last_quarter, owner.department",
    "emails by direction this month, email, this_month, direction",
    "Termine im letzten Quartal nach Abteilung, meeting, last_quarter, owner.department"
  })
  void kindsOfInteractionsStandForThemselves(
      String question, String kind, String period, String breakdown) {
    var asked = inquiry(question);
    assertThat(asked.measure()).isEqualTo("interactions");
    assertThat(asked.filter()).isEqualTo("kind == \"" + kind + "\"");
    assertThat(asked.period()).isEqualTo(period);
    assertThat(asked.breakdown()).isEqualTo(breakdown);
    answered(question);
  }

  @ParameterizedTest
  @CsvSource({
    "interactions by type this month",
    "interactions by kind this month",
    "Kontakte nach Art diesen Monat",
    "Kontakte nach Typ in diesem Monat"
  })
  void typesOfInteractionsAreTheirKinds(String question) {
    assertThat(inquiry(question).breakdown()).isEqualTo("kind");
    assertThat(inquiry(question).measure()).isEqualTo("interactions");
    assertThat(inquiry(question).period()).isEqualTo("this_month");
  }

  /** What is understood can be answered. */
  private static void answered(String question) {
    var answer =
        candor.inWorkspace(() ->
            candor
                .bean(Answering.class)
                .answer(candor.bean(Viewers.class).candor(), inquiry(question), null));
    assertThat(answer).as(question).isNotNull();
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
