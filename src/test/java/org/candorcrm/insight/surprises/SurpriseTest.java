package org.candorcrm.insight.surprises;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.candorcrm.activities.Firm;
import org.candorcrm.insight.measures.Measures;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.statistics.Forecast.Interval;
import org.candorcrm.testing.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A source of leads that dries up is found, explained, judged and acted on. */
class SurpriseTest {

  private static Firm firm;

  @BeforeAll
  static void aWeekWithoutLeadsFromTheWeb() {
    firm = new Firm();
    new PastLeads(firm.office.candor).asEver(30, 2).keep();
    look();
  }

  private static void look() {
    firm.office.candor.inWorkspace(() -> {
      firm.office.candor.bean(LookingAround.class).look(PastLeads.yesterday());
      return true;
    });
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  @Test
  void thePlantedChangeIsFoundAndExplainedByItsSegment() {
    var all = firm.get(firm.ada, "/api/surprises");
    assertThat(all.path("checked").asInt()).isGreaterThan(3);
    var one = leads(all);
    assertThat(one.path("kind").asString()).isEqualTo("came");
    assertThat(one.path("actual").asDouble()).isLessThan(one.path("low").asDouble());
    assertThat(one.path("expected").asDouble()).isBetween(75.0, 105.0);
    var because = one.path("because");
    assertThat(because).hasSize(1);
    assertThat(because.get(0).path("breakdown_label").asString()).isEqualTo("Source");
    assertThat(because.get(0).path("segment_label").asString()).isEqualTo("web");
    assertThat(because.get(0).path("share").asDouble()).isGreaterThan(0.6);
  }

  @Test
  void theRecordsBehindItAreALinkAway() {
    var one = leads(firm.get(firm.ada, "/api/surprises"));
    assertThat(counted(one.path("records"))).isEqualTo(one.path("actual").asInt());
    var part = one.path("because").get(0);
    assertThat(counted(part.path("records"))).isEqualTo(part.path("actual").asInt());
    assertThat(part.at("/records/filter").asString()).endsWith(" && source == \"web\"");
    assertThat(one.path("worth").isNull()).as("leads have no amount").isTrue();
  }

  @Test
  void aPartIsExplainedByPartsOfItsOwn() {
    var because = explained("source", 60, 2).because();
    assertThat(because).hasSize(1);
    assertThat(because.getFirst().breakdown()).isEqualTo("campaign");
    assertThat(because.getFirst().segment()).isEqualTo("spring");
    assertThat(because.getFirst().actual()).isEqualTo(2);
    assertThat(because.getFirst().expected()).isBetween(35.0, 55.0);
  }

  @Test
  void ofSingleRecordsNoPartsAreTold() {
    assertThat(explained("source", 4, 2).because()).isEmpty();
  }

  @Test
  void whereNoFewPartsMakeTheDifferenceThatIsSaid() {
    var found = explained(null, 10, 70);
    assertThat(found.because()).isEmpty();
    assertThat(found.spread()).isTrue();
    assertThat(explained("source", 60, 2).spread()).isFalse();
  }

  private static Found explained(@Nullable String path, double expected, double actual) {
    return firm.office.candor.inWorkspace(() -> {
      var leads =
          firm.office.candor.bean(Measures.class).standard().stream()
              .filter(one -> one.key().equals("new_leads"))
              .findFirst()
              .orElseThrow();
      var range = new Interval(new double[] {45}, new double[] {75});
      var none = new Weeks(List.of(), new double[0]);
      var since = PastLeads.yesterday().minusDays(6);
      var place = new Place(leads, path, path == null ? "" : "web");
      var found =
          new Found(place, "came", since, expected, actual, -8, 0, range, none, List.of(), false);
      var apportioning = firm.office.candor.bean(Apportioning.class);
      return apportioning.explain(found, PastLeads.yesterday());
    });
  }

  @Test
  void thePartsOfAPartLeadToItsOwnRecords() {
    var id = planted("leads_converted", "source", "web", "campaign", "spring");
    var one = one(firm.get(firm.ada, "/api/surprises"), "leads_converted");
    assertThat(one.at("/because/0/records/filter").asString())
        .endsWith("source == \"web\" && campaign == \"spring\"");
    remove(id);
  }

  private static int counted(JsonNode records) {
    var filter = URLEncoder.encode(records.path("filter").asString(), StandardCharsets.UTF_8);
    var noun = records.path("type").asString();
    var list = firm.get(firm.ada, "/api/" + noun + "?count=exact&limit=1&filter=" + filter);
    return list.path("count").asInt();
  }

  @Test
  void lookingAgainOnTheSameDayChangesNothing() {
    long before = count();
    look();
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void whoDoesNotSeeEverythingThatIsCountedHearsNothing() {
    var type = firm.create(firm.ada, "leads", Map.of("name", "Hush", "source", "web"));
    firm.close(firm.ada, firm.bob, "confidential", "lead", type);
    var eve = firm.office.hire("representative");
    var all = firm.get(eve, "/api/surprises");
    assertThat(all.path("items").toString()).doesNotContain("new_leads");
    var id = leads(firm.get(firm.ada, "/api/surprises")).path("id").asString();
    var said = eve.browser().put("/api/surprises/" + id + "/opinion", Map.of("opinion", "useful"));
    assertThat(said.code()).isEqualTo("surprise_unknown");
  }

  @Test
  void whatPeopleSayOfItTeachesTheOrder() {
    var one = leads(firm.get(firm.ada, "/api/surprises"));
    var address = "/api/surprises/" + one.path("id").asString() + "/opinion";
    var more = Firm.expect(200, firm.ada.browser().put(address, Map.of("opinion", "useful")));
    assertThat(more.body().path("opinion").asString()).isEqualTo("useful");
    var less = Firm.expect(200, firm.ada.browser().put(address, Map.of("opinion", "expected")));
    assertThat(less.body().path("score").asDouble())
        .isLessThan(one.path("score").asDouble())
        .isLessThan(more.body().path("score").asDouble());
    assertThat(firm.ada.browser().put(address, Map.of("opinion", "boring")).code())
        .isEqualTo("surprise_opinion_unknown");
    var none = new java.util.HashMap<String, Object>();
    none.put("opinion", null);
    assertThat(Firm.expect(200, firm.ada.browser().put(address, none)).body().path("score"))
        .isEqualTo(one.path("score"));
  }

  @Test
  void aSurpriseBecomesATaskAndAResult() {
    var one = leads(firm.get(firm.ada, "/api/surprises"));
    var address = "/api/surprises/" + one.path("id").asString();
    var body = Map.of("title", "Look at the form");
    var acted = Firm.expect(201, firm.ada.browser().post(address + "/action", body)).body();
    assertThat(acted.at("/task/title").asString()).isEqualTo("Look at the form");
    var task = firm.get(firm.ada, "/api/tasks/" + acted.at("/task/id").asString());
    assertThat(task.path("owner").asString()).isEqualTo(firm.ada.id().toString());
    assertThat(firm.ada.browser().post(address + "/action", body).code())
        .isEqualTo("surprise_acted_on");
    int version = acted.path("version").asInt();
    var told = firm.ada.browser().patch(address, version, Map.of("result", "It was broken"));
    assertThat(Firm.expect(200, told).body().path("result").asString()).isEqualTo("It was broken");
    assertThat(firm.ada.browser().patch(address, version, Map.of("result", "x")).status())
        .isEqualTo(412);
  }

  @Test
  void whoDoesNotSeeItsTaskNeitherReplacesItNorSaysWhatCame() {
    var address = "/api/surprises/" + planted("orders");
    var body = Map.of("title", "Call the depot");
    var eve = firm.office.hire("representative");
    var closing = Map.of("result", "Nothing");
    assertThat(eve.browser().patch(address, 1, closing).code()).isEqualTo("surprise_nobody_acts");
    var acted = Firm.expect(201, firm.ada.browser().post(address + "/action", body)).body();
    var task = java.util.UUID.fromString(acted.at("/task/id").asString());
    var reads = firm.ada.browser().post("/api/keys", Map.of("name", "P", "role", "reader"));
    var key = Browser.withKey(firm.office.candor, reads.text("key"));
    assertThat(key.patch(address, acted.path("version").asInt(), closing).code())
        .as("a key that may not change tasks")
        .isEqualTo("surprise_not_yours_to_tell");
    firm.close(firm.ada, firm.bob, "confidential", "task", task);
    var one = one(firm.get(eve, "/api/surprises"), "orders");
    assertThat(one.path("task").isNull()).isTrue();
    assertThat(one.path("acted").asBoolean()).isTrue();
    assertThat(one.path("may_tell").asBoolean()).isFalse();
    assertThat(eve.browser().post(address + "/action", body).code()).isEqualTo("surprise_acted_on");
    assertThat(firm.get(eve, "/api/tasks").path("items")).isEmpty();
    int version = one.path("version").asInt();
    assertThat(eve.browser().patch(address, version, closing).code())
        .isEqualTo("surprise_not_yours_to_tell");
    Firm.expect(200, firm.bob.browser().patch(address, version, Map.of("result", "A strike")));
    firm.delete(firm.ada, "tasks", task);
    Firm.expect(201, eve.browser().post(address + "/action", body));
  }

  private static String planted(String measure) {
    return planted(measure, "", "", null, null);
  }

  private static void remove(String id) {
    firm.office.candor.inWorkspace(() ->
        firm.office
            .candor
            .bean(Database.class)
            .sql("delete from {ws}.surprises where id = ?::uuid")
            .param(id)
            .update());
  }

  private static String planted(
      String measure,
      String breakdown,
      String segment,
      @Nullable String by,
      @Nullable String part) {
    var because =
        by == null
            ? "[]"
            : """
            [{"breakdown": "%s", "segment": "%s", "expected": 9, "actual": 2, "share": 0.9}]\
            """
                .formatted(by, part);
    var id = Ids.next();
    firm.office.candor.inWorkspace(() ->
        firm.office
            .candor
            .bean(Database.class)
            .sql(
                """
                insert into {ws}.surprises (id, found_on, last_on, measure, breakdown, segment, kind,
                  since, expected, actual, errors, chance, low, high, history, because, latest)
                values (?, current_date, current_date, ?, ?, ?, 'came', current_date - 7, 9, 2, -6,
                  0, 7, 11, array[8, 9, 2], ?::jsonb, 4)\
                """)
            .params(id, measure, breakdown, segment, because)
            .update());
    return id.toString();
  }

  private static JsonNode leads(JsonNode all) {
    return one(all, "new_leads");
  }

  private static JsonNode one(JsonNode all, String measure) {
    for (var one : all.path("items")) {
      if (one.path("measure").asString().equals(measure)) {
        return one;
      }
    }
    throw new AssertionError(all.toString());
  }

  private static long count() {
    return firm.office.candor.inWorkspace(() ->
        firm.office
            .candor
            .bean(Database.class)
            .sql("select count(*) from {ws}.surprises")
            .query(Long.class)
            .single());
  }
}
