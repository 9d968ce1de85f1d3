package org.candorcrm.records.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.candorcrm.access.Users;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.candorcrm.testing.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Everything that works is listed, everything that is listed works as it is described. */
class ContractTest {

  private static final String PASSWORD = "violet tractor hums 42";

  private static RunningCandor candor;
  private static Browser ada;
  private static JsonNode contract;

  @BeforeAll
  static void start() {
    candor = RunningCandor.web();
    candor.inWorkspace(() ->
        candor.bean(Users.class).create("ada@company.example", "Ada", PASSWORD, "administrator"));
    ada = Browser.signedIn(candor, "ada@company.example", PASSWORD);
    var made =
        ada.post(
            "/api/model/types",
            Map.of(
                "name", "x_project",
                "plural", "x_projects",
                "label", "Project",
                "plural_label", "Projects",
                "fields", ModelJourney.FIELDS));
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    var answer = ada.get("/api/openapi.json");
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    contract = answer.body();
  }

  @AfterAll
  static void stop() {
    candor.close();
  }

  @Test
  void everyRouteIsDescribedAndNothingElse() {
    assertThat(described()).containsExactlyInAnyOrderElementsOf(mapped());
  }

  @Test
  void whatAnOperationPointsAtIsThere() {
    var missing = new TreeSet<String>();
    contract
        .findValuesAsString("$ref")
        .forEach(ref -> {
          if (contract.at(ref.substring(1)).isMissingNode()) {
            missing.add(ref);
          }
        });
    assertThat(missing).isEmpty();
  }

