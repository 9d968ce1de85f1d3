package org.candorcrm.records.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.candorcrm.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReadingTest {

  private static Company company;
  private static Browser ada;

  @BeforeAll
  static void start() {
    company = new Company();
    ada = company.ada();
  }

  @AfterAll
  static void stop() {
    company.close();
  }

  @Test
  void aListIsNewestFirstAndShowsWhatIsStored() {
    var people = list("people", "");
    assertThat(titles(people, "/name/first")).containsExactly("Kim", "Joan", "José");
    var jose = people.path("items").path(2);
    assertThat(jose.path("id").asString()).isEqualTo(company.jose.toString());
    assertThat(jose.path("version").asInt()).isEqualTo(1);
    assertThat(jose.path("company").asString()).isEqualTo(company.acme.toString());
    assertThat(jose.at("/emails/0/value").asString()).isEqualTo("josé@example.com");
    assertThat(jose.path("birthday").isNull()).isTrue();
    assertThat(people.path("count").isNull()).isTrue();
    assertThat(people.path("next").isNull()).isTrue();
  }

  @Test
  void aFilterChoosesRecordsAlsoOverRelations() {
    assertThat(
            titles(list("deals", "filter=" + coded("stage == \"won\" && amount > 1000")), "/name"))
        .containsExactly("Big one");
    assertThat(
            titles(
                list("people", "filter=" + coded("company.industry == \"RETAIL\"")), "/name/last"))
        .containsExactly("Jones", "Smith", "García");
    assertThat(
            titles(list("companies", "filter=" + coded("deals.exists(d, d.owner == me)")), "/name"))
        .containsExactly("Acme");
  }

  @Test
  void wordsAreFoundByTheirBeginningsWithoutAccents() {
    assertThat(titles(list("people", "search=garc%20jo"), "/name/first")).containsExactly("José");
    assertThat(titles(list("people", "search=arcia"), "/name/first")).isEmpty();
  }

  @Test
  void emptyValuesAreSortedLastWhicheverWay() {
    assertThat(titles(list("companies", "sort=employees"), "/name"))
        .containsExactly("Bläu & Söhne", "Acme", "Core");
    assertThat(titles(list("companies", "sort=-employees"), "/name"))
        .containsExactly("Acme", "Bläu & Söhne", "Core");
    assertThat(titles(list("people", "sort=company.name,-name"), "/name/first"))
        .containsExactly("Kim", "José", "Joan");
  }

  @Test
  void pagesFollowEachOther() {
    var first = list("people", "sort=name&limit=2&count=exact");
    assertThat(titles(first, "/name/last")).containsExactly("García", "Jones");
    assertThat(first.path("count").asInt()).isEqualTo(3);
    var next = list("people", "sort=name&limit=2&cursor=" + first.path("next").asString());
    assertThat(titles(next, "/name/last")).containsExactly("Smith");
    assertThat(next.path("next").isNull()).isTrue();
  }

  @Test
  void relationsAreExpandedTwoHopsFar() {
    var deal =
        list("deals", "filter=" + coded("name == \"big one\"") + "&expand=company.people,owner");
    var item = deal.path("items").path(0);
    assertThat(item.at("/company/name").asString()).isEqualTo("Acme");
    assertThat(item.at("/owner/name").asString()).isEqualTo("Ada");
    assertThat(item.at("/company/people").size()).isEqualTo(2);
    assertThat(item.at("/company/people/0/name/first").asString()).isEqualTo("Kim");
  }

  @Test
  void fieldsNarrowTheAnswer() {
    var deal = list("deals", "fields=name,company.name&limit=1").path("items").path(0);
    assertThat(deal.propertyNames()).containsExactlyInAnyOrder("id", "version", "name", "company");
    assertThat(deal.path("company").propertyNames())
        .containsExactlyInAnyOrder("id", "version", "name");
  }

  @Test
  void oneRecordComesWithItsVersion() {
    var answer = ada.get("/api/people/" + company.kim);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("ETag")).contains("\"1\"");
    assertThat(answer.body().at("/name/first").asString()).isEqualTo("Kim");
    assertThat(answer.body().path("job_title").isNull()).isTrue();
  }

  @Test
  void figuresAreSplitAndSorted() {
    var body =
        Map.of(
            "group_by",
            List.of("company", Map.of("field", "close_date", "by", "quarter")),
            "measures",
            List.of(Map.of("function", "count"), Map.of("function", "sum", "field", "amount")),
            "filter",
            "stage == \"won\"",
            "sort",
            List.of("-sum_amount"));
    var groups = ada.post("/api/deals/aggregate", body).body().path("groups");
    assertThat(groups.size()).isEqualTo(2);
    assertThat(groups.at("/0/key/company/title").asString()).isEqualTo("Acme");
    assertThat(groups.at("/0/key/close_date").asString()).isEqualTo("2026-Q1");
    assertThat(groups.at("/0/measures/count").asInt()).isEqualTo(1);
    assertThat(groups.at("/0/measures/sum_amount/amount").asString()).isEqualTo("5000.00");
    assertThat(groups.at("/1/key/company/title").asString()).isEqualTo("Bläu & Söhne");
  }

  @Test
  void searchFindsTitlesFirstAndForgivesSlips() {
    assertThat(hits("jos")).containsExactly("José García");
    assertThat(hits("acm")).containsExactly("Acme");
    assertThat(hits("smyth")).contains("Joan Smith");
    assertThat(hits("one")).containsExactlyInAnyOrder("Big one", "Small one", "Open one");
    assertThat(hits("%")).isEmpty();
  }

  private static List<String> hits(String words) {
    var answer = ada.get("/api/search?q=" + coded(words));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return titles(answer.body(), "/title");
  }

  private static JsonNode list(String noun, String query) {
    var answer = ada.get("/api/" + noun + "?" + query);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.body();
  }

  static List<String> titles(JsonNode page, String pointer) {
    return page.path("items").valueStream().map(item -> item.at(pointer).asString()).toList();
  }

  static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
