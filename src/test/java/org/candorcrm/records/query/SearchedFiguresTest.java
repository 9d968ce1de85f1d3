package org.candorcrm.records.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candorcrm.access.Rights;
import org.candorcrm.access.RowRule;
import org.candorcrm.records.Records;
import org.candorcrm.records.query.AggregateRequest.Function;
import org.candorcrm.records.query.AggregateRequest.Measure;
import org.candorcrm.testing.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Figures of what a list shows: its words mean the same, and its days are those of the reader. */
class SearchedFiguresTest {

  private static Company company;
  private static Browser ada;

  @BeforeAll
  static void start() {
    company = new Company();
    ada = company.ada();
    company.planting.execute(
        """
        update {ws}.deals set created_at =
          case when name = 'Big one' then timestamptz '2026-01-31 23:30:00+00'
            when name = 'Small one' then timestamptz '2026-02-01 04:00:00+00'
            else timestamptz '2026-02-10 12:00:00+00' end
        """);
  }

  @AfterAll
  static void stop() {
    company.close();
  }

  @Test
  void wordsChooseTheSameRecordsAsInTheList() {
    for (var words : List.of("one", "big", "BIG on", "ig", "big small", "%", "bíg", "!", "söh")) {
      for (var noun : List.of("deals", "companies", "people")) {
        var listed =
            ada.get("/api/" + noun + "?count=exact&search=" + ReadingTest.coded(words))
                .body()
                .path("count")
                .asInt();
        var figures = ada.post("/api/" + noun + "/aggregate", asked("search", words));
        assertThat(figures.status()).as(figures.response().body()).isEqualTo(200);
        assertThat(figures.body().at("/groups/0/measures/count").asInt())
            .as(noun + " " + words)
            .isEqualTo(listed);
      }
    }
    assertThat(count(asked("search", "one"))).isEqualTo(3);
    assertThat(count(asked("search", "big"))).isEqualTo(1);
    assertThat(count(asked("search", " "))).isEqualTo(3);
  }

  @Test
  void wordsAndFilterHoldTogether() {
    var wish = asked("search", "one");
    wish.put("filter", "amount > 500");
    assertThat(count(wish)).isEqualTo(2);
  }

  @Test
  void wordsFindNothingThatTheViewerMayNotSee() {
    var onlyBens = Seen.rows(company, "deal", new RowRule.OwnedBy(Set.of(company.ben)));
    assertThat(found(Seen.by(company, company.ben, onlyBens), "big")).isZero();
    assertThat(found(Seen.by(company, company.ben, onlyBens), "one")).isEqualTo(2);
    var nameless = Seen.without(company, "deal", "name");
    assertThat(found(Seen.by(company, company.ben, nameless), "big")).isZero();
  }

  @Test
  void aSearchForAColleagueIsNoWayRoundMeasures() {
    company.call("First", 10, company.ada, company.acme);
    var seen = Seen.by(company, company.ada, Rights.EVERYTHING);
    var busy = new Measure(Function.COUNT, null, "interactions.size() > 0", "busy");
    var groups = aggregate(seen, "users", "ben", busy);
    assertThat(groups.withheld()).isEqualTo("person_measure");
    assertThat(groups.items().getFirst().measures().get("busy")).hasToString("0");
  }

  @Test
  void tooManyWordsAreRefused() {
    var answer = ada.post("/api/deals/aggregate", asked("search", "x".repeat(201)));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("parameter_too_long");
    assertThat(answer.text("field")).isEqualTo("search");
  }

  @Test
  void daysAreThoseOfTheReader() {
    assertThat(months(null)).containsExactly("2026-01 1", "2026-02 2");
    assertThat(months("UTC")).containsExactly("2026-01 1", "2026-02 2");
    assertThat(months("Europe/Berlin")).containsExactly("2026-02 3");
    assertThat(months("America/New_York")).containsExactly("2026-01 2", "2026-02 1");
    assertThat(months("+01:00")).containsExactly("2026-02 3");
    assertThat(months("UTC-5")).containsExactly("2026-01 2", "2026-02 1");
  }

  @Test
  void aZoneThatIsNoneIsTold() {
    for (var none : List.of("Europe/Atlantis", "SystemV/PST8PDT", "")) {
      var answer = ada.post("/api/deals/aggregate", asked("time_zone", none));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("time_zone_unknown");
    }
  }

  @Test
  void theDatabaseKnowsEveryZoneThatIsTaken() {
    var known =
        company.candor.inWorkspace(() ->
            company
                .candor
                .bean(JdbcTemplate.class)
                .queryForList("select name from pg_timezone_names", String.class));
    var taken =
        ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> !zone.startsWith("SystemV/"))
            .filter(zone -> !(ZoneId.of(zone).normalized() instanceof ZoneOffset));
    assertThat(known).containsAll(taken.toList());
  }

  private static int count(Map<String, Object> wish) {
    return ada.post("/api/deals/aggregate", wish).body().at("/groups/0/measures/count").asInt();
  }

  private static long found(Seen seen, String words) {
    var groups = aggregate(seen, "deals", words, Measure.of(Function.COUNT, null));
    return Long.parseLong(String.valueOf(groups.items().getFirst().measures().get("count")));
  }

  private static Groups aggregate(Seen seen, String plural, String words, Measure measure) {
    var request =
        new AggregateRequest(
            null,
            words,
            List.of(),
            List.of(measure),
            List.of(),
            List.of(),
            10,
            null,
            ZoneOffset.UTC);
    return company.candor.inWorkspace(
        () -> company.candor.bean(Records.class).aggregate(seen.viewer(), plural, request));
  }

  private static List<String> months(@Nullable String zone) {
    var answer = ada.post("/api/deals/aggregate", by("month", zone));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.body().path("groups").valueStream().map(SearchedFiguresTest::month).toList();
  }

  private static String month(JsonNode group) {
    return group.at("/key/created_at").asString() + " " + group.at("/measures/count").asInt();
  }

  private static Map<String, Object> by(String span, @Nullable String zone) {
    var wish = zone == null ? asked("search", "") : asked("time_zone", zone);
    wish.put("group_by", List.of(Map.of("field", "created_at", "by", span)));
    return wish;
  }

  private static Map<String, Object> asked(String name, String value) {
    var wish = new HashMap<String, Object>();
    wish.put("measures", List.of(Map.of("function", "count")));
    wish.put(name, value);
    return wish;
  }
}
