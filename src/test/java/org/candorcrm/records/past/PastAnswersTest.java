package org.candorcrm.records.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.candorcrm.platform.Moments;
import org.candorcrm.testing.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whatever happens to records, a question about a past moment is answered as it was answered then.
 */
class PastAnswersTest {

  private static PastDesk desk;

  @BeforeAll
  static void open() {
    desk = new PastDesk();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  /** An answer, and how to ask for it again as of its moment. */
  private record Asked(String path, @Nullable Map<String, Object> body, JsonNode answer) {}

  private record Snapshot(Instant at, List<Asked> answers) {
    Snapshot daysEarlier(int days) {
      return new Snapshot(at.minus(Duration.ofDays(days)), answers);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 17, 2026})
  void everyAnswerIsTheOneOfItsMoment(long seed) {
    var busy = new BusyDays(desk, new Random(seed));
    var snapshots = new ArrayList<Snapshot>();
    for (int day = 0; day < 7; day++) {
      busy.pass(14);
      snapshots.add(snapshot(busy));
      desk.daysPass(2);
      snapshots.replaceAll(one -> one.daysEarlier(2));
    }
    for (var snapshot : snapshots) {
      for (var asked : snapshot.answers()) {
        assertThat(again(asked, snapshot.at()))
            .as("seed %d, %s, %s at %s", seed, asked.path(), asked.body(), snapshot.at())
            .isEqualTo(asked.answer());
      }
    }
  }

  private static Snapshot snapshot(BusyDays busy) {
    var at = desk.now();
    var answers = new ArrayList<Asked>();
    for (var path : BusyDays.LISTS) {
      answers.add(new Asked(path, null, answered(desk.ada.get(path))));
    }
    for (var path : busy.records()) {
      answers.add(new Asked(path, null, answered(desk.ada.get(path))));
    }
    BusyDays.FIGURES.forEach((path, bodies) ->
        bodies.forEach(
            body -> answers.add(new Asked(path, body, answered(desk.ada.post(path, body))))));
    return new Snapshot(at, answers);
  }

  private static JsonNode answered(Browser.Answer answer) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return plain(answer.body());
  }

  private static JsonNode again(Asked asked, Instant at) {
    var body = asked.body();
    if (body != null) {
      var then = new LinkedHashMap<>(body);
      then.put("at", at.toString());
      return answered(desk.ada.post(asked.path(), then));
    }
    var sign = asked.path().contains("?") ? "&" : "?";
    return answered(desk.ada.get(asked.path() + sign + "at=" + at));
  }

  /** The log's clock and the row's differ by some thousandths of a second; and days pass. */
  private static JsonNode plain(JsonNode answer) {
    if (answer instanceof ObjectNode object) {
      object.remove("created_at");
      object.remove("updated_at");
    }
    answer.forEach(PastAnswersTest::plain);
    return answer;
  }

  @Test
  void pagesGoOnByKey() {
    for (int i = 0; i < 7; i++) {
      desk.create("companies", Map.of("name", "Paged " + i, "employees", i % 3));
    }
    var filter = "filter=" + PastDesk.coded("name.startsWith(\"Paged\")");
    var at = desk.now();
    var whole = ids(desk.ada.get("/api/companies?sort=employees,-name&" + filter).body());
    for (var company : desk.ada.get("/api/companies?" + filter).body().path("items")) {
      desk.change("companies", company, Map.of("employees", 9, "name", "Turned"));
    }
    var found = new ArrayList<String>();
    var path = "/api/companies?sort=employees,-name&limit=2&at=" + at + "&" + filter;
    var page = desk.ada.get(path).body();
    found.addAll(ids(page));
    while (!page.path("next").isNull()) {
      page = desk.ada.get(path + "&cursor=" + page.path("next").asString()).body();
      found.addAll(ids(page));
    }
    assertThat(found).hasSize(7).isEqualTo(whole);
  }

  @Test
  void aRecordSaysThatItDidNotExistYet() {
    var before = desk.now();
    var id = desk.create("companies", Map.of("name", "Later"));
    assertThat(desk.ada.get("/api/companies/" + id + "?at=" + before).code())
        .isEqualTo("record_not_then");
    assertThat(desk.ada.get("/api/companies/" + UUID.randomUUID() + "?at=" + before).code())
        .isEqualTo("record_not_found");
  }

  @Test
  void theFutureAndWhatIsNoMomentAreRefused() {
    var later = Instant.now().plusSeconds(3600);
    assertThat(desk.ada.get("/api/deals?at=" + later).code()).isEqualTo("moment_in_future");
    assertThat(desk.ada.get("/api/deals?at=yesterday").code()).isEqualTo("moment_not_valid");
    assertThat(
            desk.ada
                .post(
                    "/api/deals/aggregate",
                    Map.of("measures", List.of(Map.of("function", "count")), "at", "0001"))
                .code())
        .isEqualTo("moment_not_valid");
  }

  @Test
  void theWordNowMeansThatMoment() {
    desk.create("deals", Map.of("name", "Was due", "close_date", "2026-03-01"));
    desk.moveBack("deals", "name = 'Was due'", Instant.parse("2026-01-05T00:00:00Z"));
    var open = PastDesk.coded("name == \"Was due\" && close_date < today");
    assertThat(ids(desk.ada.get("/api/deals?filter=" + open).body())).hasSize(1);
    assertThat(ids(desk.ada.get("/api/deals?at=2026-02-01T00:00:00Z&filter=" + open).body()))
        .isEmpty();
  }

  @Test
  void aFileHoldsWhatStood() {
    var id = desk.create("companies", Map.of("name", "In the file"));
    var at = desk.now();
    desk.change("companies", desk.ada.get("/api/companies/" + id).body(), Map.of("name", "Other"));
    var filter = "&filter=" + PastDesk.coded("id == \"" + id + "\"");
    Browser.Answer file =
        desk.ada.get("/api/companies/export?fields=name&at=" + Moments.bound(at) + filter);
    assertThat(file.response().body()).contains("In the file").doesNotContain("Other");
  }

  private static List<String> ids(JsonNode page) {
    return page.path("items").valueStream().map(item -> item.path("id").asString()).toList();
  }
}
