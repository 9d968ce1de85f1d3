package org.candorcrm.identity.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.identity.coverage.Customers.thing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewers;
import org.candorcrm.records.query.Hinging;
import org.candorcrm.records.query.Hinging.Hinge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The examples of docs/coverage.md about shared lists and the forecast. */
class SegmentWorthTest {

  private static Customers customers;

  @BeforeAll
  static void start() {
    customers = new Customers();
    list("Buyers in German", "job_title == \"Buyer\" && language == \"de\"", "all");
    list("Nobody in French", "language == \"fr\" && job_title != \"Buyer\"", "all");
    list("Mine alone", "language == \"de\"", "private");
    list("Broken", "language == ", "all");
  }

  @AfterAll
  static void stop() {
    customers.close();
  }

  @Test
  void whoeverIsABuyerBelongsToTheListByTheirLanguageAlone() {
    var buyer = customers.person(Map.of("job_title", "Buyer"));
    assertThat(hinges(buyer, "language")).containsExactly("Buyers in German");
    var smith = customers.person(Map.of("job_title", "Smith"));
    assertThat(hinges(smith, "language")).containsExactly("Nobody in French");
    var unknown = customers.person(Map.of());
    assertThat(hinges(unknown, "language")).containsExactly("Nobody in French");
    assertThat(hinges(unknown, "job_title")).as("two things are open").isEmpty();
    var german = customers.person(Map.of("language", "de"));
    assertThat(hinges(german, "job_title")).containsExactly("Buyers in German");
  }

  @Test
  void theQuestionSaysWhichListHangsOnIt() {
    var id = customers.person(Map.of("job_title", "Buyer"));
    var path = "/api/coverage/people/" + id + "/questions/language";
    var question = customers.ada.put(path, Map.of("act", "ask_next_time")).body().path("question");
    assertThat(question.path("thing").asString()).isEqualTo("language");
    assertThat(question.path("why").valueStream().map(JsonNode::asString).toList())
        .contains("It alone decides whether they belong to the list Buyers in German.");
    assertThat(thing(customers.coverage(id), "language").isMissingNode()).isFalse();
  }

  @Test
  void whatTheForecastLeavesOpenIsWeighedByWhoseItIs() {
    var one = customers.person(Map.of());
    var other = customers.person(Map.of());
    deal(one, 30_000, "proposal");
    deal(other, 40_000, "negotiation");
    var half = "50% of what the forecast of the next 90 days leaves open is with them.";
    assertThat(why(one)).contains(half);
    assertThat(why(other)).contains(half);
    assertThat(why(customers.person(Map.of()))).noneMatch(text -> text.contains("forecast"));
    assertThat(ForecastWorth.times(0.5)).isEqualTo(1);
    assertThat(ForecastWorth.times(0.1)).isEqualTo(0.5);
  }

  private static void deal(String person, int amount, String stage) {
    var values =
        Map.of(
            "name",
            "Lathes",
            "person",
            person,
            "amount",
            amount,
            "stage",
            stage,
            "close_date",
            Customers.today());
    assertThat(customers.ada.post("/api/deals", values).status()).isEqualTo(201);
  }

  private static List<String> why(String person) {
    return customers
        .coverage(person)
        .at("/question/why")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  private static void list(String name, String filter, String shared) {
    var values =
        Map.of("name", name, "record_type", "people", "filter", filter, "shared_with", shared);
    var made = customers.ada.post("/api/views", values);
    if (made.status() != 201) {
      // What no longer means anything was saved by an earlier release.
      customers.ada.post(
          "/api/views", Map.of("name", name, "record_type", "people", "shared_with", shared));
      customers.sql("update {ws}.views set filter = ? where name = ?", filter, name);
    }
  }

  private static List<String> hinges(String person, String field) {
    return customers.candor.inWorkspace(() ->
        customers
            .candor
            .bean(Hinging.class)
            .of(
                customers.candor.bean(Viewers.class).candor(),
                "person",
                UUID.fromString(person),
                List.of(field))
            .stream()
            .map(Hinge::list)
            .toList());
  }
}
