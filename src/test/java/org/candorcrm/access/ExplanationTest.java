package org.candorcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.testing.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExplanationTest {

  private static Office office;
  private static UUID sales;

  @BeforeAll
  static void open() {
    office = new Office();
    sales = office.department("Sales");
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void somebodySeesARecordBecauseTheirRoleIsOpen() {
    var user = office.hire("support");
    var answer = explain(user, user.id(), office.record(office.boss()), null);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    assertThat(answer.body().path("sees").asBoolean()).isTrue();
    assertThat(answer.response().body()).contains("keeps nothing from being seen");
  }

  @Test
  void aBusinessClosureIsNamedWithItsReason() {
    var seller = office.hire("representative", sales);
    var user = office.hire("support");
    var record = office.record(seller);
    var closure = close(seller, record);
    user.browser().post("/api/closures/" + closure + "/agreement", null);
    var answer = explain(user, user.id(), record, null);
    assertThat(answer.body().path("sees").asBoolean()).isFalse();
    assertThat(answer.response().body()).contains("Merger talks.", closure);
    assertThat(explain(seller, user.id(), record, null).response().body()).contains(closure);
  }

  @Test
  void aHiddenFieldIsExplained() {
    var role = new HashMap<String, Object>();
    role.put("name", "blind");
    role.put("label", "Blind");
    role.put("closure", Map.of("reason", "Commission trial.", "ends_at", office.inDays(20)));
    role.put("types", Map.of("deal", Map.of("fields", Map.of("amount", "hidden"))));
    assertThat(office.boss().browser().post("/api/roles", role).status()).isEqualTo(201);
    var user = office.hire("blind", sales);
    var open = explain(office.boss(), user.id(), null, "amount");
    assertThat(open.body().path("sees").asBoolean()).isTrue();
    var outside = office.hire("support");
    for (var closure : outside.browser().get("/api/closures").body().path("items")) {
      outside.browser().post("/api/closures/" + closure.path("id").asString() + "/agreement", null);
    }
    var hidden = explain(office.boss(), user.id(), null, "amount");
    assertThat(hidden.body().path("sees").asBoolean()).isFalse();
    assertThat(hidden.response().body()).contains("Their role hides the field amount.");
    assertThat(explain(user, office.boss().id(), null, "amount").code())
        .as("who may not read a field cannot ask about others")
        .isEqualTo("explanation_field_unknown");
  }

  @Test
  void whatDoesNotExistIsNotExplained() {
    var user = office.hire("support");
    assertThat(explain(user, user.id(), UUID.randomUUID(), null).status()).isEqualTo(404);
    assertThat(explain(user, UUID.randomUUID(), null, null).status()).isEqualTo(404);
    assertThat(user.browser().get("/api/explanations?type=unicorn").status()).isEqualTo(404);
    assertThat(user.browser().get("/api/explanations").status()).isEqualTo(400);
  }

  private static String close(Office.Colleague owner, UUID record) {
    return owner
        .browser()
        .post(
            "/api/closures",
            Map.of(
                "kind", "business",
                "record_type", "deal",
                "record", record,
                "reason", "Merger talks.",
                "ends_at", office.inDays(30)))
        .text("id");
  }

  private static Browser.Answer explain(
      Office.Colleague asker, UUID user, @Nullable UUID record, @Nullable String field) {
    return asker
        .browser()
        .get(
            "/api/explanations?type=deal&user="
                + user
                + (record == null ? "" : "&record=" + record)
                + (field == null ? "" : "&field=" + field));
  }
}
