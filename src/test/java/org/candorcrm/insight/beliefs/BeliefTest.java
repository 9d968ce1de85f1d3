package org.candorcrm.insight.beliefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.activities.Firm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writing a belief, what the data say of it, and who hears first that it turned. */
class BeliefTest {

  private static final BigInteger ENORMOUS = BigInteger.TEN.pow(30);

  private Hunches hunches;

  @BeforeEach
  void open() {
    hunches = new Hunches();
  }

  @AfterEach
  void close() {
    hunches.close();
  }

  @Test
  void isTestedOnWhatWasThereBeforeAndOnWhatCameAfter() {
    hunches.deals(12, 30_000, "won");
    hunches.deals(2, 30_000, "lost");
    hunches.deals(3, 1_000, "won");
    hunches.deals(11, 1_000, "lost");
    hunches.deals(4, 30_000, "new");
    var ada = hunches.firm.ada;
    var belief = hunches.written(ada, "Large deals are won more often", 70, Hunches.LARGE);
    assertThat(belief.path("status").asString()).isEqualTo("supported");
    assertThat(belief.path("now").asInt()).isGreaterThan(95);
    assertThat(belief.at("/evidence/before/first/hits").asInt()).isEqualTo(12);
    assertThat(belief.at("/evidence/before/first/cases").asInt()).isEqualTo(14);
    assertThat(belief.at("/evidence/before/second/hits").asInt()).isEqualTo(3);
    assertThat(belief.at("/evidence/after/first/cases").asInt()).isZero();
    hunches.firm.office.forward(java.time.Duration.ofMinutes(1));
    hunches.deals(1, 40_000, "lost");
    var later = hunches.get(ada, belief.path("id").asString());
    assertThat(later.at("/evidence/after/first/cases").asInt()).isEqualTo(1);
    assertThat(later.at("/evidence/before/first/cases").asInt()).isEqualTo(14);
    assertThat(later.at("/evidence/all/first/cases").asInt()).isEqualTo(15);
    assertThat(later.path("trend")).hasSize(1);
  }

  @Test
  void theAuthorHearsFirstThatItTurnedAndOthersADayLater() {
    hunches.deals(12, 30_000, "won");
    hunches.deals(11, 1_000, "lost");
    var ada = hunches.firm.ada;
    var bob = hunches.firm.bob;
    var belief = hunches.written(ada, "Large deals are won more often", 80, Hunches.LARGE);
    var id = belief.path("id").asString();
    hunches.share(ada, belief);
    assertThat(hunches.get(bob, id).path("status").asString()).isEqualTo("supported");
    hunches.night();
    assertThat(hunches.inbox(ada.id())).as("nothing turned").isEmpty();
    hunches.deals(40, 30_000, "lost");
    hunches.deals(30, 1_000, "won");
    hunches.night();
    hunches.count();
    assertThat(hunches.inbox(ada.id())).containsExactly("contradicted");
    assertThat(hunches.inbox(bob.id())).isEmpty();
    assertThat(hunches.get(bob, id).path("status").asString()).isEqualTo("supported");
    hunches.night();
    assertThat(hunches.inbox(ada.id())).containsExactly("contradicted");
    assertThat(hunches.inbox(bob.id())).containsExactly("contradicted");
    assertThat(hunches.get(bob, id).path("status").asString()).isEqualTo("contradicted");
    var line = hunches.firm.get(ada, "/api/inbox").path("items").get(0);
    assertThat(line.path("text").asString())
        .isEqualTo("A belief turned: the data lean the other way");
    assertThat(line.path("line").asString()).isEqualTo("Large deals are won more often");
    assertThat(line.at("/subject/id").asString()).isEqualTo(id);
  }

  @Test
  void aBoundIsTestedByItself() {
    hunches.deals(60, 500, "lost");
    var never = new HashMap<String, Object>(Map.of("kind", "bound", "type", "deal"));
    never.put("among", "amount < 1000");
    never.put("outcome", "stage == \"won\"");
    never.put("side", "at_most");
    never.put("percent", 5);
    var belief = hunches.written(hunches.firm.ada, "Tiny deals never close", 90, never);
    assertThat(belief.path("status").asString()).isEqualTo("supported");
    assertThat(belief.at("/evidence/all/first/cases").asInt()).isEqualTo(60);
    assertThat(belief.at("/evidence/all/second").isNull()).isTrue();
  }

  @Test
  void aSegmentLeadsRoundByRound() {
    var ada = hunches.firm.ada;
    for (int year = 2019; year <= 2025; year++) {
      for (int quarter = 1; quarter <= 4; quarter++) {
        int amount = quarter == 4 && year != 2021 ? 9_000 : 1_000 * quarter;
        var deal =
            Map.of(
                "name",
                "Deal",
                "amount",
                Map.of("amount", String.valueOf(amount), "currency", "EUR"),
                "stage",
                "won",
                "close_date",
                "%d-%02d-10".formatted(year, quarter * 3));
        hunches.firm.create(ada, "deals", deal);
      }
    }
    var belief =
        hunches.written(
            ada,
            "Q4 is strongest",
            60,
            Map.of(
                "kind", "leader",
                "type", "deal",
                "time", "close_date",
                "part", "quarter",
                "segment", "4",
                "function", "sum",
                "field", "amount"));
    assertThat(belief.at("/evidence/rounds")).hasSize(7);
    assertThat(belief.at("/evidence/all/first/hits").asInt()).isEqualTo(7);
    assertThat(belief.path("status").asString()).isEqualTo("supported");
  }

