package org.candorcrm.records.aging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Users;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Values that nobody has written or confirmed for long are known to be old. */
class AgingTest {

  private static final String PASSWORD = "violet tractor hums 42";

  private static RunningCandor candor;
  private static Browser ada;
  private static Browser vera;

  @BeforeAll
  static void start() {
    candor = RunningCandor.web();
    candor.inWorkspace(() -> {
      candor.bean(Users.class).create("ada@company.example", "Ada", PASSWORD, "administrator");
      return candor.bean(Users.class).create("vera@company.example", "Vera", PASSWORD, "reader");
    });
    ada = Browser.signedIn(candor, "ada@company.example", PASSWORD);
    vera = Browser.signedIn(candor, "vera@company.example", PASSWORD);
  }

  @AfterAll
  static void stop() {
    candor.close();
  }

  @Test
  void aValueIsStaleOnceItsHalfLifeIsOver() {
    var id = company();
    assertThat(stamp(id, "employees").path("stale").asBoolean()).isFalse();
    assertThat(stamp(id, "employees").path("how").asString()).isEqualTo("created");
    age(id, 400);
    assertThat(stamp(id, "employees").path("stale").asBoolean()).isTrue();
    assertThat(stamp(id, "industry").path("stale").asBoolean()).as("1,825 days").isFalse();
    assertThat(stamp(id, "name").isMissingNode()).as("a name does not age").isTrue();
  }

  @Test
  void writingMakesFreshWhatWasWrittenAndNothingElse() {
    var id = company();
    age(id, 400);
    assertThat(ada.patch("/api/companies/" + id, 1, Map.of("employees", 12)).status())
        .isEqualTo(200);
    var written = stamp(id, "employees");
    assertThat(written.path("stale").asBoolean()).isFalse();
    assertThat(written.path("how").asString()).isEqualTo("written");
    assertThat(written.at("/actor/name").asString()).isEqualTo("Ada");
    assertThat(stamp(id, "status").path("stale").asBoolean()).isTrue();
  }

  @Test
  void whoSaysThatAValueIsStillRightMakesItFreshAndChangesNothing() {
    var id = company();
    age(id, 400);
    var path = "/api/companies/" + id + "/confirmations";
    var confirmed = ada.post(path, Map.of("fields", List.of("employees")));
    assertThat(confirmed.status()).as(confirmed.response().body()).isEqualTo(200);
    assertThat(confirmed.body().at("/fields/employees/how").asString()).isEqualTo("confirmed");
    assertThat(stamp(id, "employees").path("stale").asBoolean()).isFalse();
    assertThat(ada.get("/api/companies/" + id).body().path("version").asInt()).isEqualTo(1);
    assertThat(ada.post(path, Map.of("fields", List.of("name"))).code())
        .isEqualTo("field_does_not_age");
    assertThat(ada.post(path, Map.of("fields", List.of("nothing"))).code())
        .isEqualTo("field_unknown");
    assertThat(ada.post(path, Map.of()).code()).isEqualTo("property_missing");
    assertThat(vera.post(path, Map.of("fields", List.of("employees"))).status()).isEqualTo(403);
  }

  @Test
  void aDealThatIsOverGrowsNoOlder() {
    var open = deal("new");
    var won = deal("won");
    age(open, 100);
    age(won, 100);
    assertThat(stamp("deals", open, "stage").path("stale").asBoolean()).isTrue();
    assertThat(stamp("deals", won, "stage").path("stale").asBoolean()).isFalse();
  }

  @Test
  void theHalfLifeIsSetInTheModelAndStaysAway() {
    var id = company();
    age(id, 400);
    setHalfLife(null);
    assertThat(stamp(id, "employees").isMissingNode()).isTrue();
    setHalfLife(500);
    assertThat(stamp(id, "employees").path("stale").asBoolean()).isFalse();
    assertThat(halfLife(-1).code()).isEqualTo("half_life_invalid");
    assertThat(halfLife("long").code()).isEqualTo("property_invalid");
    setHalfLife(365);
  }

  @Test
  void aHundredRecordsAtMostAndOnlyIds() {
    assertThat(ada.get("/api/companies/stamps?ids=x").code()).isEqualTo("parameter_not_valid");
    var many = "01976b6e-5d10-7000-8000-0000000%05d";
    var ids = new StringBuilder();
    for (int i = 0; i <= 100; i++) {
      ids.append(i == 0 ? "" : ",").append(many.formatted(i));
    }
    assertThat(ada.get("/api/companies/stamps?ids=" + ids).code()).isEqualTo("too_many_ids");
    assertThat(ada.get("/api/nothing/stamps?ids=" + many.formatted(1)).code())
        .isEqualTo("type_unknown");
  }

  private static void setHalfLife(@Nullable Object days) {
    assertThat(halfLife(days).status()).isEqualTo(200);
  }

  private static Browser.Answer halfLife(@Nullable Object days) {
    var version = ada.get("/api/model/types/company").body().path("version").asInt();
    var patch = new HashMap<String, @Nullable Object>();
    patch.put("half_life_days", days);
    return ada.patch("/api/model/types/company/fields/employees", version, patch);
  }

  private static JsonNode stamp(String id, String field) {
    return stamp("companies", id, field);
  }

  private static JsonNode stamp(String noun, String id, String field) {
    var answer = ada.get("/api/" + noun + "/stamps?ids=" + id);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.body().at("/items/0/fields").path(field);
  }

  private static String company() {
    return ada.post(
            "/api/companies",
            Map.of(
                "name", "North Mill", "employees", 11, "status", "customer", "industry", "Mills"))
        .text("id");
  }

  private static String deal(String stage) {
    return ada.post("/api/deals", Map.of("name", "Twelve lathes", "stage", stage)).text("id");
  }

  /** As if all that is logged of the record had happened so many days earlier. */
  private static void age(String id, int days) {
    candor.inWorkspace(() ->
        candor
            .bean(Database.class)
            .sql(
                "update {ws}.changes set at = at - make_interval(days => ?) where record = ?::uuid")
            .params(days, id)
            .update());
  }
}
