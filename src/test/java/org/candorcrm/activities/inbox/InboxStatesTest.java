package org.candorcrm.activities.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Office;
import org.candorcrm.access.Office.Colleague;
import org.candorcrm.activities.Firm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What stands in the inbox is done, put to sleep, closed away and forgotten. */
class InboxStatesTest {

  private static Firm firm;

  @BeforeAll
  static void open() {
    firm = new Firm();
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  @Test
  void doneSnoozedAndOpenAreListsOfTheirOwn() {
    try (var other = new Firm()) {
      var eva = other.office.hire("representative");
      for (var title : List.of("One", "Two", "Three")) {
        other.create(other.ada, "tasks", Map.of("title", title, "owner", eva.id()));
      }
      var items = new Inboxes(other).settled(eva).path("items");
      assertThat(items).hasSize(3);
      new Inboxes(other).move(eva, items.at("/0/id").asString(), Map.of("state", "done"));
      var until = other.office.clock().instant().plus(Duration.ofHours(2)).toString();
      new Inboxes(other)
          .move(eva, items.at("/1/id").asString(), Map.of("state", "snoozed", "until", until));
      assertThat(other.get(eva, "/api/inbox?state=done").path("items")).hasSize(1);
      assertThat(other.get(eva, "/api/inbox?state=snoozed").path("items")).hasSize(1);
      assertThat(new Inboxes(other).of(eva).path("open").asInt()).isEqualTo(1);
      other.office.forward(Duration.ofHours(3));
      eva.browser().signIn(Map.of("email", eva.email(), "password", Office.PASSWORD));
      assertThat(new Inboxes(other).of(eva).path("open").asInt()).isEqualTo(2);
      new Inboxes(other).move(eva, items.at("/0/id").asString(), Map.of("state", "open"));
      var first = other.get(eva, "/api/inbox?limit=2");
      assertThat(first.path("items")).hasSize(2);
      var rest = other.get(eva, "/api/inbox?limit=2&cursor=" + first.path("next").asString());
      assertThat(rest.path("items")).hasSize(1);
      assertThat(rest.path("next").isNull()).isTrue();
    }
  }

  @Test
  void nobodyMovesTheNotificationsOfSomebodyElseNorPutsOneToSleepInThePast() {
    var eva = firm.office.hire("representative");
    firm.create(firm.ada, "tasks", Map.of("title", "Private", "owner", eva.id()));
    var address = "/api/inbox/" + settled(eva).at("/items/0/id").asString();
    assertThat(firm.bob.browser().send("PATCH", address, Map.of("state", "done")).code())
        .isEqualTo("notification_not_found");
    assertThat(
            eva.browser()
                .send("PATCH", address, Map.of("state", "snoozed", "until", "2020-01-01T00:00:00Z"))
                .code())
        .isEqualTo("snooze_end_invalid");
    assertThat(eva.browser().get("/api/inbox?state=lost").code()).isEqualTo("inbox_state_unknown");
    assertThat(inbox(eva).path("open").asInt()).isEqualTo(1);
  }

  @Test
  void whatBecameClosedIsGoneFromTheInboxAndItsCount() {
    var eva = firm.office.hire("representative");
    var deal = firm.create(firm.ada, "deals", Map.of("name", "Soon closed", "stage", "new"));
    firm.create(
        firm.ada,
        "notes",
        Map.of(
            "text",
            "Look, @[Eva](user:" + eva.id() + ")",
            "about",
            Map.of("type", "deal", "id", deal)));
    assertThat(settled(eva).path("open").asInt()).isEqualTo(1);
    firm.close(firm.ada, firm.bob, "confidential", "deal", deal);
    firm.office.forward(Duration.ofSeconds(5));
    var inbox = inbox(eva);
    assertThat(inbox.path("items")).isEmpty();
    assertThat(inbox.path("open").asInt()).isZero();
  }

  @Test
  void whatWasDoneLongAgoIsForgotten() {
    var eva = firm.office.hire("representative");
    firm.create(firm.ada, "tasks", Map.of("title", "Old", "owner", eva.id()));
    firm.create(firm.ada, "tasks", Map.of("title", "Still open", "owner", eva.id()));
    var id = settled(eva).at("/items/0/id").asString();
    new Inboxes(firm).move(eva, id, Map.of("state", "done"));
    var later = firm.office.clock().instant().plus(Duration.ofDays(91));
    assertThat(
            firm.office.candor.inWorkspace(
                () -> firm.office.candor.bean(Notifications.class).forget(later)))
        .isPositive();
    assertThat(firm.get(eva, "/api/inbox?state=done").path("items")).isEmpty();
    assertThat(inbox(eva).path("open").asInt()).isEqualTo(1);
  }

  private static JsonNode settled(Colleague who) {
    return new Inboxes(firm).settled(who);
  }

  private static JsonNode inbox(Colleague who) {
    return new Inboxes(firm).of(who);
  }
}
