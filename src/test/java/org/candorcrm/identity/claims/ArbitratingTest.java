package org.candorcrm.identity.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.Merges.Side;
import org.candorcrm.records.Written.Outcome;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of it when several sources say something of the same field. */
class ArbitratingTest {

  private static ClaimsDesk desk;

  @BeforeAll
  static void open() {
    desk = new ClaimsDesk(RunningCandor.console());
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static UUID company(String city) {
    return desk.create(desk.sales, "company", "{'name': 'Acme', 'industry': '%s'}".formatted(city));
  }

  private static String industry(UUID id) {
    return desk.shown("company", id, "industry");
  }

  private static Map<String, String> claims(UUID id) {
    return desk.claims(id, "company", "industry");
  }

  private static String disagreement(UUID id) {
    return desk.disagreement(id, "company", "industry");
  }

  private static void says(org.candorcrm.access.Viewer who, UUID id, String industry) {
    desk.say(who, "company", id, "{'industry': '%s'}".formatted(industry));
  }

  @Test
  void aSourceThatWritesAloneLeavesNoClaims() {
    var id = company("retail");
    says(desk.sales, id, "trade");
    assertThat(industry(id)).isEqualTo("trade");
    assertThat(claims(id)).isEmpty();
    assertThat(disagreement(id)).isEqualTo("none");
  }

  @Test
  void theLatestWinsAndTheOtherIsKept() {
    var id = company("retail");
    says(desk.marketing, id, "trade");
    assertThat(industry(id)).isEqualTo("trade");
    assertThat(claims(id))
        .containsExactly(Map.entry("sales.csv", "retail"), Map.entry("marketing.csv", "trade"));
    assertThat(disagreement(id)).isEqualTo("open");
  }

  @Test
  void whoRepeatsWhatItSaidBeforeOverrulesNobody() {
    var id = company("retail");
    says(desk.marketing, id, "trade");
    var written = desk.say(desk.sales, "company", id, "{'industry': 'Retail'}");
    assertThat(industry(id)).isEqualTo("trade");
    assertThat(written.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(written.kept()).hasSize(1);
    assertThat(written.kept().getFirst().sourceName()).isEqualTo("marketing.csv");
    assertThat(written.kept().getFirst().why()).isEqualTo("latest");
  }

  @Test
  void whoWritesTheSameInAnotherWayChangesNothing() {
    var id = company("Retail");
    says(desk.marketing, id, "RETAIL");
    assertThat(industry(id)).isEqualTo("Retail");
    assertThat(disagreement(id)).isEqualTo("none");
    desk.edit(desk.marketing, "company", id, "{'industry': 'retail'}");
    assertThat(industry(id)).as("who saw it wants it so").isEqualTo("retail");
  }

  @Test
  void whoSawWhatStandsSaysItAnew() {
    var id = company("retail");
    says(desk.marketing, id, "trade");
    desk.edit(desk.sales, "company", id, "{'industry': 'retail'}");
    assertThat(industry(id)).isEqualTo("retail");
    assertThat(disagreement(id)).isEqualTo("open");
  }

  @Test
  void moreTrustWinsAndTheAnswerSaysSo() {
    var id = company("retail");
    desk.trust(desk.sales, 0.9);
    try {
      var written =
          desk.say(desk.support, "company", id, "{'industry': 'trade', 'territory': 'x'}");
      assertThat(industry(id)).isEqualTo("retail");
      assertThat(written.outcome()).isEqualTo(Outcome.CHANGED);
      assertThat(written.kept().getFirst().field()).isEqualTo("industry");
      assertThat(written.kept().getFirst().why()).isEqualTo("trust");
      assertThat(claims(id)).containsEntry("support.csv", "trade");
      assertThat(disagreement(id)).isEqualTo("open");
    } finally {
      desk.trust(desk.sales, 0.7);
    }
  }

  @Test
  void trustFadesWithTheHalfLifeOfTheField() {
    var id = company("retail");
    desk.trust(desk.sales, 0.9);
    try {
      desk.age(id, 1_825);
      says(desk.support, id, "trade");
      assertThat(industry(id)).as("0.45 against 0.7").isEqualTo("trade");
    } finally {
      desk.trust(desk.sales, 0.7);
    }
  }

  @Test
  void whatHappenedEarlierIsNoNews() {
    var id = company("retail");
    desk.say(
        desk.support, "company", id, "{'industry': 'trade'}", Ids.next(), ClaimsDesk.daysAgo(400));
    assertThat(industry(id)).isEqualTo("retail");
    assertThat(claims(id))
        .containsExactly(Map.entry("support.csv", "trade"), Map.entry("sales.csv", "retail"));
  }

  @Test
  void twoThatSayTheSameSupportEachOther() {
    var id = company("retail");
    says(desk.marketing, id, "RETAIL ");
    assertThat(claims(id)).hasSize(2);
    assertThat(disagreement(id)).isEqualTo("none");
  }

  @Test
  void anEditOnAScreenWinsAndSettles() {
    var id = company("retail");
    desk.trust(desk.sales, 1);
    try {
      desk.edit(desk.bert, "company", id, "{'industry': 'trade'}");
      assertThat(industry(id)).isEqualTo("trade");
      assertThat(disagreement(id)).isEqualTo("settled");
      says(desk.sales, id, "retail");
      assertThat(industry(id)).as("said before").isEqualTo("trade");
      assertThat(disagreement(id)).isEqualTo("settled");
      var written = desk.say(desk.sales, "company", id, "{'industry': 'wholesale'}");
      assertThat(industry(id)).as("a person decided").isEqualTo("trade");
      assertThat(written.kept().getFirst().why()).isEqualTo("chosen");
      assertThat(disagreement(id)).as("but this is new").isEqualTo("open");
    } finally {
      desk.trust(desk.sales, 0.7);
    }
  }

  @Test
  void colleaguesTakeThePlaceOfEachOther() {
    var id = company("retail");
    desk.edit(desk.ada, "company", id, "{'industry': 'trade'}");
    desk.edit(desk.bert, "company", id, "{'industry': 'wholesale'}");
    assertThat(claims(id)).containsOnlyKeys("sales.csv", "Bert");
    var other = desk.create(desk.ada, "company", "{'name': 'B', 'industry': 'a'}");
    desk.edit(desk.bert, "company", other, "{'industry': 'b'}");
    assertThat(claims(other)).isEmpty();
  }

  @Test
  void whoeverFallsSilentWithdrawsItsClaim() {
    var id = company("retail");
    says(desk.marketing, id, "trade");
    desk.silent(desk.marketing, "company", id, "industry");
    assertThat(industry(id)).as("the other one holds").isEqualTo("retail");
    assertThat(claims(id)).containsOnlyKeys("sales.csv");
    assertThat(disagreement(id)).isEqualTo("none");
    desk.silent(desk.support, "company", id, "industry");
    assertThat(industry(id)).as("who never said a thing withdraws nothing").isEqualTo("retail");
  }

  @Test
  void aLongerListDoesNotContradictAShorterOne() {
    var id =
        desk.create(
            desk.sales, "person", "{'name': 'Ann', 'phones': ['+49 30 123456', '+49 170 5']}");
    desk.say(desk.support, "person", id, "{'phones': ['030 / 12 34 56']}");
    assertThat(desk.disagreement(id, "person", "phones")).isEqualTo("none");
    assertThat(desk.shown("person", id, "phones")).contains("170");
    desk.say(desk.marketing, "person", id, "{'phones': ['+49 30 999']}");
    assertThat(desk.disagreement(id, "person", "phones")).isEqualTo("open");
  }

  @Test
  void undoingABatchTakesBackWhatItSaid() {
    var id = company("retail");
    says(desk.marketing, id, "trade");
    var batch = Ids.next();
    desk.say(desk.marketing, "company", id, "{'industry': 'wholesale'}", batch, null);
    var late = Ids.next();
    desk.say(desk.support, "company", id, "{'industry': 'mining'}", late, ClaimsDesk.daysAgo(900));
    assertThat(industry(id)).isEqualTo("wholesale");
    desk.undo(late);
    assertThat(claims(id)).doesNotContainKey("support.csv");
    desk.undo(batch);
    assertThat(industry(id)).isEqualTo("trade");
    assertThat(claims(id)).containsEntry("marketing.csv", "trade");
    assertThat(disagreement(id)).isEqualTo("open");
  }

  @Test
  void aMergeKeepsWhatBothSaidAndPartingGivesItBack() {
    var winner = company("retail");
    var loser =
        desk.create(
            desk.support,
            "company",
            "{'name': 'ACME GmbH', 'industry': 'trade', 'territory': 'north'}");
    var merge = desk.merge("company", winner, loser, Map.of());
    assertThat(disagreement(winner)).isEqualTo("open");
    assertThat(desk.disagreement(winner, "company", "name")).isEqualTo("none");
    assertThat(claims(winner)).containsOnlyKeys("sales.csv");
    assertThat(claims(loser)).containsOnlyKeys("support.csv");
    says(desk.support, winner, "wholesale");
    assertThat(industry(winner)).isEqualTo("wholesale");
    desk.part("company", winner, merge);
    assertThat(industry(loser)).isEqualTo("trade");
    assertThat(claims(loser)).containsEntry("support.csv", "trade");
  }

  @Test
  void aSideThatSomebodyChoseInAMergeIsSettled() {
    var winner = company("retail");
    var loser = desk.create(desk.support, "company", "{'name': 'Acme', 'industry': 'trade'}");
    var merge = desk.merge("company", winner, loser, Map.of("industry", Side.LOSER));
    assertThat(industry(winner)).isEqualTo("trade");
    assertThat(disagreement(winner)).isEqualTo("settled");
    desk.part("company", winner, merge);
    assertThat(industry(winner)).isEqualTo("retail");
    assertThat(disagreement(winner)).isEqualTo("none");
  }
}
