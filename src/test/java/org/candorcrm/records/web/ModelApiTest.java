package org.candorcrm.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.access.Users;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.candorcrm.testing.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is added to the model while Candor runs is usable everywhere at once. */
class ModelApiTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static RunningCandor candor;
  private static Browser ada;

  @BeforeAll
  static void open() {
    candor = RunningCandor.web();
    ada =
        Browser.withKey(
            candor,
            candor.inWorkspace(() -> {
              candor.bean(Users.class).create("ada@example.com", null, null, "administrator");
              return candor.bean(ApiKeys.class).create("ada@example.com", "test");
            }));
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  private static final String PROJECT =
      """
      {"name": "project", "label": "Project", "fields": [
        {"name": "code", "kind": "text", "unique": true, "searchable": true, "indexed": true},
        {"name": "about", "kind": "long_text"},
        {"name": "size", "kind": "number", "scale": 2, "min": 0, "indexed": true},
        {"name": "budget", "kind": "money", "indexed": true},
        {"name": "starts", "kind": "date"},
        {"name": "checked", "kind": "moment"},
        {"name": "secret", "kind": "yes_no"},
        {"name": "phase", "kind": "choice", "choices": ["idea", "work", "done"], "default": "idea"},
        {"name": "tags", "kind": "choices", "open": true},
        {"name": "mails", "kind": "emails"},
        {"name": "calls", "kind": "phones"},
        {"name": "pages", "kind": "links"},
        {"name": "site", "kind": "address"},
        {"name": "boss", "kind": "person_name"},
        {"name": "stars", "kind": "rating"},
        {"name": "extra", "kind": "json"},
        {"name": "company", "kind": "relation", "to": "company"},
        {"name": "subject", "kind": "relation", "to": ["deal", "person"], "inverse": "projects_about"},
        {"name": "people", "kind": "relations", "to": "person"},
        {"name": "double", "kind": "formula", "expression": "x_size * 2", "result": "number"}]}
      """;

  @Test
  void theModelTravelsCompressedToWhoeverTakesItSo() {
    var plain = ada.get("/api/model/types").response().body();
    var packed = ada.with("Accept-Encoding", "gzip").get("/api/model/types");
    ada.without("Accept-Encoding");
    assertThat(packed.header("Content-Encoding")).hasValue("gzip");
    assertThat(packed.response().body().length()).isLessThan(plain.length() / 4);
  }

  @Test
  void aTypeWithEveryKindOfFieldIsUsableEverywhereAtOnce() {
    var added = ada.post("/api/model/types", PROJECT);
    assertThat(added.status()).as(added.response().body()).isEqualTo(201);
    var company = ada.post("/api/companies", Map.of("name", "Acme")).text("id");
    var person = ada.post("/api/people", Map.of("name", "Grace Hopper")).text("id");
    var body =
        """
        {"name": "Apollo", "x_code": "AP-1", "x_about": "to the moon", "x_size": 12.5,
         "x_budget": {"amount": "1000.00", "currency": "EUR"}, "x_starts": "2026-05-01",
         "x_checked": "2026-04-30T10:00:00+02:00", "x_secret": true, "x_tags": ["moon", "Łunar"],
         "x_mails": "a@example.com", "x_calls": ["+49 30 1"], "x_pages": [{"value": "nasa.gov"}],
         "x_site": {"city": "Houston"}, "x_boss": "Gene Kranz", "x_stars": 5,
         "x_extra": {"a": [1]}, "x_company": "%s", "x_subject": {"type": "person", "id": "%s"},
         "x_people": ["%s"]}
        """
            .formatted(company, person, person);
    var created = ada.post("/api/x_projects", body);
    assertThat(created.status()).as(created.response().body()).isEqualTo(201);
    var got = ada.get("/api/x_projects/" + created.text("id")).body();
    assertThat(got.path("x_phase").asString()).isEqualTo("idea");
    assertThat(got.path("x_checked").asString()).isEqualTo("2026-04-30T08:00:00Z");
    assertThat(got.path("x_double").asString()).isEqualTo("25");
    assertThat(got.at("/x_boss/last").asString()).isEqualTo("Kranz");
    assertThat(got.at("/x_mails/0/value").asString()).isEqualTo("a@example.com");
    assertThat(got.at("/x_people/0").asString()).isEqualTo(person);
    for (var filter :
        List.of(
            "x_code == 'ap-1'",
            "x_about.contains('MOON')",
            "x_size > 12 && x_budget > 999",
            "x_starts < date('2026-06-01')",
            "x_secret && x_phase == 'idea'",
            "'łunar' in x_tags",
            "'a@example.com' in x_mails",
            "x_site.city == 'houston'",
            "x_boss.last == 'KRANZ'",
            "x_stars >= 5",
            "x_company.name == 'acme'",
            "x_people.exists(p, p.name.last == 'hopper')",
            "x_double == 25",
            "created_by.name == 'ada'",
            "has(x_extra)")) {
      assertThat(count("x_projects", filter)).as(filter).isEqualTo(1);
    }
    assertThat(count("companies", "x_projects.exists(p, p.x_size > 12)")).isEqualTo(1);
    assertThat(count("people", "x_projects_about.exists(p, p.x_code == 'AP-1')")).isEqualTo(1);
    assertThat(count("people", "x_projects.size() == 1")).isEqualTo(1);
    for (var field : JSON.readTree(added.response().body()).path("fields")) {
      if (field.path("sortable").booleanValue()) {
        var sorted = ada.get("/api/x_projects?sort=-" + field.path("name").asString());
        assertThat(sorted.status()).as(sorted.response().body()).isEqualTo(200);
      }
    }
    assertThat(ada.get("/api/search?q=ap-1").response().body()).contains("Apollo");
    var expanded = ada.get("/api/x_projects?expand=x_company,x_people,x_subject,created_by");
    assertThat(expanded.status()).as(expanded.response().body()).isEqualTo(200);
    assertThat(expanded.body().at("/items/0/x_company/name").asString()).isEqualTo("Acme");
    var sum =
        ada.post(
            "/api/x_projects/aggregate",
            "{\"group_by\": [\"x_phase\"], \"measures\": [{\"function\": \"sum\", \"field\": \"x_budget\"}]}");
    assertThat(sum.status()).as(sum.response().body()).isEqualTo(200);
    assertThat(sum.response().body()).contains("1000");
    assertThat(ada.get("/api/openapi.json").response().body())
        .contains("/api/x_projects", "x_budget");
    var again = ada.post("/api/x_projects", "{\"name\": \"Other\", \"x_code\": \"ap-1\"}");
    assertThat(again.code()).isEqualTo("value_taken");
  }

  @Test
  void aFieldOfAStandardTypeIsThereForTheNextRequest() {
    var added =
        ada.post(
            "/api/model/types/people/fields",
            "{\"name\": \"shoe\", \"kind\": \"number\", \"label\": \"Shoe size\"}");
    assertThat(added.status()).as(added.response().body()).isEqualTo(201);
    assertThat(ada.post("/api/people", Map.of("name", "Bo", "x_shoe", 43)).status()).isEqualTo(201);
    assertThat(count("people", "x_shoe == 43")).isEqualTo(1);
    assertThat(ada.post("/api/model/types/person/fields/x_shoe/retirement", null).status())
        .isEqualTo(200);
    assertThat(ada.get("/api/people?filter=" + encoded("x_shoe == 43")).status()).isEqualTo(400);
    assertThat(ada.delete("/api/model/types/person/fields/x_shoe/retirement").status())
        .isEqualTo(200);
    assertThat(count("people", "x_shoe == 43")).isEqualTo(1);
  }

  @Test
  void whatBecomesSearchableIsFoundInOldRecordsToo() throws Exception {
    assertThat(
            ada.post("/api/companies", Map.of("name", "Quiet", "industry", "Ziggurats")).status())
        .isEqualTo(201);
    assertThat(found("ziggurat")).isFalse();
    var changed =
        ada.patch(
            "/api/model/types/company/fields/industry",
            ada.get("/api/model/types/company").body().path("version").asInt(),
            Map.of("searchable", true));
    assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
    Waiting.until("what old records say is found", () -> found("ziggurat"));
  }

  private static boolean found(String word) {
    return !ada.get("/api/search?q=" + word).body().path("items").isEmpty();
  }

  @Test
  void aNewStageIsAChoiceAtOnce() {
    var stage =
        Map.of(
            "key",
            "signing",
            "name",
            "Signing",
            "pipeline",
            "sales",
            "position",
            5,
            "outcome",
            "open");
    var added = ada.post("/api/stages", stage);
    assertThat(added.status()).as(added.response().body()).isEqualTo(201);
    var deal = ada.post("/api/deals", Map.of("name", "Big", "stage", "signing", "amount", 5));
    assertThat(deal.status()).as(deal.response().body()).isEqualTo(201);
    assertThat(deal.body().at("/amount/currency").asString()).isEqualTo("EUR");
    assertThat(count("deals", "stage == 'signing'")).isEqualTo(1);
  }

  @Test
  void mistakesInTheModelAreCodedAndNamed() {
    refused("{", 400, "");
    refused("[]", 400, "body_not_an_object");
    refused("{\"label\": \"X\"}", 400, "property_missing");
    refused("{\"name\": \"a b\", \"label\": \"X\"}", 400, "type_name_invalid");
    refused("{\"name\": \"a\", \"label\": \"X\", \"colour\": 1}", 400, "body_field_unknown");
    refused(
        "{\"name\": \"a\", \"label\": \"X\", \"fields\": [{\"name\": \"b\"}]}",
        400,
        "property_missing");
    refused(
        "{\"name\": \"a\", \"label\": \"X\", \"fields\": [{\"name\": \"b\", \"kind\": \"relation\", \"to\": \"nothing\"}]}",
        400,
        "relation_target_unknown");
    refused(
        "{\"name\": \"a\", \"label\": \"X\", \"fields\": [{\"name\": \"b\", \"kind\": \"number\", \"scale\": \"two\"}]}",
        400,
        "setting_invalid");
    assertThat(ada.get("/api/model/types/unheard_of").status()).isEqualTo(404);
  }

  private static void refused(String body, int status, String code) {
    var answer = ada.post("/api/model/types", body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    assertThat(answer.response().body()).contains(code);
  }

  private static int count(String noun, String filter) {
    var answer = ada.get("/api/" + noun + "?limit=10&filter=" + encoded(filter));
    assertThat(answer.status()).as(filter + ": " + answer.response().body()).isEqualTo(200);
    return answer.body().path("items").size();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
