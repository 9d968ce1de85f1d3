package org.candorcrm.identity.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.identity.coverage.Customers.thing;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What proves wrong often counts less; a few values a week are asked about. */
class AccuracyTest {

  private static Customers customers;

  @BeforeAll
  static void start() {
    customers = new Customers();
  }

  @AfterAll
  static void stop() {
    customers.close();
  }

  @Test
  void bouncedLettersTakeFromWhatTheirSourceSaysOfOthers() {
    var other = customers.person(Map.of("emails", List.of("fine@mill.example")));
    double before = certainty(other);
    for (int i = 0; i < 10; i++) {
      var id = customers.person(Map.of("emails", List.of("w" + i + "@mill.example")));
      observe(id, "emails", i < 4 ? "still_right" : "bounced");
    }
    assertThat(certainty(other)).isEqualTo(0.7).isLessThan(before);
    var items = customers.ada.get("/api/coverage/accuracy").body().path("items");
    var emails = items.get(0);
    assertThat(emails.path("kind").asString()).isEqualTo("emails");
    assertThat(emails.path("right").asInt()).isEqualTo(4);
    assertThat(emails.path("checks").asInt()).isEqualTo(10);
    assertThat(emails.path("low").asDouble()).isEqualTo(0.168);
    assertThat(emails.path("high").asDouble()).isEqualTo(0.687);
    assertThat(emails.at("/source/name").asString()).isEqualTo("Ada");
    assertThat(emails.at("/fields/0").asString()).isEqualTo("Person: E-mail addresses");
  }

  @Test
  void whatIsClosedInConfidenceMovesNoFigure() {
    var id = customers.person(Map.of("phones", List.of("+49 30 1")));
    observe(id, "phones", "wrong_number");
    assertThat(phones()).isEqualTo(1);
    customers.sql(
        """
        insert into {ws}.closures (id, kind, record_type, record, reason, owner_id, created_at,
          created_by, agreed_at, ends_at)
        select gen_random_uuid(), 'confidential', t.id, ?::uuid, 'Privacy', u.id, now(), u.id, now(),
               now() + interval '1 day'
          from {ws}.record_types t, {ws}.users u where t.name = 'person' and u.name = 'Ada'
        """,
        id);
    assertThat(phones()).isZero();
  }

  @Test
  void aFewValuesAWeekAreDrawnForTheirOwner() {
    var ada = customers.ada.get("/api/me").text("id");
    for (int i = 0; i < 5; i++) {
      customers.person(Map.of("role", "buyer", "job_title", "Buyer " + i, "owner", ada));
    }
    var sampling = customers.candor.bean(Sampling.class);
    assertThat(customers.candor.inWorkspace(sampling::draw)).isEqualTo(3);
    assertThat(customers.candor.inWorkspace(sampling::draw)).as("once a week").isZero();
    var waiting = customers.ada.get("/api/me/coverage-samples").body().path("items");
    assertThat(waiting.size()).isEqualTo(3);
    assertThat(customers.vera.get("/api/me/coverage-samples").body().path("items").size()).isZero();
    var first = waiting.get(0);
    var path = "/api/me/coverage-samples/" + first.path("id").asString();
    assertThat(customers.vera.put(path, Map.of("answer", "yes")).code())
        .isEqualTo("coverage_sample_unknown");
    assertThat(customers.ada.put(path, Map.of("answer", "perhaps")).code())
        .isEqualTo("coverage_sample_answer_invalid");
    assertThat(customers.ada.put(path, Map.of("answer", "yes")).status()).isEqualTo(200);
    var person = first.path("record").asString();
    var stamps = customers.ada.get("/api/people/stamps?ids=" + person).body();
    assertThat(stamps.at("/items/0/fields/" + first.path("field").asString() + "/how").asString())
        .isEqualTo("confirmed");
    var second = waiting.get(1);
    customers.ada.put(
        "/api/me/coverage-samples/" + second.path("id").asString(), Map.of("answer", "no"));
    var wrong = customers.coverage(second.path("record").asString());
    assertThat(thing(wrong, second.path("field").asString()).path("state").asString())
        .isEqualTo("contradicted");
    assertThat(customers.ada.get("/api/me/coverage-samples").body().path("items").size())
        .isEqualTo(1);
  }

  private static double certainty(String id) {
    return thing(customers.coverage(id), "emails").path("certainty").asDouble();
  }

  private static int phones() {
    for (var item : customers.ada.get("/api/coverage/accuracy").body().path("items")) {
      if (item.path("kind").asString().equals("phones")) {
        return item.path("checks").asInt();
      }
    }
    return 0;
  }

  private static void observe(String id, String field, String kind) {
    var observed =
        customers.ada.post(
            "/api/coverage/people/" + id + "/observations", Map.of("field", field, "kind", kind));
    assertThat(observed.status()).as(observed.response().body()).isEqualTo(201);
  }
}
