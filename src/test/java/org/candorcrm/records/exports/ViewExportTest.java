package org.candorcrm.records.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Rights;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.TypeRights;
import org.candorcrm.access.Users;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.formats.Tables;
import org.candorcrm.records.query.ListRequest;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A view leaves Candor as a file that holds what its reader may see, and no measure of others. */
class ViewExportTest {

  private static final String PASSWORD = "violet tractor hums 42";

  private static RunningCandor candor;
  private static Browser ada;
  private static Browser ben;
  private static String acme;
  private static String adasId;

  @BeforeAll
  static void start() {
    candor = RunningCandor.web();
    adasId = hire("ada@company.example", "administrator");
    hire("ben@company.example", "administrator");
    hire("rita@company.example", "reader");
    ada = Browser.signedIn(candor, "ada@company.example", PASSWORD);
    ben = Browser.signedIn(candor, "ben@company.example", PASSWORD);
    acme = made(ada, "companies", Map.of("name", "=Acme", "employees", 120));
    made(ben, "companies", Map.of("name", "Bläu; \"Söhne\"", "industry", "retail"));
    made(
        ada,
        "people",
        Map.of(
            "name",
            Map.of("first", "José", "last", "García"),
            "emails",
            List.of("jose@acme.example", "jg@acme.example"),
            "company",
            acme));
    made(ada, "tasks", Map.of("title", "Call José"));
    made(ben, "tasks", Map.of("title", "Call again"));
  }

  @AfterAll
  static void stop() {
    candor.close();
  }

