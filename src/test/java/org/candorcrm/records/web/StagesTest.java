package org.candorcrm.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a board asks of the API: medians, how long deals stay in a stage, what a stage asks for. */
class StagesTest {

  private static RunningCandor candor;
  private static Browser ada;

  @BeforeAll
  static void open() {
    candor = RunningCandor.web();
    ada = Browser.withKey(candor, WritingApiTest.key(candor, "ada@example.com", "administrator"));
    for (int amount : List.of(100, 200, 1000, 5000)) {
      ada.post("/api/deals", Map.of("name", "Of " + amount, "amount", amount, "stage", "new"));
    }
    ada.post("/api/deals", Map.of("name", "Unknown", "stage", "proposal"));
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  @Test
  void aMedianIsHalfwayBetweenTheTwoInTheMiddle() {
    assertThat(median(Map.of()).at("/middle/amount").asString()).isEqualTo("600.00");
    var odd = median(Map.of("filter", "amount > 100"));
    assertThat(odd.at("/middle/amount").asString()).isEqualTo("1000.00");
    assertThat(median(Map.of("filter", "amount > 9000")).path("middle").isNull()).isTrue();
  }

  @Test
  void aMedianIsOfNumbersAndMoneyOnly() {
    var refused = aggregate(Map.of("function", "median", "field", "name"));
    assertThat(refused.code()).isEqualTo("field_not_measurable");
  }

  @Test
  void staysInAStageAreCountedInDays() {
    var id = ada.post("/api/deals", Map.of("name", "Goes on", "stage", "new")).text("id");
    ada.patch("/api/deals/" + id, 1, Map.of("stage", "qualified"));
    var stays =
        ada.get(
            "/api/deal_stage_changes?fields=stage,days&sort=entered_at&filter=deal%20%3D%3D%20%22"
                + id
                + "%22");
    assertThat(stays.body().at("/items/0/days").asDouble()).isBetween(0.0, 1.0);
    assertThat(stays.body().at("/items/1/days").isNull()).isTrue();
    var usual =
        ada.post(
            "/api/deal_stage_changes/aggregate",
            Map.of(
                "filter",
                "left_at != null",
                "group_by",
                List.of("stage"),
                "measures",
                List.of(Map.of("function", "median", "field", "days", "name", "usual"))));
    assertThat(usual.status()).as(usual.response().body()).isEqualTo(200);
    assertThat(usual.body().at("/groups/0/key/stage").asString()).isEqualTo("new");
    assertThat(usual.body().at("/groups/0/measures/usual").isNumber()).isTrue();
  }

  @Test
  void aStageTakesADealWithWhatItAsksFor() {
    var proposal =
        ada.get("/api/stages?filter=key%20%3D%3D%20%22negotiation%22").body().at("/items/0");
    ada.patch(
        "/api/stages/" + proposal.path("id").asString(),
        proposal.path("version").asInt(),
        Map.of("asks_for", List.of("close_date", "next_step", "no such field")));
    var deal = ada.post("/api/deals", Map.of("name", "Asked", "stage", "new", "next_step", "Call"));
    var address = "/api/deals/" + deal.text("id");
    var refused = ada.patch(address, 1, Map.of("stage", "negotiation"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("stage_asks_for");
    assertThat(refused.text("field")).isEqualTo("close_date");
    assertThat(refused.text("title")).contains("close_date").doesNotContain("next_step");
    var together = Map.of("stage", "negotiation", "close_date", "2027-01-31");
    assertThat(ada.patch(address, 1, together).status()).isEqualTo(200);
    assertThat(ada.patch(address, 2, Map.of("name", "Renamed")).status()).isEqualTo(200);
    assertThat(ada.post("/api/deals", Map.of("name", "Brought", "stage", "negotiation")).status())
        .isEqualTo(201);
  }

  private static JsonNode median(Map<String, Object> measure) {
    var all = new java.util.HashMap<String, Object>(measure);
    all.putAll(Map.of("function", "median", "field", "amount", "name", "middle"));
    var answer = aggregate(all);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.body().at("/groups/0/measures");
  }

  private static Browser.Answer aggregate(Map<String, Object> measure) {
    var body = Map.of("filter", "stage == \"new\"", "measures", List.of(measure));
    return ada.post("/api/deals/aggregate", body);
  }
}