  @Test
  void everyOperationHasANameATagAndASentence() {
    var names = contract.path("paths").findValuesAsString("operationId");
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][A-Za-z_]+"));
    var tags = new TreeSet<>(contract.path("tags").findValuesAsString("name"));
    contract
        .path("paths")
        .forEachEntry((path, methods) ->
            methods.forEachEntry((method, operation) -> {
              assertThat(operation.path("operationId").asString("")).as(path).isNotEmpty();
              assertThat(operation.path("summary").asString("")).as(path).isNotEmpty();
              assertThat(tags).contains(operation.at("/tags/0").asString(""));
            }));
  }

  @Test
  void everySchemaSaysWhatItsObjectsHold() {
    var vague = new TreeSet<String>();
    contract
        .at("/components/schemas")
        .forEachEntry((name, schema) -> findVague(name, schema, vague));
    contract.path("paths").forEachEntry((path, schema) -> findVague(path, schema, vague));
    assertThat(vague).isEmpty();
  }

  private static void findVague(String at, JsonNode node, Set<String> vague) {
    if (node.path("type").asString("").equals("object")
        && !node.has("properties")
        && !node.has("additionalProperties")) {
      vague.add(at);
    }
    if (node.isArray() || node.isObject()) {
      node.properties().forEach(e -> findVague(at + "/" + e.getKey(), e.getValue(), vague));
      node.values().forEach(each -> findVague(at, each, vague));
    }
  }

  @Test
  void everyOperationAnswersAsItIsDescribed() throws Exception {
    var calls = new ContractCalls(contract);
    setUpAnother(calls);
    var office = new OfficeJourney(calls, candor, ada);
    var known = new HashMap<>(office.people());
    office.roles();
    records(calls, known);
    office.closures(of(known, "company"));
    office.coaching(of(known, "user"));
    office.rest();
    files(calls, of(known, "file"));
    imports(calls);
    new ActivitiesJourney(calls, candor, ada).run(known);
    new SourcesJourney(calls, candor, ada).run();
    new ConsentJourney(calls, ada).run(known);
    new PrivacyJourney(calls, ada).run();
    new BeliefsJourney(calls, candor, ada).run();
    new CoverageJourney(calls, candor, ada).run();
    new InsightJourney(calls, ada).run();
    new ForecastJourney(calls, candor, ada).run();
    leads(calls, known);
    new DuplicatesJourney(calls, candor, ada).run();
    new ClaimsJourney(calls, candor, ada).run();
    calls.as(ada, "search").send();
    calls.as(ada, "getContract").send();
    calls.as(ada, "getDocumentation").send();
    new ModelJourney(calls, ada).run();
    office.ownLogin(of(known, "user"));
    office.invitations();
    calls.triedElsewhere("followChanges");
    calls.triedElsewhere("loadDemo");
    calls.triedElsewhere("removeDemo");
    assertThat(calls.notCalled()).as("operations that no test calls").isEmpty();
  }

  private static String of(Map<String, String> known, String type) {
    return Objects.requireNonNull(known.get(type), type);
  }

  /** Types that can be written first, so that the fixed ones have something to show. */
  private static void records(ContractCalls calls, Map<String, String> known) {
    var types = new java.util.ArrayList<JsonNode>();
    ada.get("/api/model/types").body().path("items").forEach(types::add);
    var first = List.of("company", "person", "deal", "order", "file", "lead");
    types.sort(
        java.util.Comparator.comparing(
                (JsonNode type) -> type.path("origin").asString().equals("fixed"))
            .thenComparing(type -> {
              int place = first.indexOf(type.path("name").asString());
              return place < 0 ? first.size() : place;
            }));
    types.forEach(type -> new RecordJourney(calls, ada, type).run(known));
  }

  private static void files(ContractCalls calls, String file) {
    var version = ada.get("/api/files/" + file).body().path("version").asInt();
    calls
        .as(ada, "uploadFile")
        .at("id", file)
        .version(version)
        .sending("application/octet-stream")
        .send("some bytes");
    calls.as(ada, "downloadFile").at("id", file).send();
  }

  private static void imports(ContractCalls calls) {
    var file =
        "Name,Employees,Founded,Web\nNorth Mill,12,2001-02-03,https://a.example\nBad,many,,\n";
    var proposal = calls.as(ada, "proposeImport").sending("application/octet-stream").send(file);
    var id = proposal.text("id");
    var mapping = Map.of("columns", Map.of("Name", "name", "Employees", "employees"));
    calls.as(ada, "mapImport").at("id", id).send(mapping);
    calls.as(ada, "getImportProposal").at("id", id).send();
    calls.as(ada, "rehearseImport").at("id", id).send();
    calls.as(ada, "runImport").at("id", id).send();
    Waiting.untilDone(ada, "/api/imports/" + id);
    calls.as(ada, "getImport").at("id", id).send();
    calls.as(ada, "listImports").send();
    calls.as(ada, "listImportFindings").at("id", id).send();
    calls.as(ada, "getRefusedRows").at("id", id).send();
    calls.as(ada, "planRefusedRows").at("id", id).send();
    calls.as(ada, "findChanges").with("batch", id).send();
    var undo = calls.as(ada, "undo").send(Map.of("batch", id)).text("batch");
    calls.as(ada, "getUndo").at("id", undo).send();
    var edit = Map.of("ids", List.of(), "values", Map.of("employees", 1));
    var edited = calls.as(ada, "bulkEditCompanies").send(edit).text("id");
    calls.as(ada, "getBulkEdit").at("id", edited).send();
  }

  private static void leads(ContractCalls calls, Map<String, String> known) {
    var deal = Map.of("name", "First order");
    calls.as(ada, "convertLead").at("id", of(known, "lead")).send(Map.of("deal", deal));
  }

  /** The first administrator of another installation. */
  private static void setUpAnother(ContractCalls calls) {
    var console = new ByteArrayOutputStream();
    var out = System.out;
    System.setOut(new PrintStream(console, true));
    RunningCandor other;
    try {
      other = RunningCandor.web();
    } finally {
      System.setOut(out);
    }
    try (other) {
      var token = Pattern.compile("token=(\\S+)").matcher(console.toString());
      assertThat(token.find()).as(console.toString()).isTrue();
      var body =
          Map.of(
              "token",
              token.group(1),
              "name",
              "Ada",
              "email",
              "ada@o.example",
              "password",
              PASSWORD);
      calls.as(new Browser(other), "setUp").send(body);
    }
  }

  @Test
  void namesWithOddUnderscoresStayApart() {
    assertThat(List.of("x_a__b", "x_a_b", "x_a_b_", "x_ab").stream().map(TypeSchemas::name))
        .containsExactly("XA_B", "XAB", "XAB_", "XAb");
  }

  @Test
  void theDocumentationIsAPageWithItsOwnFilesOnly() {
    var page = new Browser(candor).get("/api/docs").response().body();
    assertThat(page).doesNotContain("http://", "https://", "<script>");
    for (var file :
        List.of("/docs/api.js", "/docs/api.css", "/webjars/swagger-ui/5.30.2/swagger-ui.css")) {
      assertThat(page).contains(file);
      assertThat(new Browser(candor).get(file).status()).as(file).isEqualTo(200);
    }
  }

  private static Set<String> described() {
    var all = new TreeSet<String>();
    candor
        .bean(Fragments.class)
        .paths()
        .forEach((path, operations) ->
            Fragments.map(operations)
                .keySet()
                .forEach(method -> all.add(method.toUpperCase(Locale.ROOT) + " " + shape(path))));
    return all;
  }

  private static Set<String> mapped() {
    var all = new TreeSet<String>();
    candor
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(route -> add(route, all));
    return all;
  }

  private static void add(RequestMappingInfo route, Set<String> all) {
    for (var pattern : route.getPatternValues()) {
      if (pattern.startsWith("/api")) {
        for (RequestMethod method : route.getMethodsCondition().getMethods()) {
          all.add(method + " " + shape(pattern));
        }
      }
    }
  }

  /** Names of path variables are for readers. */
  private static String shape(String path) {
    return path.replaceAll("\\{[^}]*}", "{}");
  }
}
