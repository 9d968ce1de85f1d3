package org.candorcrm.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.Browser.Answer;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MergeApiTest {

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

  private static String person(String name, Object... more) {
    var values = new java.util.HashMap<String, Object>(Map.of("name", name));
    for (int i = 0; i < more.length; i += 2) {
      values.put((String) more[i], more[i + 1]);
    }
    var made = ada.post("/api/people", values);
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    return made.text("id");
  }

  private static Answer merge(String winner, int version, Map<String, Object> body) {
    ada.with("If-Match", "\"" + version + "\"");
    try {
      return ada.post("/api/people/" + winner + "/merges", body);
    } finally {
      ada.without("If-Match");
    }
  }

  private static List<String> ids(JsonNode items) {
    return items.valueStream().map(item -> item.path("id").asString()).toList();
  }

  @Test
  void aMergeAnswersTheRecordAndWhatMovedAndCanBeReversed() {
    var winner = person("Ann", "emails", List.of("ann@x.example"));
    var loser = person("Anna", "language", "de", "emails", List.of("anna@x.example"));
    var deal = ada.post("/api/deals", Map.of("name", "D", "person", loser)).text("id");

    var body =
        Map.<String, Object>of(
            "loser", loser, "loser_version", 1, "fields", Map.of("name", "loser"));
    var merged = merge(winner, 1, body);

    assertThat(merged.status()).as(merged.response().body()).isEqualTo(200);
    assertThat(merged.header("ETag")).contains("\"3\"");
    assertThat(merged.body().at("/record/id").asString()).isEqualTo(winner);
    assertThat(merged.body().at("/record/language").asString()).isEqualTo("de");
    assertThat(merged.body().at("/record/name/first").asString()).isEqualTo("Anna");
    assertThat(merged.body().at("/record/emails").size()).isEqualTo(2);
    assertThat(merged.body().at("/moved/0/type").asString()).isEqualTo("deal");
    assertThat(merged.body().at("/moved/0/count").asInt()).isEqualTo(1);
    assertThat(ada.get("/api/deals/" + deal).text("person")).isEqualTo(winner);

    var history = ada.get("/api/people/" + winner + "/merges").body().at("/items/0");
    assertThat(history.path("id").asString()).isEqualTo(merged.text("merge"));
    assertThat(history.at("/loser/language").asString()).isEqualTo("de");
    assertThat(history.at("/actor/name").asString()).isEqualTo("ada");
    assertThat(history.path("reversed_at").isNull()).isTrue();

    var reversal =
        ada.post(
            "/api/people/" + winner + "/merges/" + merged.text("merge") + "/reversal", Map.of());
    assertThat(reversal.status()).as(reversal.response().body()).isEqualTo(200);
    assertThat(reversal.body().path("kept").isEmpty()).isTrue();
    assertThat(ada.get("/api/deals/" + deal).text("person")).isEqualTo(loser);
    assertThat(ada.get("/api/people/" + loser).text("language")).isEqualTo("de");
    assertThat(ada.get("/api/people/" + winner).body().at("/name/first").asString())
        .isEqualTo("Ann");
  }

  @Test
  void versionsMustBeGivenAndRight() {
    var winner = person("W");
    var loser = person("L");
    var body = Map.<String, Object>of("loser", loser, "loser_version", 1);
    assertThat(ada.post("/api/people/" + winner + "/merges", body).status()).isEqualTo(428);
    var unversioned = merge(winner, 1, Map.of("loser", loser));
    assertThat(unversioned.status()).isEqualTo(428);
    assertThat(unversioned.text("field")).isEqualTo("loser_version");
    ada.patch("/api/people/" + loser, 1, Map.of("language", "fr"));
    var stale = merge(winner, 1, body);
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.text("id")).isEqualTo(loser);
    assertThat(stale.body().at("/current/language").asString()).isEqualTo("fr");
    assertThat(merge(winner, 7, Map.of("loser", loser, "loser_version", 2)).status())
        .isEqualTo(412);
  }

  @Test
  void theLoserLeadsToTheWinnerAndIsNeitherListedFoundNorCounted() {
    var company = ada.post("/api/companies", Map.of("name", "Here")).text("id");
    var winner = person("Quintessa Vole", "company", company);
    var middle = person("Quintessa Vole", "company", company);
    var loser = person("Quintessa Vole", "company", company);
    merge(middle, 1, Map.of("loser", loser, "loser_version", 1));
    merge(winner, 1, Map.of("loser", middle, "loser_version", 2));

    var redirect = ada.get("/api/people/" + loser + "?fields=name");
    assertThat(redirect.status()).isEqualTo(308);
    assertThat(redirect.header("Location")).contains("/api/people/" + winner + "?fields=name");
    var patched = ada.patch("/api/people/" + loser, 2, Map.of("language", "de"));
    assertThat(patched.status()).isEqualTo(410);
    assertThat(patched.code()).isEqualTo("record_merged");
    assertThat(patched.text("into")).isEqualTo(winner);
    ada.with("If-Match", "\"2\"");
    assertThat(ada.delete("/api/people/" + loser).code()).isEqualTo("record_merged");
    ada.without("If-Match");

    var filter = "company%20%3D%3D%20%22" + company + "%22";
    var list = ada.get("/api/people?count=exact&filter=" + filter);
    assertThat(ids(list.body().path("items"))).containsExactly(winner);
    assertThat(list.body().path("count").asInt()).isEqualTo(1);
    assertThat(ids(ada.get("/api/search?q=quintessa").body().path("items")))
        .containsExactly(winner);
    var figures =
        ada.post(
            "/api/people/aggregate",
            Map.of(
                "filter",
                "company == \"" + company + "\"",
                "measures",
                List.of(Map.of("function", "count"))));
    assertThat(figures.body().at("/groups/0/measures/count").asInt()).isEqualTo(1);
    var expanded = ada.get("/api/companies/" + company + "?expand=people").response().body();
    assertThat(expanded).contains(winner).doesNotContain(loser, middle);
  }

  @Test
  void historyAndTimelineReadBoth() {
    var winner = person("W");
    var loser = person("L");
    ada.patch("/api/people/" + loser, 1, Map.of("job_title", "Pilot"));
    ada.post("/api/notes", Map.of("text", "Old", "about", Map.of("type", "person", "id", loser)));
    merge(winner, 1, Map.of("loser", loser, "loser_version", 2));

    var changes = ada.get("/api/people/" + winner + "/changes").body().path("items");
    assertThat(kinds(changes))
        .containsExactly("update", "merge", "merge", "update", "create", "create");
    assertThat(changes.at("/1/changes/merged_into/1").asString()).isEqualTo(winner);
    assertThat(changes.at("/3/changes/job_title/1").asString()).isEqualTo("Pilot");
    assertThat(ada.get("/api/people/" + loser + "/changes").body().path("items"))
        .isEqualTo(changes);
    var timeline = ada.get("/api/people/" + winner + "/timeline").response().body();
    assertThat(timeline).contains("Pilot", "Old");
    assertThat(ada.get("/api/people/" + loser + "/timeline").response().body()).isEqualTo(timeline);
  }

  private static List<String> kinds(JsonNode changes) {
    return changes.valueStream().map(change -> change.path("kind").asString()).toList();
  }

  @Test
  void aRepeatedMergeIsDoneOnce() {
    var winner = person("W");
    var body = Map.<String, Object>of("loser", person("L"), "loser_version", 1);
    ada.with("Idempotency-Key", "merge-once");
    var first = merge(winner, 1, body);
    var again = merge(winner, 1, body);
    ada.without("Idempotency-Key");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("merge")).isEqualTo(first.text("merge"));
  }

  @Test
  void whatIsUnlikeOrUnclearIsRefused() {
    var winner = person("W");
    var company = ada.post("/api/companies", Map.of("name", "C")).text("id");
    assertThat(merge(winner, 1, Map.of("loser", company, "loser_version", 1)).status())
        .isEqualTo(404);
    assertThat(merge(winner, 1, Map.of("loser", winner, "loser_version", 1)).code())
        .isEqualTo("merge_with_itself");
    assertThat(merge(winner, 1, Map.of("loser_version", 1)).text("field")).isEqualTo("loser");
    var loser = person("L");
    var sides =
        Map.<String, Object>of(
            "loser", loser, "loser_version", 1, "fields", Map.of("name", "both"));
    assertThat(merge(winner, 1, sides).code()).isEqualTo("merge_side_invalid");
    var unknown =
        Map.<String, Object>of(
            "loser", loser, "loser_version", 1, "fields", Map.of("nam", "loser"));
    assertThat(merge(winner, 1, unknown).code()).isEqualTo("field_unknown");
    var value =
        Map.<String, Object>of(
            "loser", loser, "loser_version", 1, "values", Map.of("emails", "no address"));
    assertThat(merge(winner, 1, value).text("field")).isEqualTo("emails");
    ada.with("If-Match", "\"1\"");
    var files = ada.post("/api/files", Map.of("name", "f")).text("id");
    assertThat(ada.get("/api/files/" + files + "/merges").code()).isEqualTo("type_not_mergeable");
    assertThat(
            ada.post("/api/files/" + files + "/merges", Map.of("loser", files, "loser_version", 1))
                .code())
        .isEqualTo("type_not_mergeable");
    ada.without("If-Match");
  }
}