  @Test
  void aSegmentOfAFieldLeadsMonthByMonth() {
    var ada = hunches.firm.ada;
    for (int month = 1; month <= 6; month++) {
      for (int i = 0; i < 3; i++) {
        var source = i < 2 ? "fair" : "web";
        var day = "2026-%02d-10".formatted(month);
        hunches.firm.create(
            ada, "deals", Map.of("name", "Deal", "lead_source", source, "close_date", day));
      }
    }
    var statement =
        new HashMap<String, Object>(
            Map.of("kind", "leader", "type", "deal", "time", "close_date", "by", "lead_source"));
    statement.putAll(Map.of("segment", "fair", "function", "count", "round", "month"));
    var belief = hunches.written(ada, "Most come from fairs", 60, statement);
    assertThat(belief.at("/evidence/all/first/hits").asInt()).isEqualTo(6);
    assertThat(belief.at("/evidence/rounds/0/name").asString()).isEqualTo("2026-01-01");
    statement.put("round", "week");
    assertThat(
            hunches.written(ada, "By week", 60, statement).at("/evidence/rounds/0/name").asString())
        .isEqualTo("2026-01-05");
  }

  @Test
  void aMistakeIsNamedWithTheFieldThatItIsIn() {
    var ada = hunches.firm.ada;
    var wrong = new HashMap<>(Hunches.LARGE);
    wrong.put("group", "amuont > 3");
    var answer = hunches.write(ada, "Typo", 50, wrong);
    assertThat(answer.code()).isEqualTo("expression_unknown_field");
    assertThat(answer.text("field")).isEqualTo("group");
    assertThat(hunches.write(ada, "Sure", 100, Hunches.LARGE).code())
        .isEqualTo("belief_sure_invalid");
    var enormous = new HashMap<String, Object>(Map.of("words", "So sure", "sure", ENORMOUS));
    enormous.put("statement", Hunches.LARGE);
    assertThat(ada.browser().post("/api/beliefs", enormous).code())
        .isEqualTo("belief_sure_invalid");
    wrong.put("group", "amount > 3");
    wrong.put("kind", "hunch");
    assertThat(hunches.write(ada, "Kind", 50, wrong).code()).isEqualTo("belief_word_unknown");
  }

  @Test
  void calibrationComparesHowSureOneWasWithWhatTheDataSay() {
    hunches.deals(12, 30_000, "won");
    hunches.deals(11, 1_000, "lost");
    var ada = hunches.firm.ada;
    hunches.written(ada, "Large deals are won more often", 80, Hunches.LARGE);
    hunches.written(ada, "They really are", 80, Hunches.LARGE);
    var small = new HashMap<>(Hunches.LARGE);
    small.put("group", "amount < 20000");
    hunches.written(ada, "Small ones are", 60, small);
    var own = hunches.firm.get(ada, "/api/beliefs/calibration");
    assertThat(own.path("beliefs").asInt()).isEqualTo(3);
    assertThat(own.path("bands"))
        .extracting(band -> band.path("from").asInt() + ":" + band.path("supported").asInt())
        .containsExactlyElementsOf(List.of("60:0", "80:2"));
    assertThat(own.at("/bands/1/newly").asInt()).as("all of it was there before").isZero();
    var bobs = hunches.firm.get(hunches.firm.bob, "/api/beliefs/calibration");
    assertThat(bobs.path("beliefs").asInt()).isZero();
  }

  @Test
  void hardlyAnyDifferenceIsAnOutcomeOfItsOwnEverywhere() {
    hunches.deals(12, 30_000, "won");
    hunches.deals(28, 30_000, "lost");
    hunches.deals(19, 1_000, "won");
    hunches.deals(21, 1_000, "lost");
    var ada = hunches.firm.ada;
    var belief = hunches.written(ada, "Large deals are won more often", 85, Hunches.LARGE);
    assertThat(belief.at("/evidence/all/weight").asDouble()).isLessThan(0.1);
    assertThat(belief.path("status").asString()).isEqualTo("same");
    assertThat(belief.at("/trend/0/status").asString()).isEqualTo("same");
    assertThat(hunches.firm.get(ada, "/api/beliefs").at("/items/0/status").asString())
        .isEqualTo("same");
    var own = hunches.firm.get(ada, "/api/beliefs/calibration");
    assertThat(own.path("decided").asInt()).isZero();
    var band = own.at("/bands/0");
    assertThat(band.path("from").asInt()).isEqualTo(80);
    assertThat(band.path("to").asInt()).isEqualTo(89);
    assertThat(band.path("same").asInt()).isOne();
    assertThat(band.path("contradicted").asInt()).isZero();
    assertThat(band.path("open").asInt()).isZero();
    hunches.night();
    assertThat(hunches.inbox(ada.id())).as("nothing turned").isEmpty();
  }

  @Test
  void templatesBecomeBeliefsAsTheyAre() {
    var ada = hunches.firm.ada;
    var templates = hunches.firm.get(ada, "/api/beliefs/templates").path("items");
    assertThat(templates).hasSize(5);
    for (var template : templates) {
      var body = Map.of("statement", template.path("statement"));
      Firm.expect(201, ada.browser().post("/api/beliefs/previews", body));
    }
  }
}
