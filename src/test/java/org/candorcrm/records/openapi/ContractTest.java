package org.candorcrm.records.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.candorcrm.access.Users;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Everything that works is listed, everything that is listed works. */
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
    ada.post(
        "/api/model/types",
        Map.of(
            "name", "x_project",
            "plural", "x_projects",
            "label", "Project",
            "plural_label", "Projects"));
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
  void operationsHaveNamesOfTheirOwn() {
    var names = contract.path("paths").findValuesAsString("operationId");
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void everyAddressWithoutAnIdAnswersItsExample() {
    var wrong = new ArrayList<String>();
    contract
        .path("paths")
        .forEachEntry((path, operations) -> {
          if (!path.contains("{") && operations.has("get")) {
            var address = path + query(operations.path("get"));
            var answer = ada.get(address);
            if (answer.status() != 200) {
              wrong.add(address + " " + answer.response().body());
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyAggregateAnswersItsExample() {
    var wrong = new ArrayList<String>();
    contract
        .path("paths")
        .forEachEntry((path, operations) -> {
          if (path.endsWith("/aggregate")) {
            var example = operations.at("/post/requestBody/content").path("application/json");
            var answer = ada.post(path, example.path("example"));
            if (answer.status() != 200) {
              wrong.add(path + " " + answer.response().body());
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void aCustomTypeIsReadWrittenAndDeletedAsDescribed() {
    assertThat(contract.at("/components/schemas/XProjectDraft/required/0").asString())
        .isEqualTo("name");
    var made = ada.post("/api/x_projects", Map.of("name", "New office"));
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    var address = "/api/x_projects/" + made.text("id");
    assertThat(ada.get(address).text("name")).isEqualTo("New office");
    assertThat(ada.patch(address, 1, Map.of("name", "Newer office")).text("name"))
        .isEqualTo("Newer office");
    assertThat(ada.get(address + "/changes").status()).isEqualTo(200);
    assertThat(ada.get(address + "/timeline").status()).isEqualTo(200);
    assertThat(ada.with("If-Match", "\"2\"").delete(address).status()).isEqualTo(204);
    assertThat(ada.without("If-Match").get(address).status()).isEqualTo(404);
    assertThat(ada.post(address + "/restoration", null).status()).isEqualTo(200);
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

  private static String query(JsonNode operation) {
    var parts = new ArrayList<String>();
    for (var parameter : operation.path("parameters")) {
      var meant =
          parameter.has("$ref")
              ? contract.at(parameter.path("$ref").asString().substring(1))
              : parameter;
      if (meant.has("example") && meant.path("in").asString().equals("query")) {
        parts.add(
            meant.path("name").asString()
                + "="
                + URLEncoder.encode(meant.path("example").asString(), StandardCharsets.UTF_8));
      }
    }
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
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
