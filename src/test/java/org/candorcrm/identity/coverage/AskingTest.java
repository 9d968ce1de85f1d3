package org.candorcrm.identity.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.identity.coverage.Customers.state;
import static org.candorcrm.identity.coverage.Customers.thing;
import static org.candorcrm.identity.coverage.Customers.today;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of a question, and of a value that proves wrong. */
class AskingTest {

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
  void askedWithoutAnAnswerIsAState() {
    var id = customers.person(Map.of());
    var path = "/api/coverage/people/" + id + "/answers";
    var asked = customers.ada.post(path, Map.of("thing", "plans"));
    assertThat(asked.status()).as(asked.response().body()).isEqualTo(201);
    assertThat(state(asked.body(), "plans")).isEqualTo("asked");
    assertThat(thing(asked.body(), "plans").at("/asked/by").asString()).isEqualTo("Ada");
    var answered =
        customers.ada.post(path, Map.of("thing", "plans", "answer", "A second hall in May"));
    assertThat(state(answered.body(), "plans")).isEqualTo("told");
    assertThat(thing(answered.body(), "plans").at("/asked/answer").asString())
        .isEqualTo("A second hall in May");
    customers.sql("update {ws}.coverage_answers set expires_at = now() where record = ?::uuid", id);
    assertThat(state(customers.coverage(id), "plans")).isEqualTo("unknown");
  }

  @Test
  void anAnswerToAFieldIsWrittenToTheField() {
    var id = customers.person(Map.of());
    var path = "/api/coverage/people/" + id + "/answers";
    var answered =
        customers.ada.post(path, Map.of("thing", "job_title", "answer", "Head of Works"));
    assertThat(answered.status()).as(answered.response().body()).isEqualTo(201);
    assertThat(state(answered.body(), "job_title")).isEqualTo("told");
    assertThat(customers.ada.get("/api/people/" + id).text("job_title")).isEqualTo("Head of Works");
    assertThat(customers.ada.post(path, Map.of("thing", "role", "answer", "nobody")).code())
        .isEqualTo("value_not_a_choice");
    assertThat(customers.ada.post(path, Map.of("thing", "nothing")).code())
        .isEqualTo("coverage_thing_unknown");
    assertThat(customers.ada.post(path, Map.of("thing", "plans", "answer", 12)).code())
        .isEqualTo("coverage_answer_invalid");
    assertThat(customers.vera.post(path, Map.of("thing", "plans")).code())
        .isEqualTo("record_not_yours");
  }

  @Test
  void theNextQuestionIsWhatMostHangsOn() {
    var id = customers.person(Map.of("job_title", "Buyer", "company", customers.company()));
    var before = customers.coverage(id).path("question");
    assertThat(before.path("why").size()).isZero();
    customers.ada.post(
        "/api/deals",
        Map.of("name", "Twelve lathes", "person", id, "amount", 90_000, "close_date", today()));
    var question = customers.coverage(id).path("question");
    assertThat(question.path("thing").asString()).isEqualTo("role");
    assertThat(question.path("text").asString())
        .isEqualTo("What is your part when something like this is bought?");
    assertThat(question.at("/why/0").asString())
        .isEqualTo("The open deal Twelve lathes hangs on it.");
    var path = "/api/coverage/people/" + id + "/questions/";
    var never = customers.ada.put(path + "role", Map.of("act", "not_appropriate"));
    assertThat(never.status()).as(never.response().body()).isEqualTo(200);
    assertThat(never.body().at("/question/thing").asString()).isNotEqualTo("role");
    var pinned = customers.ada.put(path + "language", Map.of("act", "ask_next_time"));
    assertThat(pinned.body().at("/question/thing").asString()).isEqualTo("language");
    assertThat(pinned.body().at("/question/pinned").asBoolean()).isTrue();
    assertThat(customers.ada.delete(path + "role").status()).isEqualTo(204);
    assertThat(customers.ada.put(path + "name", Map.of("act", "ask_next_time")).code())
        .isEqualTo("coverage_not_askable");
    assertThat(customers.ada.put(path + "birthday", Map.of("act", "ask_next_time")).code())
        .isEqualTo("coverage_thing_unknown");
    assertThat(customers.ada.put(path + "role", Map.of("act", "insist")).code())
        .isEqualTo("coverage_act_invalid");
  }

  @Test
  void aBouncedLetterLeavesNothingUntilTheAddressIsWrittenAgain() {
    var id = customers.person(Map.of("emails", List.of("wrong@mill.example")));
    var path = "/api/coverage/people/" + id + "/observations";
    var bounced = customers.ada.post(path, Map.of("field", "emails", "kind", "bounced"));
    assertThat(bounced.status()).as(bounced.response().body()).isEqualTo(201);
    assertThat(state(bounced.body(), "emails")).isEqualTo("contradicted");
    assertThat(thing(bounced.body(), "emails").path("degrees").asDouble()).isZero();
    customers.ada.patch("/api/people/" + id, 1, Map.of("emails", List.of("right@mill.example")));
    assertThat(state(customers.coverage(id), "emails")).isEqualTo("told");
    assertThat(customers.ada.post(path, Map.of("field", "phones", "kind", "wrong_number")).code())
        .isEqualTo("coverage_nothing_to_observe");
    assertThat(customers.ada.post(path, Map.of("field", "job_title", "kind", "bounced")).code())
        .isEqualTo("coverage_observation_invalid");
    assertThat(customers.vera.post(path, Map.of("field", "emails", "kind", "bounced")).status())
        .isEqualTo(403);
  }
}
