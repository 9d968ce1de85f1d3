package org.candorcrm.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candorcrm.access.ApiKeys;
import org.candorcrm.access.Users;
import org.candorcrm.access.Viewers;
import org.candorcrm.deals.forecast.Making;
import org.candorcrm.records.ImportProgress;
import org.candorcrm.records.Imports;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.candorcrm.testing.SharedFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** A real company's CRM export goes in, and every figure asked of the API is that of the files. */
class SalesOpportunitiesStoryTest {

  private static final Path EXAMPLE = Path.of("docs/examples/crm_sales_opportunities");

  private static RunningCandor candor;
  private static Browser browser;
  private static SalesFiles files;
  private static ImportProgress deals;

  @BeforeAll
  static void importTheFourFiles() throws IOException {
    var folder = SharedFolder.of("crm_sales_opportunities");
    files = SalesFiles.read(folder);
    candor = RunningCandor.web();
    candor.inWorkspace(() -> {
      candor.bean(Users.class).create("ada@candor.example", "Ada", null, "administrator");
      browser =
          Browser.withKey(candor, candor.bean(ApiKeys.class).create("ada@candor.example", "story"));
      take(EXAMPLE.resolve("settings.csv"));
      take(EXAMPLE.resolve("stages.csv"));
      take(folder.resolve("accounts.csv"));
      take(folder.resolve("products.csv"));
      take(folder.resolve("sales_teams.csv"));
      deals = take(folder.resolve("sales_pipeline.csv"));
      return deals;
    });
  }

  @AfterAll
  static void stop() {
    if (candor != null) {
      candor.close();
    }
  }

  @Test
  void everyOpportunityIsTakenIn() {
    assertThat(deals.created()).isEqualTo(files.deals().size());
    assertThat(deals.refused()).isZero();
  }

  @Test
  void asManyDealsStandInEachStageAsInTheFile() {
    var groups = aggregate(Map.of("group_by", List.of("stage"), "measures", count()));
    var counted = new TreeMap<String, Long>();
    groups.forEach(group ->
        counted.put(group.at("/key/stage").asString(), group.at("/measures/count").asLong()));
    assertThat(counted).isEqualTo(files.dealsByStage());
  }

  @Test
  void theValueWonPerRegionalOfficeAndQuarterIsThatOfTheFile() {
    var groups =
        aggregate(
            Map.of(
                "filter",
                "stage == \"won\"",
                "group_by",
                List.of("owner.department.name", Map.of("field", "close_date", "by", "quarter")),
                "measures",
                List.of(Map.of("function", "sum", "field", "amount")),
                "limit",
                200));
    var won = new TreeMap<String, BigDecimal>();
    groups.forEach(group ->
        won.put(
            group.get("key").get("owner.department.name").asString()
                + " "
                + group.get("key").get("close_date").asString(),
            new BigDecimal(
                group
                    .get("measures")
                    .propertyStream()
                    .findFirst()
                    .orElseThrow()
                    .getValue()
                    .get("amount")
                    .asString())));
    var expected = files.wonByOfficeAndQuarter();
    assertThat(won.keySet()).isEqualTo(expected.keySet());
    won.forEach((key, sum) -> assertThat(sum).as(key).isEqualByComparingTo(expected.get(key)));
  }

  @Test
  void theOpenPipelineByStageIsThatOfTheFile() {
    var groups =
        aggregate(
            Map.of(
                "filter",
                "stage in [\"prospecting\", \"engaging\"]",
                "group_by",
                List.of("stage"),
                "measures",
                count()));
    long open = groups.valueStream().mapToLong(g -> g.at("/measures/count").asLong()).sum();
    assertThat(open)
        .isEqualTo(
            files.count(row -> List.of("Prospecting", "Engaging").contains(row.get("deal_stage"))));
  }

  @Test
  void aDealKnowsWhenItEnteredEachStage() {
    var row =
        files.deals().stream()
            .filter(r -> r.get("deal_stage").equals("Won"))
            .findFirst()
            .orElseThrow();
    var filter = "deal.name == \"" + row.get("opportunity_id") + "\"";
    var changes =
        browser
            .get("/api/deal_stage_changes?sort=entered_at&filter=" + encoded(filter))
            .body()
            .get("items");
    assertThat(changes.valueStream().map(c -> c.get("stage").asString()))
        .containsExactly("engaging", "won");
    assertThat(changes.valueStream().map(c -> c.get("entered_at").asString().substring(0, 10)))
        .containsExactly(row.get("engage_date"), row.get("close_date"));
  }

  /** Nothing that these files record tells won deals from lost ones. */
  @Test
  void theForecastSaysThatTheBaseRateIsAllWeKnow() {
    candor.inWorkspace(() -> candor.bean(Making.class).make());
    var standpoint = browser.get("/api/forecast").body().path("standpoint");
    long won = files.count(row -> row.get("deal_stage").equals("Won"));
    long over = won + files.count(row -> row.get("deal_stage").equals("Lost"));
    assertThat(standpoint.path("ground").asString()).isEqualTo("base");
    assertThat(standpoint.path("over").asLong()).isEqualTo(over);
    assertThat(standpoint.path("won").asLong()).isEqualTo(won);
    assertThat(standpoint.path("base").asDouble()).isEqualTo((double) won / over);
    assertThat(standpoint.path("base_lower").asDouble()).isBetween(0.6, 0.632);
    assertThat(standpoint.path("base_upper").asDouble()).isBetween(0.632, 0.66);
    assertThat(standpoint.path("leaks").findValuesAsString("column")).contains("amount");
  }

  @Test
  void agentsHaveTheirManagersAndOffices() {
    var agent =
        browser
            .get(
                "/api/users?expand=manager,department&filter=" + encoded("name == \"Moses Frase\""))
            .body()
            .get("items")
            .get(0);
    assertThat(agent.at("/manager/name").asString()).isEqualTo("Dustin Brinkmann");
    assertThat(agent.at("/department/name").asString()).isEqualTo("Central");
  }

  private static JsonNode aggregate(Map<String, ?> question) {
    var answer = browser.post("/api/deals/aggregate", question);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.body().get("groups");
  }

  private static List<Map<String, String>> count() {
    return List.of(Map.of("function", "count"));
  }

  private static ImportProgress take(Path file) throws IOException {
    var imports = candor.bean(Imports.class);
    var viewer = candor.bean(Viewers.class).candor();
    var name = file.getFileName().toString();
    Map<?, ?> mapping = new Yaml().load(Files.readString(EXAMPLE.resolve("mapping.yaml")));
    var one = (Map<?, ?>) ((Map<?, ?>) mapping.get("files")).get(name);
    var proposal =
        imports.propose(
            viewer,
            new Imports.Request(
                file.toAbsolutePath(), name, null, null, null, "crm_sales_opportunities", one));
    return imports.run(viewer, proposal.id(), now -> {});
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
