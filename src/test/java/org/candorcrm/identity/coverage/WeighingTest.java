package org.candorcrm.identity.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.identity.coverage.Customers.state;
import static org.candorcrm.identity.coverage.Customers.thing;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Weights and facets are settings, but nobody can make the ring close. */
class WeighingTest {

  private static final String PATH = "/api/coverage-settings/people";

  private static Customers customers;

  @BeforeAll
  static void start() {
    customers = new Customers();
  }

  @AfterAll
  static void stop() {
    customers.close();
  }

  @AfterEach
  void asUsual() {
    customers.ada.put(PATH, Map.of("reserved", 90));
  }

  @Test
  void whoeverLooksMayReadTheWeightsAndWhoeverShapesTheModelChangesThem() {
    var usual = customers.vera.get(PATH).body();
    assertThat(usual.path("reserved").asInt()).isEqualTo(90);
    assertThat(usual.at("/facets/1/weight").asDouble()).isEqualTo(50);
    assertThat(customers.vera.put(PATH, Map.of("reserved", 120)).code())
        .isEqualTo("coverage_not_yours");
    var changed = customers.ada.put(PATH, Map.of("reserved", 180, "weights", Map.of("phones", 0)));
    assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
    var ring = customers.coverage(customers.person(Map.of("emails", List.of("a@mill.example"))));
    assertThat(ring.path("reserved").asInt()).isEqualTo(180);
    assertThat(thing(ring, "emails").path("share").asDouble())
        .as("33.3 degrees of reach, without the telephone")
        .isEqualTo(22.22);
    assertThat(ring.toString()).doesNotContain("\"phones\"");
  }

  @Test
  void fewerThanNinetyDegreesAreNeverReserved() {
    assertThat(customers.ada.put(PATH, Map.of("reserved", 89)).code())
        .isEqualTo("coverage_reserve_invalid");
    assertThat(customers.ada.put(PATH, Map.of("reserved", "many")).code())
        .isEqualTo("body_field_invalid");
    assertThat(
            customers.ada.put(PATH, Map.of("reserved", 90, "weights", Map.of("reach", -1))).code())
        .isEqualTo("coverage_weight_invalid");
    assertThat(
            customers.ada.put(PATH, Map.of("reserved", 90, "weights", Map.of("magic", 1))).code())
        .isEqualTo("coverage_thing_unknown");
  }

  @Test
  void aFieldOfOnesOwnBelongsToTheRingAndIsAskedInOnesOwnWords() {
    var added =
        Map.of(
            "field", "lead_source", "facet", "commerce", "weight", 50, "question", "Who sent you?");
    var saved = customers.ada.put(PATH, Map.of("reserved", 90, "added", List.of(added)));
    assertThat(saved.status()).as(saved.response().body()).isEqualTo(200);
    var id = customers.person(Map.of("company", customers.company(), "job_title", "Buyer"));
    var ring = customers.coverage(id);
    assertThat(state(ring, "lead_source")).isEqualTo("unknown");
    assertThat(ring.at("/question/text").asString()).isEqualTo("Who sent you?");
  }

  @Test
  void nobodyCanMakeCandorPry() {
    for (var field : List.of("birthday", "description", "name", "nothing", "last_interaction_at")) {
      var added = Map.of("field", field, "facet", "identity", "weight", 1);
      var refused = customers.ada.put(PATH, Map.of("reserved", 90, "added", List.of(added)));
      assertThat(refused.code()).as(field).isEqualTo("coverage_field_invalid");
    }
  }
}