  @Test
  void spreadsheetsReadTheTextAndRunNoFormula() {
    var answer = ada.get("/api/companies/export?sort=name&fields=name,employees");
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).contains("text/csv;charset=UTF-8");
    assertThat(answer.header("Content-Disposition"))
        .contains("attachment; filename=\"companies.csv\"");
    assertThat(answer.header("Candor-Rows")).contains("2");
    var lines = answer.response().body().lines().toList();
    assertThat(lines.getFirst()).isEqualTo("\ufeffid,name,employees");
    assertThat(lines).anyMatch(line -> line.endsWith(",'=Acme,120"));
    assertThat(lines).anyMatch(line -> line.endsWith(",\"Bläu; \"\"Söhne\"\"\","));
  }

  @Test
  void jsonLinesAreTheRecordsOfTheApi() {
    var lines = records("people", "");
    var listed = ada.get("/api/people").body().path("items");
    assertThat(lines).containsExactlyElementsOf(listed);
  }

  @Test
  void aWorkbookHoldsTheSameRows() throws Exception {
    var file = Files.createTempFile("export", ".xlsx");
    var text = ada.get("/api/companies/export?format=xlsx&fields=name,employees");
    assertThat(text.status()).isEqualTo(200);
    assertThat(text.header("Content-Type").orElseThrow()).contains("spreadsheetml");
    candor.inWorkspace(() -> {
      var viewer = candor.bean(org.candorcrm.access.Viewers.class).candor();
      var request = ListRequest.ALL.sortedBy("name").answering("name", "employees");
      try (var view =
          candor
              .bean(ExportingViews.class)
              .export(viewer, "companies", request, ExportingViews.format("xlsx"))) {
        try (var out = Files.newOutputStream(file)) {
          view.copyTo(out);
        }
      }
      return null;
    });
    try (var table = Tables.open(file)) {
      var rows = new ArrayList<org.candorcrm.records.formats.Row>();
      table.forEach(rows::add);
      assertThat(rows).hasSize(2);
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void aFileHasNoNameThatCouldBeLeftBehind() throws Exception {
    var folder = java.nio.file.Path.of(System.getProperty("java.io.tmpdir"));
    candor.inWorkspace(() -> {
      var viewer = candor.bean(org.candorcrm.access.Viewers.class).candor();
      var format = ExportingViews.format("csv");
      try (var before = Files.newDirectoryStream(folder, "candor-export-*")) {
        var known = new ArrayList<java.nio.file.Path>();
        before.forEach(known::add);
        try (var view =
                candor
                    .bean(ExportingViews.class)
                    .export(viewer, "companies", ListRequest.ALL, format);
            var now = Files.newDirectoryStream(folder, "candor-export-*")) {
          assertThat(view.size()).isPositive();
          assertThat(now).isSubsetOf(known);
        }
      }
      return null;
    });
  }

  @Test
  void relatedRecordsBecomeColumns() {
    var csv = ada.get("/api/people/export?fields=name,emails,company.name").response().body();
    assertThat(csv.lines().findFirst()).contains("\ufeffid,name,emails,company.id,company.name");
    assertThat(csv).contains(acme + ",'=Acme").contains("José García");
  }

  @Test
  void theFilterChoosesAndAMistakeIsAProblem() {
    assertThat(records("companies", "filter=" + coded("industry == \"retail\""))).hasSize(1);
    assertThat(ada.get("/api/companies/export?filter=" + coded("industri == 1")).status())
        .isEqualTo(400);
    assertThat(ada.get("/api/companies/export?format=pdf").code())
        .isEqualTo("export_format_unknown");
    assertThat(ada.get("/api/companies/export?limit=3").code()).isEqualTo("parameter_unknown");
    assertThat(ada.get("/api/nothings/export").code()).isEqualTo("type_unknown");
  }

  @Test
  void anEmptyViewStillHasItsHeader() {
    var csv = ada.get("/api/companies/export?fields=name&filter=" + coded("name == \"nobody\""));
    assertThat(csv.response().body().lines()).containsExactly("\ufeffid,name");
  }

  @Test
  void whoMayOnlyReadTakesNothingOut() {
    var rita = Browser.signedIn(candor, "rita@company.example", PASSWORD);
    assertThat(rita.get("/api/companies").status()).isEqualTo(200);
    var refused = rita.get("/api/companies/export");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("export_not_allowed");
  }

  @Test
  void aHiddenFieldIsNotThereAndCannotBeAskedFor() throws Exception {
    var viewer = withoutIndustry();
    var text =
        candor.inWorkspace(() -> {
          var format = ExportingViews.format("csv");
          var all = ListRequest.ALL;
          try (var view =
              candor.bean(ExportingViews.class).export(viewer, "companies", all, format)) {
            var out = new java.io.ByteArrayOutputStream();
            view.copyTo(out);
            return out.toString(java.nio.charset.StandardCharsets.UTF_8);
          }
        });
    assertThat(text).contains("employees").doesNotContain("industry").doesNotContain("retail");
    assertThatThrownBy(() ->
            candor.inWorkspace(() ->
                candor
                    .bean(ExportingViews.class)
                    .export(
                        viewer,
                        "companies",
                        ListRequest.ALL.answering("industry"),
                        ExportingViews.format("csv"))))
        .hasMessageContaining("field_unknown");
  }

  private static Viewer withoutIndustry() {
    return candor.inWorkspace(() -> {
      var type = candor.bean(Schemas.class).current().type("company").orElseThrow();
      var all = RowRule.EVERYTHING;
      var hidden = Set.of(type.field("industry").orElseThrow().id());
      var rights = new TypeRights(true, true, all, all, all, hidden, Set.of());
      return new Viewer(
          UUID.fromString(adasId),
          "Ada",
          null,
          Set.of(),
          1,
          new Rights(Map.of(type.id(), rights), TypeRights.ALL, Set.of()),
          Set.of(),
          Instant.now());
    });
  }

  @Test
  void whoseAchievementsWereTakenOutCanSeeWhoDid() {
    var deal = Map.of("name", "Big one", "owner", adasId);
    made(ada, "deals", deal);
    assertThat(ben.get("/api/deals/export").status()).isEqualTo(200);
    assertThat(ada.get("/api/me/looked-at").response().body()).contains("export of deals");
  }

  @Test
  void everyExportStandsInTheAuditLog() {
    records("companies", "filter=" + coded("employees == 120"));
    var entries = ada.get("/api/audit?limit=100").response().body();
    assertThat(entries).contains("exported").contains("employees == 120").contains("companies");
  }

  @Test
  void aFileDoesNotMeasureOtherColleagues() {
    var all = ada.get("/api/tasks/export?format=jsonl");
    assertThat(all.header("Candor-Withheld")).contains("person_measure");
    var tasks = lines(all.response().body());
    assertThat(tasks).hasSize(2);
    assertThat(tasks)
        .allMatch(task ->
            task.path("title").asString().equals("Call again")
                ? task.path("created_by").isNull()
                : task.path("created_by").asString().equals(adasId));
    var notMine = "created_by != \"" + adasId + "\"";
    assertThat(records("tasks", "filter=" + coded(notMine))).isEmpty();
    assertThat(records("tasks", "filter=" + coded("created_by == me"))).hasSize(1);
  }

  private static List<JsonNode> records(String noun, String query) {
    var answer = ada.get("/api/" + noun + "/export?format=jsonl&" + query);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return lines(answer.response().body());
  }

  private static List<JsonNode> lines(String text) {
    return text.lines().map(JsonMapper.shared()::readTree).toList();
  }

  private static String made(Browser browser, String noun, Map<String, ?> values) {
    var answer = browser.post("/api/" + noun, values);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.text("id");
  }

  private static String hire(String email, String role) {
    return candor
        .inWorkspace(() -> candor.bean(Users.class).create(email, email, PASSWORD, role))
        .toString();
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
