package org.candorcrm.identity.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What one should know before one calls is seen by colleagues, for a while, and by nothing else.
 */
class CircumstancesTest {

  private static final String TEXT = "Mourns her father, Quirinius";

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
  void whoMaySeeTheRecordSeesItUntilItExpires() {
    var id = customers.person(Map.of());
    var noted = note(id, TEXT, 30);
    assertThat(noted.status()).as(noted.response().body()).isEqualTo(201);
    var path = "/api/circumstances/people/" + id;
    assertThat(customers.vera.get(path).body().at("/items/0/text").asString()).isEqualTo(TEXT);
    customers.sql("update {ws}.circumstances set expires_at = now() where record = ?::uuid", id);
    assertThat(customers.vera.get(path).body().path("items").size()).isZero();
    int gone =
        customers.candor.inWorkspace(
            () -> customers.candor.bean(Circumstances.class).forget(Instant.now()));
    assertThat(gone).isEqualTo(1);
  }

  @Test
  void itEndsWithinAYear() {
    var id = customers.person(Map.of());
    assertThat(note(id, TEXT, 400).code()).isEqualTo("circumstance_needs_an_end");
    assertThat(note(id, TEXT, -1).code()).isEqualTo("circumstance_needs_an_end");
    var path = "/api/circumstances/people/" + id;
    assertThat(customers.ada.post(path, Map.of("text", TEXT)).code())
        .isEqualTo("body_field_missing");
    assertThat(note(id, "x".repeat(1_001), 30).code()).isEqualTo("circumstance_too_long");
    assertThat(customers.vera.post(path, body(TEXT, 30)).code()).isEqualTo("record_not_yours");
  }

  @Test
  void nothingFindsItCountsItOrTakesItOut() {
    var id = customers.person(Map.of("job_title", "Buyer"));
    var before = plain(id);
    var note = note(id, TEXT, 30).text("id");
    assertThat(plain(id)).as("it is not scored").isEqualTo(before);
    assertThat(customers.ada.get("/api/search?q=Quirinius").response().body())
        .doesNotContain("Quirinius\"")
        .doesNotContain(id);
    assertThat(customers.ada.get("/api/people?search=Quirinius").body().path("items").size())
        .isZero();
    assertThat(customers.ada.get("/api/people/" + id).response().body()).doesNotContain("father");
    assertThat(customers.ada.get("/api/people/" + id + "/changes").response().body())
        .doesNotContain("father");
    assertThat(customers.ada.get("/api/people/" + id + "/timeline").response().body())
        .doesNotContain("father");
    assertThat(customers.ada.get("/api/notes").response().body()).doesNotContain("father");
    var log = customers.ada.get("/api/audit").response().body();
    assertThat(log).contains("circumstance_noted").doesNotContain("father").doesNotContain(id);
    assertThat(customers.ada.delete("/api/circumstances/people/" + id + "/" + note).status())
        .isEqualTo(204);
    assertThat(customers.ada.delete("/api/circumstances/people/" + id + "/" + note).code())
        .isEqualTo("circumstance_unknown");
    assertThat(customers.ada.get("/api/audit").response().body()).contains("circumstance_ended");
  }

  @Test
  void whoeverIsErasedTakesItWithThem() {
    var id = customers.person(Map.of());
    note(id, TEXT, 30);
    customers.ada.post(
        "/api/coverage/people/" + id + "/answers", Map.of("thing", "plans", "answer", "A hall"));
    var erased = customers.ada.post("/api/people/" + id + "/erasure", null);
    assertThat(erased.status()).as(erased.response().body()).isLessThan(300);
    for (var table : List.of("circumstances", "coverage_answers")) {
      assertThat(count(table, id)).as(table).isZero();
    }
  }

  private static long count(String table, String id) {
    return customers.candor.inWorkspace(() ->
        customers
            .candor
            .bean(Database.class)
            .sql("select count(*) from {ws}." + table + " where record = ?::uuid")
            .param(id)
            .query(Long.class)
            .single());
  }

  private static String plain(String id) {
    return customers.coverage(id).toString().replaceAll("\"at\":\"[^\"]*\"", "");
  }

  private static Answer note(String id, String text, int days) {
    return customers.ada.post("/api/circumstances/people/" + id, body(text, days));
  }

  private static Map<String, Object> body(String text, int days) {
    return Map.of("text", text, "expires_at", Instant.now().plus(days, ChronoUnit.DAYS).toString());
  }
}
