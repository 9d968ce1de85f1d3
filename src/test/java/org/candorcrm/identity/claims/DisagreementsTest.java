package org.candorcrm.identity.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Disagreements over HTTP: seeing, settling, ruling, telling the source. */
class DisagreementsTest {

  private static ClaimsDesk desk;
  private static Browser ada;
  private static Browser bert;
  private static Browser carl;
  private static UUID carlsId;

  @BeforeAll
  static void open() {
    desk = new ClaimsDesk(RunningCandor.web());
    ada = Browser.signedIn(desk.candor, "ada@claims.example", ClaimsDesk.PASSWORD);
    bert = Browser.signedIn(desk.candor, "bert@claims.example", ClaimsDesk.PASSWORD);
    carlsId = desk.user("carl@claims.example", "Carl", "administrator").user();
    carl = Browser.signedIn(desk.candor, "carl@claims.example", ClaimsDesk.PASSWORD);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static UUID contradicted(String territory, Viewer other) {
    var id =
        desk.create(
            desk.sales,
            "company",
            "{'name': 'Acme', 'industry': 'retail', 'territory': '%s'}".formatted(territory));
    desk.say(other, "company", id, "{'industry': 'trade'}");
    return id;
  }

  private static Map<String, Object> place(UUID id) {
    return Map.of("type", "companies", "record", id.toString(), "field", "industry");
  }

  @Test
  void bothSidesAreShownWithSourceTimeAndWay() {
    var id = contradicted("n", desk.marketing);
    var found = ClaimsDesk.open(ada, id).path(0);
    assertThat(found.path("type").asString()).isEqualTo("companies");
    assertThat(found.at("/record/title").asString()).isEqualTo("Acme");
    assertThat(found.path("why").asString()).isEqualTo("latest");
    assertThat(found.at("/claims/0/source/name").asString()).isEqualTo("marketing.csv");
    assertThat(found.at("/claims/0/value").asString()).isEqualTo("trade");
    assertThat(found.at("/claims/1/source/name").asString()).isEqualTo("sales.csv");
    assertThat(found.at("/claims/1/how").asString()).isEqualTo("told");
    assertThat(found.at("/claims/1/actor/name").asString()).isEqualTo("Ada");
    var marks = ada.get("/api/companies/disagreements?ids=" + id).body();
    assertThat(marks.at("/items/0/fields/industry").asInt()).isEqualTo(2);
  }

  @Test
  void eachSideTellsWhatItWeighs() {
    var id = contradicted("n", desk.marketing);
    desk.candor.inWorkspace(() ->
        desk.candor
            .bean(Database.class)
            .sql(
                "update {ws}.claims set stated_at = now() - interval '1825 days'"
                    + " where record = ? and source = ?")
            .params(id, desk.sales.source())
            .update());
    var found = ClaimsDesk.open(ada, id).path(0).path("claims");
    double trust = found.at("/1/trust").asDouble();
    assertThat(trust).isPositive().isEqualTo(found.at("/0/trust").asDouble());
    assertThat(found.at("/0/weight").asDouble()).isCloseTo(trust, within(0.001));
    assertThat(found.at("/1/weight").asDouble()).isCloseTo(trust / 2, within(0.001));
  }

  @Test
  void whatMattersMoreComesFirst() {
    var id =
        desk.create(
            desk.sales,
            "company",
            "{'name': 'W', 'phones': ['030 1234'], 'territory': 'north', 'emails': ['a@w.example']}");
    desk.say(desk.support, "company", id, "{'phones': ['030 9999'], 'territory': 'south'}");
    assertThat(ClaimsDesk.open(ada, id).path(0).path("field").asString()).isEqualTo("phones");
    assertThat(ClaimsDesk.open(ada, id).path(1).path("field").asString()).isEqualTo("territory");
    var first = ada.get("/api/disagreements?limit=1&record=" + id).body();
    var next = first.path("next").asString();
    var second = ada.get("/api/disagreements?limit=1&record=" + id + "&cursor=" + next).body();
    assertThat(second.at("/items/0/field").asString()).isEqualTo("territory");
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(ada.get("/api/disagreements?cursor=x").code()).isEqualTo("cursor_not_valid");
  }

  @Test
  void oneIsSettledForASourceOrByAValueOfOnesOwn() {
    var one = contradicted("n", desk.marketing);
    var answer =
        ClaimsDesk.settled(
            bert, Map.of("items", List.of(place(one)), "believe", desk.sales.source()));
    assertThat(answer.path("settled").asInt()).isEqualTo(1);
    assertThat(desk.shown("company", one, "industry")).isEqualTo("retail");
    assertThat(ClaimsDesk.open(ada, one)).isEmpty();
    desk.say(desk.marketing, "company", one, "{'industry': 'trade'}");
    assertThat(desk.shown("company", one, "industry")).as("said before").isEqualTo("retail");
    var other = contradicted("n", desk.marketing);
    ClaimsDesk.settled(bert, Map.of("items", List.of(place(other)), "value", "mining"));
    assertThat(desk.claims(other, "company", "industry"))
        .containsOnlyKeys("sales.csv", "marketing.csv", "Bert");
    assertThat(desk.shown("company", other, "industry")).isEqualTo("mining");
    assertThat(desk.disagreement(other, "company", "industry")).isEqualTo("settled");
    var unknown = ClaimsDesk.settled(ada, Map.of("items", List.of(place(other)), "believe", 1));
    assertThat(unknown.at("/problems/0/code").asString()).isEqualTo("claim_unknown");
    assertThat(unknown.at("/problems/0/field").asString()).isEqualTo("industry");
    assertThat(unknown.at("/problems/0/title").asString()).isNotBlank();
  }

  @Test
  void blanksSettleNothing() {
    var id = contradicted("n", desk.marketing);
    var answer = ClaimsDesk.settled(bert, Map.of("items", List.of(place(id)), "value", "   "));
    assertThat(answer.at("/problems/0/code").asString()).isEqualTo("claim_value_empty");
    assertThat(desk.shown("company", id, "industry")).isEqualTo("trade");
  }

  @Test
  void aSettlementThatWroteCanBeUndone() {
    var id = contradicted("n", desk.marketing);
    var answer =
        ClaimsDesk.settled(
            ada, Map.of("items", List.of(place(id)), "believe", desk.sales.source()));
    var undone = ada.post("/api/undos", Map.of("batch", answer.path("batch").asString()));
    assertThat(undone.status()).as(undone.response().body()).isEqualTo(200);
    assertThat(desk.shown("company", id, "industry")).isEqualTo("trade");
    assertThat(ClaimsDesk.open(ada, id)).hasSize(1);
  }

  @Test
  void manyAreSettledAtOnceAfterAPreview() {
    var fair = desk.ada.from(desk.source("fair.csv"));
    var ids =
        java.util.stream.IntStream.range(0, 5).mapToObj(i -> contradicted("many", fair)).toList();
    var wish =
        Map.<String, Object>of(
            "type",
            "companies",
            "field",
            "industry",
            "sources",
            List.of(fair.source()),
            "believe",
            desk.sales.source());
    var preview = new java.util.HashMap<>(wish);
    preview.put("preview", true);
    assertThat(ClaimsDesk.settled(ada, preview).path("matched").asInt()).isEqualTo(5);
    assertThat(desk.shown("company", ids.getFirst(), "industry")).isEqualTo("trade");
    assertThat(ClaimsDesk.settled(ada, wish).path("settled").asInt()).isEqualTo(5);
    assertThat(ids)
        .allSatisfy(id -> assertThat(desk.shown("company", id, "industry")).isEqualTo("retail"));
  }

  @Test
  void aRuleHoldsForWhatIsOpenAndForWhatComes() {
    var erp = desk.ada.from(desk.source("erp.csv"));
    var before = desk.create(desk.sales, "company", "{'name': 'R', 'employees': 10}");
    desk.say(erp, "company", before, "{'employees': 20}");
    desk.say(desk.support, "company", before, "{'employees': 30}");
    assertThat(
            bert.post(
                    "/api/settlement-rules",
                    Map.of("type", "companies", "field", "employees", "source", erp.source()))
                .code())
        .isEqualTo("capability_missing");
    var made =
        ada.post(
            "/api/settlement-rules",
            Map.of("type", "companies", "field", "employees", "source", erp.source()));
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    assertThat(made.body().at("/settlement/settled").asInt()).isEqualTo(1);
    assertThat(desk.shown("company", before, "employees")).isEqualTo("20");
    var after = desk.create(desk.sales, "company", "{'name': 'S', 'employees': 10}");
    desk.say(erp, "company", after, "{'employees': 20}");
    var kept = desk.say(desk.support, "company", after, "{'employees': 30}");
    assertThat(kept.kept().getFirst().why()).isEqualTo("rule");
    assertThat(desk.disagreement(after, "company", "employees")).isEqualTo("settled");
    var rule = made.text("id");
    assertThat(ada.get("/api/settlement-rules").body().path("items").size()).isEqualTo(1);
    assertThat(
            ada.post("/api/settlement-rules/" + rule + "/end", Map.of())
                .body()
                .path("ended_at")
                .isNull())
        .isFalse();
    desk.say(desk.marketing, "company", after, "{'employees': 40}");
    assertThat(desk.disagreement(after, "company", "employees")).isEqualTo("open");
  }

  @Test
  void whatIsTooMuchToWaitForGoesOnByItself() {
    var lists = desk.ada.from(desk.source("lists.csv"));
    var one = contradicted("n", lists);
    var other = contradicted("n", lists);
    var type = desk.type("company");
    var filter =
        DisputeFilter.open(type, type.field("industry").orElseThrow(), List.of(lists.source()));
    var run = org.candorcrm.platform.Ids.next();
    desk.here(() -> {
      var runs = desk.candor.bean(SettlementRuns.class);
      runs.start(desk.ada, run, filter, desk.sales.source(), null);
      runs.run(run);
      return run;
    });
    var path = "/api/disagreements/settlements/" + run;
    var answer = ada.get(path);
    assertThat(answer.body().path("status").asString()).isEqualTo("done");
    assertThat(answer.body().path("settled").asInt()).isEqualTo(2);
    assertThat(bert.get(path).code()).isEqualTo("settlement_unknown");
    assertThat(desk.shown("company", one, "industry")).isEqualTo("retail");
    assertThat(desk.shown("company", other, "industry")).isEqualTo("retail");
  }

  @Test
  void theLosingSourceIsTold() {
    var crm = desk.ada.from(desk.source("old crm"));
    var id = contradicted("n", crm);
    desk.run(
        """
        insert into {ws}.external_ids (source, record_type, external_id, record)
        values (?, ?, 'C-17', ?)
        """,
        crm.source(),
        desk.type("company").id(),
        id);
    ClaimsDesk.settled(bert, Map.of("items", List.of(place(id)), "believe", desk.sales.source()));
    var told = ada.get("/api/sources/" + crm.source() + "/corrections").body().path("items");
    assertThat(told).hasSize(1);
    assertThat(told.at("/0/external_id").asString()).isEqualTo("C-17");
    assertThat(told.at("/0/says").asString()).isEqualTo("trade");
    assertThat(told.at("/0/decided").asString()).isEqualTo("retail");
    assertThat(told.at("/0/decided_by").asString()).isEqualTo("Bert");
    var file = ada.get("/api/sources/" + crm.source() + "/corrections.csv");
    assertThat(file.response().body()).contains("\"C-17\",\"companies\"");
    assertThat(ada.get("/api/sources/99999/corrections").code()).isEqualTo("source_unknown");
  }

  @Test
  void whatSomebodyCheckedIsBelieved() {
    var id = contradicted("n", desk.marketing);
    var path = "/api/companies/" + id + "/verifications";
    var checked = bert.post(path, Map.of("fields", List.of("industry")));
    assertThat(checked.status()).as(checked.response().body()).isEqualTo(200);
    assertThat(checked.body().at("/fields/industry/claims/0/verified_by/name").asString())
        .isEqualTo("Bert");
    assertThat(ClaimsDesk.open(ada, id)).isEmpty();
    var kept = desk.say(desk.support, "company", id, "{'industry': 'mining'}");
    assertThat(kept.kept().getFirst().why()).isIn("chosen", "verified");
    assertThat(desk.shown("company", id, "industry")).isEqualTo("trade");
    var stamps = ada.get("/api/companies/stamps?ids=" + id).body();
    assertThat(stamps.at("/items/0/fields/industry/how").asString()).isEqualTo("confirmed");
    assertThat(bert.post(path, Map.of("fields", List.of("status"))).code())
        .isEqualTo("nothing_to_verify");
  }

  @Test
  void whatWeighedMoreWhenTheLastSpokeIsNotSaidToHaveComeLast() {
    desk.trust(desk.sales, 0.9);
    var id = contradicted("north", desk.marketing);
    assertThat(why(id)).isEqualTo("trust");
    desk.trust(desk.sales, 0.7);
    assertThat(desk.shown("company", id, "industry")).isEqualTo("retail");
    assertThat(why(id)).as("marketing spoke later").isEqualTo("before");
  }

  private static String why(UUID id) {
    var provenance = ada.get("/api/companies/" + id + "/provenance").body();
    return provenance.at("/fields/industry/why").asString();
  }

  @Test
  void everyFieldTellsWhereItComesFrom() {
    var id = contradicted("north", desk.marketing);
    var fields = ada.get("/api/companies/" + id + "/provenance").body().path("fields");
    assertThat(fields.at("/territory/why").asString()).isEqualTo("only");
    assertThat(fields.at("/territory/claims/0/source/name").asString()).isEqualTo("sales.csv");
    assertThat(fields.at("/industry/why").asString()).isEqualTo("latest");
    assertThat(fields.path("industry").path("claims")).hasSize(2);
    assertThat(fields.path("phones").isMissingNode()).isTrue();
  }
}
