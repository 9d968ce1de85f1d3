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
