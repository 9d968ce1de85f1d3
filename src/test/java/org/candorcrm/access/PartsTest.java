package org.candorcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.candorcrm.testing.Browser;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.Test;

/** Over the real records: a closed deal is not told by its stage changes. */
class PartsTest {

  @Test
  void whatIsClosedIsClosedWithItsParts() {
    try (var candor = RunningCandor.web()) {
      var owner = hire(candor, "owner");
      var outsider = hire(candor, "outsider");
      var deal = owner.post("/api/deals", Map.of("name", "Secret merger", "stage", "new"));
      assertThat(deal.status()).as(deal.response().body()).isEqualTo(201);
      var open = owner.post("/api/deals", Map.of("name", "Open business", "stage", "new"));
      assertThat(changes(outsider)).contains(deal.text("id"), open.text("id"));

      var closure =
          owner.post(
              "/api/closures",
              Map.of(
                  "kind", "business",
                  "record_type", "deal",
                  "record", deal.text("id"),
                  "reason", "Merger talks.",
                  "ends_at", java.time.Instant.now().plusSeconds(86_400).toString()));
      assertThat(closure.status()).as(closure.response().body()).isEqualTo(201);
      var agreed = outsider.post("/api/closures/" + closure.text("id") + "/agreement", null);
      assertThat(agreed.status()).as(agreed.response().body()).isEqualTo(200);

      assertThat(outsider.get("/api/deals/" + deal.text("id")).status()).isNotEqualTo(200);
      assertThat(outsider.get("/api/deals").response().body())
          .contains("Open business")
          .doesNotContain("Secret merger");
      assertThat(changes(outsider)).contains(open.text("id")).doesNotContain(deal.text("id"));
      assertThat(changes(owner)).contains(open.text("id"), deal.text("id"));
    }
  }

  @Test
  void aHiddenFieldIsNotToldByThePartsEither() {
    try (var candor = RunningCandor.web()) {
      var owner = hire(candor, "owner");
      owner.post("/api/deals", Map.of("name", "Lathe", "stage", "new"));
      assertThat(owner.get("/api/deal_stage_changes").response().body()).contains("\"stage\"");
      var types =
          Map.of(
              "*", Map.of("read", "all"),
              "deal", Map.of("read", "all", "fields", Map.of("stage", "hidden")));
      var made = narrowed(candor, types);
      var seen = made.get("/api/deal_stage_changes");
      assertThat(seen.status()).isEqualTo(200);
      assertThat(seen.response().body())
          .contains("\"entered_at\"", "\"pipeline\"")
          .doesNotContain("\"stage\"", "\"from_stage\"");
      assertThat(made.get("/api/deal_stage_changes?sort=stage").status()).isEqualTo(400);
    }
  }

  @Test
  void aPartOfWhatIsClosedIsExplainedAsItsWholeIs() {
    try (var candor = RunningCandor.web()) {
      var owner = hire(candor, "owner");
      var outsider = hire(candor, "outsider");
      var open = line(owner, "A-1");
      var shut = line(owner, "A-2");
      var secret = line(owner, "A-3");
      close(owner, outsider, "business", shut.path("order").asString());
      var friend = hire(candor, "friend");
      close(owner, friend, "confidential", secret.path("order").asString());

      assertThat(explain(outsider, "order_line", open).body().path("sees").asBoolean()).isTrue();
      var business = explain(outsider, "order_line", shut);
      assertThat(business.body().path("sees").asBoolean()).isFalse();
      assertThat(business.response().body()).contains("Merger talks.");
      assertThat(explain(outsider, "order_line", secret).status()).isEqualTo(404);
      assertThat(explain(owner, "order_line", secret).body().path("sees").asBoolean()).isTrue();
      var about = explain(owner, "order_line", secret, outsider);
      assertThat(about.body().path("sees").asBoolean()).isFalse();
    }
  }

  @Test
  void aViewOfAnotherIsNotExplained() {
    try (var candor = RunningCandor.web()) {
      var owner = hire(candor, "owner");
      var view = owner.post("/api/views", Map.of("name", "Mine", "record_type", "deal")).body();
      assertThat(explain(owner, "view", view).body().path("sees").asBoolean()).isTrue();
      assertThat(explain(hire(candor, "outsider"), "view", view).status()).isEqualTo(404);
    }
  }

  private static tools.jackson.databind.JsonNode line(Browser browser, String number) {
    var order = browser.post("/api/orders", Map.of("number", number)).text("id");
    var line = browser.post("/api/order_lines", Map.of("description", "Line", "order", order));
    assertThat(line.status()).as(line.response().body()).isEqualTo(201);
    return line.body();
  }

  private static void close(Browser owner, Browser agreeing, String kind, String order) {
    var me = agreeing.get("/api/me").body().path("id").asString();
    var closure =
        owner.post(
            "/api/closures",
            Map.of(
                "kind",
                kind,
                "record_type",
                "order",
                "record",
                order,
                "reason",
                "Merger talks.",
                "asked",
                me,
                "ends_at",
                java.time.Instant.now().plusSeconds(86_400).toString()));
    assertThat(closure.status()).as(closure.response().body()).isEqualTo(201);
    var agreed = agreeing.post("/api/closures/" + closure.text("id") + "/agreement", null);
    assertThat(agreed.status()).as(agreed.response().body()).isEqualTo(200);
  }

  private static Browser.Answer explain(
      Browser asker, String type, tools.jackson.databind.JsonNode record) {
    return explain(asker, type, record, asker);
  }

  private static Browser.Answer explain(
      Browser asker, String type, tools.jackson.databind.JsonNode record, Browser about) {
    var user = about.get("/api/me").body().path("id").asString();
    return asker.get(
        "/api/explanations?type=%s&record=%s&user=%s"
            .formatted(type, record.path("id").asString(), user));
  }

  private static Browser narrowed(RunningCandor candor, Map<String, ?> types) {
    var email = "boss@office.example";
    candor.inWorkspace(
        () -> candor.bean(Users.class).create(email, "boss", Office.PASSWORD, "administrator"));
    var boss = Browser.signedIn(candor, email, Office.PASSWORD);
    var ends = java.time.Instant.now().plusSeconds(86_400).toString();
    var closure = Map.of("reason", "For a partner", "ends_at", ends);
    var role = Map.of("name", "narrow", "label", "Narrow", "types", types, "closure", closure);
    assertThat(boss.post("/api/roles", role).status()).isEqualTo(201);
    var key = boss.post("/api/keys", Map.of("name", "narrow", "role", "narrow")).text("key");
    return Browser.withKey(candor, key);
  }

  private static String changes(Browser browser) {
    var answer = browser.get("/api/deal_stage_changes");
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.response().body();
  }

  private static Browser hire(RunningCandor candor, String name) {
    var email = name + "@office.example";
    UUID id =
        candor.inWorkspace(
            () -> candor.bean(Users.class).create(email, name, Office.PASSWORD, "representative"));
    assertThat(id).isNotNull();
    return Browser.signedIn(candor, email, Office.PASSWORD);
  }
}
