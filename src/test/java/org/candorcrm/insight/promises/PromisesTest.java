package org.candorcrm.insight.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.access.Users;
import org.candorcrm.insight.PastDeals;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was expected, with how it was on the day it began and how it is. */
class PromisesTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final LocalDate BEGUN = TODAY.withDayOfMonth(1).minusMonths(4).plusDays(14);

  private static RunningCandor candor;
  private static Browser ada;

  @BeforeAll
  static void threeExpectations() {
    candor = RunningCandor.web();
    ada =
        Browser.withKey(
            candor,
            candor.inWorkspace(() -> {
              candor.bean(Users.class).create("ada@example.com", null, null, "administrator");
              return candor.bean(ApiKeys.class).create("ada@example.com", "test");
            }));
    // Open from before it began: 300; since then one of 200 was won and one of 50 was opened.
    var past = new PastDeals(candor, TODAY.withDayOfMonth(1).minusMonths(8));
    past.opened(0, "Lathe", 100).done();
    past.opened(1, "Press", 200)
        .reached((int) (BEGUN.plusDays(40).toEpochDay() - past.day(0).toEpochDay()), "won")
        .done();
    past.opened((int) (BEGUN.plusDays(60).toEpochDay() - past.day(0).toEpochDay()), "Saw", 50)
        .done();
    past.keep();
    expect(
        Map.of(
            "name", "More in the pipeline",
            "measure", "open_pipeline",
            "baseline_on", BEGUN.toString(),
            "review_on", TODAY.plusDays(20).toString(),
            "prerequisite", "Deals are entered on the day they begin"));
    expect(
        Map.of(
            "name",
            "More deals",
            "measure",
            "deals_won",
            "baseline_on",
            BEGUN.toString(),
            "review_on",
            TODAY.minusDays(1).toString()));
    expect(Map.of("name", "Calmer mornings", "baseline", "hectic", "measure", "calm"));
    expect(Map.of("name", "Given up", "status", "dropped"));
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  private static void expect(Map<String, String> values) {
    assertThat(ada.post("/api/expectations", values).status()).isEqualTo(201);
  }

  @Test
  void whatStoodOnTheDayItBeganIsComparedWithToday() {
    var measured = promise("More in the pipeline").path("measured");
    assertThat(measured.path("then").asInt()).isEqualTo(300);
    assertThat(measured.path("now").asInt()).isEqualTo(150);
    assertThat(measured.path("unit").asString()).isEqualTo("money");
    assertThat(measured.path("points").get(0).path("month").asString())
        .isEqualTo(BEGUN.withDayOfMonth(1).minusMonths(3).toString());
    assertThat(promise("More in the pipeline").path("prerequisite").asString())
        .startsWith("Deals are entered");
  }

  @Test
  void whatHappensIsToldAsTheMeanOfThreeMonths() {
    var measured = promise("More deals").path("measured");
    assertThat(measured.path("then").isNull()).as("nobody knows of the time before").isTrue();
    var best =
        measured
            .path("points")
            .valueStream()
            .mapToDouble(one -> one.path("value").asDouble())
            .max()
            .orElseThrow();
    assertThat(best).as("one in three months").isBetween(0.33, 0.34);
  }

  @Test
  void theNextToBeLookedAtAgainComesFirstAndWhatWasDroppedNot() {
    var names =
        ada.get("/api/promises")
            .body()
            .path("items")
            .valueStream()
            .map(one -> one.path("name").asString())
            .toList();
    assertThat(names).containsExactly("More deals", "More in the pipeline", "Calmer mornings");
    assertThat(promise("More deals").path("due").asBoolean()).isTrue();
    assertThat(promise("More in the pipeline").path("due").asBoolean()).isFalse();
  }

  @Test
  void whatNothingMeasuresKeepsItsWords() {
    var calm = promise("Calmer mornings");
    assertThat(calm.path("measured").isNull()).isTrue();
    assertThat(calm.path("measure").asString()).isEqualTo("calm");
    assertThat(calm.path("baseline").asString()).isEqualTo("hectic");
  }

  private static JsonNode promise(String name) {
    return ada.get("/api/promises")
        .body()
        .path("items")
        .valueStream()
        .filter(one -> one.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
