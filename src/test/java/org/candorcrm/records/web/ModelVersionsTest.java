package org.candorcrm.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.candorcrm.access.Users;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody overwrites a change of the model that they have not seen. */
class ModelVersionsTest {

  private static final String PASSWORD = "violet tractor hums 42";

  private static RunningCandor candor;
  private static Browser ada;

  @BeforeAll
  static void start() {
    candor = RunningCandor.web();
    candor.inWorkspace(() ->
        candor.bean(Users.class).create("ada@company.example", "Ada", PASSWORD, "administrator"));
    ada = Browser.signedIn(candor, "ada@company.example", PASSWORD);
  }

  @AfterAll
  static void stop() {
    candor.close();
  }

  @Test
  void aChangeOfATypeOrFieldNamesTheVersionItWasMadeFor() {
    for (var path :
        new String[] {"/api/model/types/company", "/api/model/types/company/fields/industry"}) {
      var read = ada.get("/api/model/types/company");
      int version = read.body().path("version").asInt();
      assertThat(read.header("ETag")).contains("\"" + version + "\"");
      var change = Map.of("label", "Changed");
      var without = ada.send("PATCH", path, change);
      assertThat(without.status()).as(path).isEqualTo(428);
      assertThat(without.code()).isEqualTo("version_missing");
      var changed = ada.patch(path, version, change);
      assertThat(changed.status()).as(changed.response().body()).isEqualTo(200);
      assertThat(changed.body().path("version").asInt()).isGreaterThan(version);
      var stale = ada.patch(path, version, Map.of("label", "Late"));
      assertThat(stale.status()).as(path).isEqualTo(412);
      assertThat(stale.code()).isEqualTo("record_stale");
      assertThat(stale.body().path("given").asInt()).isEqualTo(version);
      assertThat(stale.body().path("version").asInt())
          .isEqualTo(changed.body().path("version").asInt());
      assertThat(stale.body().at("/current/name").asString()).isEqualTo("company");
      assertThat(stale.response().body()).contains("Changed").doesNotContain("Late");
    }
  }

  @Test
  void theContractIsSentAgainOnlyWhenItHasChanged() {
    var first = ada.get("/api/openapi.json");
    var tag = first.header("ETag").orElseThrow();
    ada.with("If-None-Match", tag);
    var same = ada.get("/api/openapi.json");
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.response().body()).isEmpty();
    ada.post("/api/model/types", Map.of("name", "novelty", "label", "Novelty"));
    var other = ada.get("/api/openapi.json");
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.header("ETag")).isNotEmpty().isNotEqualTo(first.header("ETag"));
    ada.without("If-None-Match");
  }
}
