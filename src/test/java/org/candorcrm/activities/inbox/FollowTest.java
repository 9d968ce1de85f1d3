package org.candorcrm.activities.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.candorcrm.access.Office;
import org.candorcrm.activities.Firm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who follows a record hears of it when somebody else changes it, as long as they may see it. */
class FollowTest {

  private static Firm firm;
  private static Inboxes inboxes;

  @BeforeAll
  static void open() {
    firm = new Firm();
    inboxes = new Inboxes(firm);
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  @Test
  void changesOfOthersAreOneNotificationThatComesBackWhenDone() {
    var eva = firm.office.hire("representative");
    var deal = firm.create(firm.ada, "deals", Map.of("name", "Followed", "stage", "new"));
    var address = "/api/deals/" + deal + "/follow";
    assertThat(firm.get(eva, address).path("following").asBoolean()).isFalse();
    var put = Firm.expect(200, eva.browser().put(address, null));
    assertThat(put.body().path("following").asBoolean()).isTrue();
    firm.change(firm.ada, "deals", deal, Map.of("next_step", "Call"));
    firm.change(firm.ada, "deals", deal, Map.of("next_step", "Visit"));
    var inbox = inboxes.settled(eva);
    assertThat(Inboxes.each(inbox, "text"))
        .containsExactly("The administrator changed Followed 2 times");
    assertThat(Inboxes.each(inbox, "line")).containsExactly("Next step");
    assertThat(inboxes.settled(firm.ada).path("items")).isEmpty();
    inboxes.move(eva, inbox.at("/items/0/id").asString(), Map.of("state", "done"));
    firm.change(firm.ada, "deals", deal, Map.of("next_step", "Write"));
    assertThat(Inboxes.each(inboxes.settled(eva), "text"))
        .containsExactly("The administrator changed Followed");
    assertThat(eva.browser().delete(address).status()).isEqualTo(204);
    inboxes.move(eva, inboxes.of(eva).at("/items/0/id").asString(), Map.of("state", "done"));
    firm.change(firm.ada, "deals", deal, Map.of("next_step", "Wait"));
    assertThat(inboxes.settled(eva).path("items")).isEmpty();
  }

  @Test
  void aNotificationTellsWhenItHappenedAndNotWhenItWasNoticed() {
    var eva = firm.office.hire("representative");
    // The feed comes to it two days later than it is written.
    firm.office.forward(Duration.ofDays(2));
    firm.create(firm.ada, "tasks", Map.of("title", "Late news", "owner", eva.id()));
    eva.browser().signIn(Map.of("email", eva.email(), "password", Office.PASSWORD));
    var inbox = inboxes.settled(eva);
    var at = Instant.parse(inbox.at("/items/0/at").asString());
    assertThat(at).isBefore(firm.office.clock().instant().minus(Duration.ofDays(1)));
  }

  @Test
  void whatBecomesClosedIsNotToldOfAndCannotBeFollowed() {
    var eva = firm.office.hire("representative");
    var deal = firm.create(firm.ada, "deals", Map.of("name", "Closing", "stage", "new"));
    Firm.expect(200, eva.browser().put("/api/deals/" + deal + "/follow", null));
    firm.change(firm.ada, "deals", deal, Map.of("next_step", "Call"));
    firm.close(firm.ada, firm.bob, "confidential", "deal", deal);
    firm.office.forward(Duration.ofSeconds(5));
    assertThat(inboxes.settled(eva).path("items")).isEmpty();
    assertThat(eva.browser().put("/api/deals/" + deal + "/follow", null).code())
        .isEqualTo("record_not_found");
  }

  @Test
  void aChangeOfWhatSomebodyMayNotReadIsNoneForThem() {
    var eva = firm.office.hire("representative");
    var closed =
        Firm.expect(
            201,
            firm.ada
                .browser()
                .post(
                    "/api/closures",
                    Map.of(
                        "kind",
                        "business",
                        "record_type",
                        "deal",
                        "field",
                        "lost_reason",
                        "reason",
                        "Under review",
                        "ends_at",
                        firm.office.inDays(30))));
    Firm.expect(
        200,
        firm.bob.browser().post("/api/closures/" + closed.text("id") + "/agreement", Map.of()));
    var deal = firm.create(firm.ada, "deals", Map.of("name", "Partly", "stage", "new"));
    Firm.expect(200, eva.browser().put("/api/deals/" + deal + "/follow", null));
    firm.change(firm.ada, "deals", deal, Map.of("lost_reason", "price"));
    assertThat(inboxes.settled(eva).path("items")).isEmpty();
    firm.change(firm.ada, "deals", deal, Map.of("next_step", "Call"));
    assertThat(Inboxes.each(inboxes.settled(eva), "text"))
        .containsExactly("The administrator changed Partly");
  }
}
