package org.candorcrm.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.candorcrm.testing.Waiting;
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
  void aBulkEditIsPreviewedDoneAndUndone() throws Exception {
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
    assertThat(followed("/api/bulk-edits/" + done.text("id")).get("changed").asInt()).isEqualTo(2);
    var undo = ada.post("/api/undos", Map.of("batch", done.text("batch")));
    assertThat(undo.body().get("undone").asInt()).isEqualTo(2);
    assertThat(followed("/api/undos/" + undo.text("batch")).get("undone").asInt()).isEqualTo(2);
    preview.put("preview", "yes");
    var almost = ada.post("/api/companies/bulk-edits", preview);
    assertThat(almost.status()).isEqualTo(400);
    assertThat(almost.text("field")).isEqualTo("preview");
    var noList = Map.of("ids", "all", "values", Map.of("employees", 2));
    assertThat(ada.post("/api/companies/bulk-edits", noList).code()).isEqualTo("member_invalid");
    var unclear = ada.post("/api/companies/bulk-edits", Map.of("values", Map.of("employees", 2)));
    assertThat(unclear.code()).isEqualTo("bulk_edit_without_records");
  }

  @Test
  void aBulkEditOfWhatASearchFindsLeavesTheRestAlone() {
    for (var name : List.of("Sought Anna", "Sought Bea", "Other Anna")) {
      ada.post("/api/companies", Map.of("name", name, "territory", "searched"));
    }
    var values = Map.of("employees", 5);
    var both = Map.of("filter", "territory == \"searched\"", "search", "anna", "values", values);
    assertThat(ada.post("/api/companies/bulk-edits", both).body().get("changed").asInt())
        .isEqualTo(2);
    var words = Map.of("search", "sought", "values", values);
    var done = ada.post("/api/companies/bulk-edits", words).body();
    assertThat(done.get("total").asInt()).isEqualTo(2);
    assertThat(done.get("changed").asInt()).isEqualTo(1);
    var unclear = Map.of("search", "sought", "ids", List.of(), "values", values);
    assertThat(ada.post("/api/companies/bulk-edits", unclear).code())
        .isEqualTo("bulk_edit_without_records");
    var noText = Map.of("search", 7, "values", values);
    assertThat(ada.post("/api/companies/bulk-edits", noText).text("field")).isEqualTo("search");
    var tooLong = Map.of("search", "x".repeat(201), "values", values);
    assertThat(ada.post("/api/companies/bulk-edits", tooLong).code())
        .isEqualTo("parameter_too_long");
  }

  @Test
  void aBulkEditCountsNoColleaguesWork() {
    var bens = WritingApiTest.key(candor, "ben@example.com", "representative");
    var ben = Browser.withKey(candor, bens);
    var his = ben.get("/api/me").text("id");
    for (int i = 0; i < 3; i++) {
      var at = "2026-01-0" + (i + 1) + "T10:00:00Z";
      var call = Map.of("kind", "call", "happened_at", at, "owner", his);
      var made = ben.post("/api/interactions", call);
      assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    }
    var wish =
        Map.of(
            "filter",
            "owner == \"%s\"".formatted(his),
            "values",
            Map.of("outcome", "x"),
            "preview",
            true);
    assertThat(ben.post("/api/interactions/bulk-edits", wish).body().get("total").asInt())
        .isEqualTo(3);
    var counted = ada.post("/api/interactions/bulk-edits", wish);
    assertThat(counted.body().get("total").asInt()).as(counted.response().body()).isZero();
  }

  @Test
  void aBulkEditOfManyIsBegunOnceAndFollowed() throws Exception {
    for (int from = 0; from < 2; from++) {
      var operations = new ArrayList<Map<String, Object>>();
      for (int i = 0; i < 600; i++) {
        operations.add(
            Map.of("op", "create", "values", Map.of("name", "L " + i, "territory", "long")));
      }
      ada.post("/api/companies/batch", Map.of("operations", operations));
    }
    var wish = Map.of("filter", "territory == \"long\"", "values", Map.of("employees", 2));
    ada.with("Idempotency-Key", "a-long-one");
    var begun = ada.post("/api/companies/bulk-edits", wish);
    var again = ada.post("/api/companies/bulk-edits", wish);
    ada.without("Idempotency-Key");
    assertThat(begun.status()).as(begun.response().body()).isEqualTo(202);
    var address = "/api/bulk-edits/" + begun.text("id");
    assertThat(begun.header("Location")).contains(address);
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.text("id")).isEqualTo(begun.text("id"));
    var done = followed(address);
    assertThat(done.get("changed").asInt()).as(done.toString()).isEqualTo(1_200);
    assertThat(done.get("total").asInt()).isEqualTo(1_200);

    var undo = ada.post("/api/undos", Map.of("batch", begun.text("batch")));
    assertThat(undo.status()).as(undo.response().body()).isEqualTo(202);
    var undone = followed(undo.header("Location").orElseThrow());
    assertThat(undone.get("undone").asInt()).as(undone.toString()).isEqualTo(1_200);
    assertThat(ada.get(address.replace("bulk-edits", "undos")).code())
        .isEqualTo("long_write_not_found");
  }

  private static tools.jackson.databind.JsonNode followed(String address) {
    Waiting.until(address, () -> !ada.get(address).text("status").equals("running"));
    return ada.get(address).body();
  }

  @Test
  void aPreviewSaysWhatWouldBecomeOfEachOperation() {
    var company = ada.post("/api/companies", Map.of("name", "Looked at", "employees", 1));
    var id = company.text("id");
    var seen =
        ada.post(
            "/api/companies/batch",
            Map.of(
                "atomic", false,
                "preview", true,
                "operations",
                    List.of(
                        Map.of(
                            "op",
                            "update",
                            "id",
                            id,
                            "version",
                            1,
                            "values",
                            Map.of("employees", 2)),
                        Map.of("op", "create", "values", Map.of("employees", -1)))));
    assertThat(seen.status()).as(seen.response().body()).isEqualTo(200);
    assertThat(seen.body().at("/results/0/outcome").asString()).isEqualTo("changed");
    assertThat(seen.body().at("/results/1/outcome").asString()).isEqualTo("refused");
    assertThat(ada.get("/api/companies/" + id).body().path("employees").asInt()).isEqualTo(1);
    assertThat(ada.get("/api/companies/" + id).body().path("version").asInt()).isEqualTo(1);
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
