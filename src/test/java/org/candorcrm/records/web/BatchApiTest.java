package org.candorcrm.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BatchApiTest {

  private static RunningCandor candor;
  private static Browser ada;

  @BeforeAll
  static void open() {
    candor = RunningCandor.web();
    ada = Browser.withKey(candor, WritingApiTest.key(candor, "ada@example.com", "administrator"));
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  @Test
  void aBatchIsAnsweredInOrderAndCanBeUndone() {
    var kept = ada.post("/api/companies", Map.of("name", "Kept", "industry", "a")).text("id");
    var answer =
        ada.post(
            "/api/companies/batch",
            Map.of(
                "atomic",
                false,
                "operations",
                List.of(
                    Map.of("op", "create", "values", Map.of("name", "New one")),
                    Map.of("op", "update", "id", kept, "values", Map.of("industry", "b")),
                    Map.of(
                        "op",
                        "update",
                        "id",
                        kept,
                        "version",
                        1,
                        "values",
                        Map.of("industry", "b", "employees", 7)),
                    Map.of("op", "fly"))));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    var results = answer.body().get("results");
    assertThat(results.at("/0/outcome").asString()).isEqualTo("created");
    assertThat(results.at("/1/problems/0/code").asString()).isEqualTo("version_missing");
    assertThat(results.at("/2/outcome").asString()).isEqualTo("changed");
    assertThat(results.at("/3/problems/0/code").asString()).isEqualTo("operation_unknown");

    var changes = ada.get("/api/changes?batch=" + answer.text("batch")).body().get("items");
    assertThat(changes.size()).isEqualTo(2);
    assertThat(changes.at("/0/type").asString()).isEqualTo("company");
    var me = changes.at("/0/actor/id").asString();
    assertThat(ada.get("/api/changes?actor=" + me).body().get("items").size()).isPositive();
    var other = ada.get("/api/changes?actor=" + kept);
    assertThat(other.code()).isEqualTo("person_measure_guarded");

    ada.patch("/api/companies/" + kept, 2, Map.of("employees", 8));
    var undo = ada.post("/api/undos", Map.of("batch", answer.text("batch")));
    assertThat(undo.status()).as(undo.response().body()).isEqualTo(200);
    assertThat(undo.body().get("undone").asInt()).isEqualTo(1);
    assertThat(undo.body().at("/listed/0/fields/0").asString()).isEqualTo("employees");
    var story = ada.get("/api/companies/" + kept + "/changes").body().get("items");
    assertThat(story.at("/0/changes/industry/1").asString()).isEqualTo("a");
    assertThat(story.at("/0/changes").has("employees")).isFalse();
  }

  @Test
  void aBulkEditIsPreviewedDoneAndUndone() {
    for (int i = 0; i < 3; i++) {
      ada.post("/api/companies", Map.of("name", "Bulk " + i, "territory", "bulk", "employees", i));
    }
    var wish = Map.of("filter", "territory == \"bulk\"", "values", Map.of("employees", 2));
    var preview = new java.util.HashMap<String, Object>(wish);
    preview.put("preview", true);
    var foreseen = ada.post("/api/companies/bulk-edits", preview);
    assertThat(foreseen.status()).as(foreseen.response().body()).isEqualTo(200);
    assertThat(foreseen.body().get("changed").asInt()).isEqualTo(2);
    assertThat(foreseen.body().get("unchanged").asInt()).isEqualTo(1);
    assertThat(foreseen.body().get("batch").isNull()).isTrue();
    var done = ada.post("/api/companies/bulk-edits", wish);
    assertThat(done.body().get("changed").asInt()).isEqualTo(2);
    var undo = ada.post("/api/undos", Map.of("batch", done.text("batch")));
    assertThat(undo.body().get("undone").asInt()).isEqualTo(2);
    preview.put("preview", "yes");
    var almost = ada.post("/api/companies/bulk-edits", preview);
    assertThat(almost.status()).isEqualTo(400);
    assertThat(almost.text("field")).isEqualTo("preview");
    var unclear = ada.post("/api/companies/bulk-edits", Map.of("values", Map.of("employees", 2)));
    assertThat(unclear.code()).isEqualTo("bulk_edit_without_records");
  }

  @Test
  void anAtomicBatchWithAMistakeWritesNothing() {
    var answer =
        ada.post(
            "/api/companies/batch",
            Map.of(
                "operations",
                List.of(
                    Map.of("op", "create", "values", Map.of("name", "Never")),
                    Map.of("op", "create", "values", Map.of("industry", "nameless")))));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().at("/results/0/outcome").asString()).isEqualTo("skipped");
    assertThat(answer.body().at("/results/1/problems/0/code").asString())
        .isEqualTo("value_required");
  }

  @Test
  void aLeadBecomesAPersonACompanyAndADeal() {
    var lead =
        ada.post("/api/leads", Map.of("name", Map.of("first", "Lea"), "company_name", "Lead Ltd"))
            .text("id");
    var converted =
        ada.post("/api/leads/" + lead + "/conversion", Map.of("deal", Map.of("amount", 5)));
    assertThat(converted.status()).as(converted.response().body()).isEqualTo(200);
    assertThat(converted.text("deal")).isNotEmpty();
    var again = ada.post("/api/leads/" + lead + "/conversion", Map.of());
    assertThat(again.code()).isEqualTo("lead_already_converted");
    var undo = ada.post("/api/undos", Map.of("batch", converted.text("batch")));
    assertThat(undo.body().get("undone").asInt()).as(undo.response().body()).isEqualTo(4);
  }

  @Test
  void bodiesThatAreNoJsonOrTooDeepOrTooLongAreCodedErrors() {
    var random = new Random(7);
    var good =
        "{\"operations\":[{\"op\":\"create\",\"values\":{\"name\":{\"first\":\"Z\"},\"x\":[1,2,{\"y\":null}]}}]}";
    var bodies = new ArrayList<String>();
    bodies.add("");
    bodies.add("[".repeat(100_000));
    bodies.add("{\"operations\":" + "[".repeat(500) + "]".repeat(500) + "}");
    bodies.add("{\"operations\":[" + "{\"op\":\"create\"},".repeat(1_000) + "{}]}");
    bodies.add("{\"a\":1,\"a\":2}");
    for (int i = 0; i < 300; i++) {
      var body = new StringBuilder(good);
      for (int cut = random.nextInt(4); cut >= 0; cut--) {
        body.setCharAt(random.nextInt(body.length()), (char) (32 + random.nextInt(95)));
      }
      bodies.add(body.substring(0, random.nextInt(body.length())) + body.charAt(3));
    }
    for (var body : bodies) {
      var answer = ada.post("/api/people/batch", body);
      assertThat(answer.status()).as(body).isBetween(400, 499);
      assertThat(answer.code()).as(body).isNotEmpty();
    }
  }
}
