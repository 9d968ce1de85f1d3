package org.candorcrm.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.access.Users;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.Browser.Answer;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WritingApiTest {

  private static RunningCandor candor;
  private static Browser ada;

  @BeforeAll
  static void open() {
    candor = RunningCandor.web();
    ada = Browser.withKey(candor, key(candor, "ada@example.com", "administrator"));
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  static String key(RunningCandor candor, String email, String role) {
    return candor.inWorkspace(() -> {
      candor.bean(Users.class).create(email, null, null, role);
      return candor.bean(ApiKeys.class).create(email, "test");
    });
  }

  @Test
  void aRecordIsCreatedChangedDeletedAndRestored() {
    var created = ada.post("/api/companies", Map.of("name", "Acme"));
    assertThat(created.status()).as(created.response().body()).isEqualTo(201);
    assertThat(created.header("ETag")).contains("\"1\"");
    assertThat(created.text("name")).isEqualTo("Acme");
    var address = created.header("Location").orElseThrow();
    assertThat(address).isEqualTo("/api/companies/" + created.text("id"));

    assertThat(ada.send("PATCH", address, Map.of("name", "B")).status()).isEqualTo(428);
    var changed = ada.patch(address, 1, Map.of("industry", "retail"));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.header("ETag")).contains("\"2\"");
    var stale = ada.patch(address, 1, Map.of("industry", "steel"));
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.body().at("/current/industry").asString()).isEqualTo("retail");

    assertThat(ada.delete(address).status()).isEqualTo(428);
    ada.with("If-Match", "\"2\"");
    assertThat(ada.delete(address).status()).isEqualTo(204);
    ada.without("If-Match");
    assertThat(ada.patch(address, 3, Map.of("name", "B")).status()).isEqualTo(410);
    assertThat(ada.post(address + "/restoration", null).status()).isEqualTo(200);

    var changes = ada.get(address + "/changes?limit=2");
    assertThat(changes.body().at("/items/0/kind").asString()).isEqualTo("restore");
    var more = ada.get(address + "/changes?limit=2&cursor=" + changes.text("next"));
    assertThat(more.body().at("/items/0/changes/industry/1").asString()).isEqualTo("retail");
    assertThat(more.body().at("/items/1/kind").asString()).isEqualTo("create");
    assertThat(more.body().at("/items/1/actor/name").asString()).isEqualTo("ada");
    assertThat(more.body().get("next").isNull()).isTrue();
  }

  @Test
  void aRepeatedPostIsAnsweredAgainAndDoneOnce() {
    ada.with("Idempotency-Key", "once");
    var first = ada.post("/api/companies", Map.of("name", "Once"));
    var second = ada.post("/api/companies", Map.of("name", "Once"));
    var other = ada.post("/api/companies", Map.of("name", "Twice"));
    ada.without("Idempotency-Key");
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.text("id")).isEqualTo(first.text("id"));
    assertThat(second.header("Idempotent-Replayed")).contains("true");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("idempotency_key_reused");
  }

  @Test
  void aRefusedPostLeavesItsKeyFree() {
    ada.with("Idempotency-Key", "again");
    assertThat(ada.post("/api/companies", Map.of("nam", "X")).status()).isEqualTo(400);
    assertThat(ada.post("/api/companies", Map.of("name", "X")).status()).isEqualTo(201);
    ada.without("Idempotency-Key");
  }

  @Test
  void theTimelineMergesWhatHappenedAround() {
    var company = ada.post("/api/companies", Map.of("name", "Timely")).text("id");
    ada.post(
        "/api/interactions",
        Map.of("subject", "Old call", "company", company, "happened_at", "2020-01-01T00:00:00Z"));
    ada.post("/api/tasks", Map.of("title", "Call back", "company", company));
    ada.post(
        "/api/notes", Map.of("text", "Nice", "about", Map.of("type", "company", "id", company)));
    var first = ada.get("/api/companies/" + company + "/timeline?limit=3");
    assertThat(first.status()).as(first.response().body()).isEqualTo(200);
    assertThat(types(first)).containsExactly("note", "task", "change");
    var second =
        ada.get("/api/companies/" + company + "/timeline?limit=3&cursor=" + first.text("next"));
    assertThat(types(second)).containsExactly("interaction");
    assertThat(second.body().at("/items/0/item/subject").asString()).isEqualTo("Old call");
  }

  private static List<String> types(Answer answer) {
    return answer.body().get("items").valueStream().map(i -> i.get("type").asString()).toList();
  }

  @Test
  void anErasedPersonIsForgottenInTheirHistoryToo() {
    var address =
        ada.post("/api/people", Map.of("name", Map.of("first", "Secret")))
            .header("Location")
            .orElseThrow();
    ada.patch(address, 1, Map.of("job_title", "Spy"));
    assertThat(ada.post(address + "/erasure", null).status()).isEqualTo(200);
    var changes = ada.get(address + "/changes").response().body();
    assertThat(changes).contains("erase").doesNotContain("Spy");
    assertThat(ada.post(address + "/restoration", null).code()).isEqualTo("record_erased");
  }

  @Test
  void theContentOfAFileComesBackAndIsNeverRun() throws Exception {
    var file = ada.post("/api/files", Map.of("name", "../..\\rück<>.html"));
    var address = file.header("Location").orElseThrow() + "/content";
    ada.with("If-Match", "\"1\"");
    var put = ada.send("PUT", address, "\"<script>\"");
    ada.without("If-Match");
    assertThat(put.status()).as(put.response().body()).isEqualTo(204);
    var got = ada.get(address);
    assertThat(got.response().body()).isEqualTo("\"<script>\"");
    assertThat(got.header("Content-Disposition").orElseThrow())
        .startsWith("attachment")
        .doesNotContain("..", "/", "%2F", "\\", "%5C");
    assertThat(got.header("X-Content-Type-Options")).contains("nosniff");
  }
}
