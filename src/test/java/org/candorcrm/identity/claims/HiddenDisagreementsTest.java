package org.candorcrm.identity.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Disagreements about what somebody may not see: for them there are none. */
class HiddenDisagreementsTest {

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

  @Test
  void whatMayNotBeSeenLeavesNoTrace() {
    var id = desk.create(desk.sales, "company", "{'name': 'Acme', 'industry': 'retail'}");
    desk.say(desk.marketing, "company", id, "{'industry': 'trade'}");
    var all = "/api/disagreements?count=exact&type=companies&field=industry";
    int seen = bert.get(all).body().path("count").asInt();
    assertThat(ada.get(all).body().path("count").asInt()).isEqualTo(seen);
    close(id);
    assertThat(ClaimsDesk.open(bert, id)).isEmpty();
    assertThat(bert.get(all).body().path("count").asInt()).isEqualTo(seen - 1);
    assertThat(bert.get("/api/companies/disagreements?ids=" + id).body().path("items")).isEmpty();
    assertThat(bert.get("/api/companies/" + id + "/provenance").status()).isEqualTo(404);
    var refused =
        ClaimsDesk.settled(
            bert,
            Map.of(
                "items",
                List.of(Map.of("type", "companies", "record", id.toString(), "field", "industry")),
                "believe",
                desk.sales.source()));
    assertThat(refused.at("/problems/0/code").asString()).isEqualTo("disagreement_unknown");
    assertThat(bert.get("/api/sources/" + desk.sales.source() + "/corrections").response().body())
        .doesNotContain(id.toString());
  }

  @Test
  void aFieldThatMayNotBeReadLeavesNoTrace() {
    var id = desk.create(desk.sales, "company", "{'name': 'F', 'founded': 1900, 'territory': 'n'}");
    desk.say(desk.marketing, "company", id, "{'founded': 1910, 'territory': 's'}");
    assertThat(ClaimsDesk.open(bert, id)).hasSize(2);
    agreed(
        Map.of(
            "kind", "confidential",
            "record_type", "company",
            "field", "founded",
            "reason", "their wish",
            "asked", carlsId.toString(),
            "ends_at", Instant.now().plus(Duration.ofDays(9)).toString()));
    assertThat(ClaimsDesk.open(bert, id)).hasSize(1);
    assertThat(ClaimsDesk.open(bert, id).at("/0/field").asString()).isEqualTo("territory");
    var told = bert.get("/api/companies/" + id + "/provenance").response().body();
    assertThat(told).doesNotContain("founded").contains("territory");
    var marks = bert.get("/api/companies/disagreements?ids=" + id).response().body();
    assertThat(marks).doesNotContain("founded");
    assertThat(bert.get("/api/disagreements?type=companies&field=founded").code())
        .isEqualTo("field_unknown");
  }

  /** Confidential: proposed by Ada, agreed by Carl, so that Bert hears nothing of it. */
  private static void close(UUID company) {
    agreed(
        Map.of(
            "kind",
            "confidential",
            "record_type",
            "company",
            "record",
            company.toString(),
            "reason",
            "secret talks",
            "asked",
            carlsId.toString(),
            "ends_at",
            Instant.now().plus(Duration.ofDays(9)).toString()));
  }

  private static void agreed(Map<String, Object> wish) {
    var closure = ada.post("/api/closures", wish);
    assertThat(closure.status()).as(closure.response().body()).isEqualTo(201);
    var agreed = carl.post("/api/closures/" + closure.text("id") + "/agreement", Map.of());
    assertThat(agreed.status()).as(agreed.response().body()).isEqualTo(200);
  }
}
