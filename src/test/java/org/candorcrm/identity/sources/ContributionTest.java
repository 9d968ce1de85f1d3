package org.candorcrm.identity.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.Following;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What one source brought, what only it has, and which of its rows were refused. */
class ContributionTest extends Harbour {

  @Test
  void aSourceTellsWhatItBroughtAloneAndWhatWasRefused() {
    int club =
        imported("Club", "Id,Name,E-mail\n1,Ada Byron,ada@a.example\n2,Bob Hale,bob@a.example\n");
    int fair = imported("Fair", "Id,Name,E-mail\n7,Ada Byron,ada@a.example\n8,,no address\n");
    assertThat(titles(club, "&alone=false")).containsExactlyInAnyOrder("Ada Byron", "Bob Hale");
    assertThat(titles(club, "&alone=true")).containsExactly("Bob Hale");
    assertThat(titles(fair, "&alone=true")).isEmpty();

    var told = contributions(fair);
    assertThat(told.at("/sets/0/type").asString()).isEqualTo("person");
    assertThat(told.at("/sets/0/rows").asInt()).isEqualTo(1);
    assertThat(told.at("/sets/0/stopped").asBoolean()).isFalse();
    assertThat(told.at("/files/0/progress/refused").asInt()).isEqualTo(1);
    assertThat(told.at("/files/0/refusals/0/rows").asInt()).isEqualTo(1);
    assertThat(told.at("/files/0/refusals/0/text").asString()).isNotBlank();
    assertThat(contributions(club).path("written").findValuesAsString("title"))
        .containsExactlyInAnyOrder("Ada Byron", "Bob Hale");

    var first = ada.get("/api/sources/" + club + "/records?type=people&limit=1").body();
    var next = first.path("next").asString();
    var second = ada.get("/api/sources/" + club + "/records?type=people&limit=1&cursor=" + next);
    assertThat(second.body().path("next").isNull()).isTrue();
    assertThat(second.body().at("/items/0/id")).isNotEqualTo(first.at("/items/0/id"));

    late(fair);
    assertThat(contributions(fair).at("/sets/0/stopped").asBoolean()).isTrue();
  }

  @Test
  void rowsThatChangeNothingAreHeardAtOnce() {
    var rows = "Id,Name,E-mail\n1,Ada Byron,ada@a.example\n";
    int club = imported("Club", rows);
    Following.until(candor, "radar-hearing");
    candor.inWorkspace(() ->
        candor
            .bean(Database.class)
            .sql("update {ws}.sources set heard_at = '2026-01-01T00:00:00Z' where id = ?")
            .param(club)
            .update());
    imported("Club", rows);
    assertThat(ada.get("/api/sources/" + club).text("heard_at"))
        .as("nothing is new, but it spoke")
        .isNotEqualTo("2026-01-01T00:00:00Z");
  }

  @Test
  void whatAColleagueGaveIsToldOfNobodyAndOnlyWhoAnswersForDataLooks() {
    int own =
        candor.inWorkspace(() ->
            candor
                .bean(Database.class)
                .sql("select id from {ws}.sources where kind = 'user' limit 1")
                .query(Integer.class)
                .single());
    assertThat(ada.get("/api/sources/" + own + "/contributions").code())
        .isEqualTo("source_of_a_person");
    var lars = user("lars", "representative");
    assertThat(lars.get("/api/sources/" + own + "/contributions").code())
        .isEqualTo("radar_not_allowed");
    assertThat(ada.get("/api/sources/99999/contributions").code()).isEqualTo("source_unknown");
  }

  @Test
  void aFileThatWasOnlyLookedAtIsNoSource() {
    var planned = planned("Fair", ROWS);
    assertThat(sources()).doesNotContain("Fair");
    run(planned);
    assertThat(sources()).contains("Fair");
  }

  @Test
  void aListBelongsToTheDepartmentThatWasSaidWhenItFirstCame() {
    var fairs = ada.post("/api/departments", Map.of("name", "Fairs")).text("id");
    var sales = ada.post("/api/departments", Map.of("name", "Sales")).text("id");
    var planned = planned("Fair", ROWS);
    assertThat(planned.body().at("/source/planned").asBoolean()).isTrue();
    var run = "/api/imports/" + planned.text("id") + "/run?department=";
    assertThat(ada.send("POST", run + planned.text("id"), null).code())
        .isEqualTo("reference_unknown");
    run(planned, "?department=" + fairs);
    var again = planned("Fair", ROWS);
    assertThat(again.body().at("/source/planned").asBoolean()).isFalse();
    run(again, "?department=" + sales);
    assertThat(planned("Fair", ROWS).body().at("/source/department").asString()).isEqualTo(fairs);
    assertThat(ada.get("/api/audit").body().toString()).contains("import_filed", fairs);
  }

  private List<String> sources() {
    return ada.get("/api/sources?limit=500").body().path("items").findValuesAsString("name");
  }

  private Browser.Answer planned(String source, String rows) {
    ada.with("Content-Type", "application/octet-stream");
    var way = "/api/imports?name=people.csv&type=people&source=" + source;
    var planned = ada.send("POST", way, rows);
    ada.without("Content-Type");
    return planned;
  }

  private int imported(String source, String rows) {
    run(planned(source, rows));
    return ada.get("/api/sources?kind=import&limit=500")
        .body()
        .path("items")
        .valueStream()
        .filter(one -> one.path("name").asString().equals(source))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asInt();
  }

  private void run(Browser.Answer planned) {
    run(planned, "");
  }

  private void run(Browser.Answer planned, String said) {
    assertThat(planned.status()).as(planned.response().body()).isEqualTo(201);
    var id = planned.text("id");
    ada.send("POST", "/api/imports/" + id + "/run" + said, null);
    await().until(() -> ada.get("/api/imports/" + id).text("status").equals("done"));
  }

  private void late(int source) {
    candor.inWorkspace(() -> {
      var database = candor.bean(Database.class);
      database.sql("update {ws}.sources set rhythm_days = 1 where id = ?").param(source).update();
      database
          .sql(
              "update {ws}.source_records set seen_at = now() - interval '3 days' where source = ?")
          .param(source)
          .update();
      return database
          .sql("update {ws}.changes set at = now() - interval '3 days' where source = ?")
          .param(source)
          .update();
    });
  }

  private List<String> titles(int source, String more) {
    var page = ada.get("/api/sources/" + source + "/records?type=people" + more);
    assertThat(page.status()).as(page.response().body()).isEqualTo(200);
    return page.body().path("items").findValuesAsString("title");
  }

  private JsonNode contributions(int source) {
    var answer = ada.get("/api/sources/" + source + "/contributions");
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.body();
  }
}
