package org.candorcrm.activities.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Office.Colleague;
import org.candorcrm.activities.Firm;
import org.candorcrm.testing.Waiting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The inbox tells what happened, once, to the one whom it concerns, as long as they may see it. */
class InboxTest {

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
  void aMentionReachesTheColleagueOnceHoweverOftenTheNoteIsEdited() {
    var eva = firm.office.hire("representative");
    var deal = firm.create(firm.ada, "deals", Map.of("name", "Mentioned", "stage", "new"));
    var note = note(firm.ada, deal, "Please call, @[Eva](user:" + eva.id() + ")", null);
    firm.change(
        firm.ada, "notes", note, Map.of("text", "Today, @[Eva](user:" + eva.id() + ") please"));
    var items = settled(eva).path("items");
    assertThat(items).hasSize(1);
    assertThat(items.at("/0/kind").asString()).isEqualTo("mention");
    assertThat(items.at("/0/text").asString())
        .isEqualTo("The administrator mentioned you on Mentioned");
    assertThat(items.at("/0/line").asString()).isEqualTo("Today, @Eva please");
    assertThat(items.at("/0/about/id").asString()).isEqualTo(deal.toString());
    assertThat(items.at("/0/subject/type").asString()).isEqualTo("note");
    assertThat(items.at("/0/actor/id").asString()).isEqualTo(firm.ada.id().toString());
    eva.browser().with("Accept-Language", "de");
    assertThat(inbox(eva).at("/items/0/text").asString()).contains("erwähnt");
  }

  @Test
  void aMentionedTeamIsEachOfItsMembersOnce() {
    var eva = firm.office.hire("representative");
    var max = firm.office.hire("representative");
    var team =
        Firm.expect(
                201,
                firm.ada
                    .browser()
                    .post(
                        "/api/teams",
                        Map.of("name", "Presses", "members", List.of(eva.id(), max.id()))))
            .text("id");
    var deal = firm.create(firm.ada, "deals", Map.of("name", "For all", "stage", "new"));
    var text = "@[Presses](team:" + team + ") and @[Eva](user:" + eva.id() + "), please";
    note(firm.ada, deal, text, null);
    assertThat(kinds(settled(eva))).containsExactly("mention");
    assertThat(kinds(settled(max))).containsExactly("mention");
    var body = Map.of("about", Map.of("type", "deal", "id", deal), "text", text);
    var checked = firm.ada.browser().post("/api/mention-checks", body).body().path("items");
    assertThat(checked).hasSize(2);
  }

  @Test
  void aReplyReachesTheAuthorAndOnesOwnDeedsReachNobody() {
    var eva = firm.office.hire("representative");
    var deal = firm.create(eva, "deals", Map.of("name", "Thread", "stage", "new"));
    var first = note(eva, deal, "What next? @[Me](user:" + eva.id() + ")", null);
    note(eva, deal, "I know: call", first);
    note(firm.ada, deal, "Done", first);
    assertThat(kinds(settled(eva))).containsExactly("reply");
  }

  @Test
  void whatSomebodyElseMakesMineIsTold() {
    var eva = firm.office.hire("representative");
    firm.create(firm.ada, "tasks", Map.of("title", "Call Stein", "owner", eva.id()));
    var deal = firm.create(firm.ada, "deals", Map.of("name", "Handed over", "stage", "new"));
    firm.change(firm.ada, "deals", deal, Map.of("owner", eva.id()));
    firm.create(eva, "tasks", Map.of("title", "My own idea"));
    var inbox = settled(eva);
    assertThat(texts(inbox))
        .containsExactlyInAnyOrder(
            "The administrator made Call Stein yours", "The administrator made Handed over yours");
    assertThat(inbox.path("open").asInt()).isEqualTo(2);
  }

  @Test
  void aBulkEditIsOneNotificationWithACount() {
    var eva = firm.office.hire("representative");
    for (var name : List.of("A", "B", "C")) {
      firm.create(firm.ada, "deals", Map.of("name", name, "stage", "new", "competitor", "Bulk"));
    }
    var edit =
        Map.of("filter", "competitor == \"Bulk\"", "values", Map.of("owner", eva.id().toString()));
    var answer = firm.ada.browser().post("/api/deals/bulk-edits", edit);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    assertThat(texts(settled(eva))).containsExactly("The administrator made 3 Deals yours");
  }

  @Test
  void aCustomerWhoWritesReachesTheOwnerOfTheNearestRecord() {
    var eva = firm.office.hire("representative");
    var company = firm.create(eva, "companies", Map.of("name", "Frey Ltd"));
    var max = firm.create(eva, "people", Map.of("name", "Max Frey", "company", company));
    firm.create(
        firm.ada,
        "interactions",
        Map.of(
            "subject",
            "Where is my order?",
            "body",
            "We are  waiting.\nRegards",
            "kind",
            "email",
            "direction",
            "in",
            "happened_at",
            now().toString(),
            "company",
            company,
            "participants",
            List.of(max)));
    firm.create(
        firm.ada,
        "interactions",
        Map.of(
            "kind",
            "email",
            "direction",
            "in",
            "happened_at",
            now().minus(Duration.ofDays(30)).toString(),
            "company",
            company));
    firm.create(
        firm.ada,
        "interactions",
        Map.of(
            "kind",
            "email",
            "direction",
            "out",
            "happened_at",
            now().toString(),
            "company",
            company));
    var items = settled(eva).path("items");
    assertThat(items).hasSize(1);
    assertThat(items.at("/0/kind").asString()).isEqualTo("wrote");
    assertThat(items.at("/0/about/title").asString()).isEqualTo("Max Frey");
    assertThat(items.at("/0/subject/title").asString()).isEqualTo("Where is my order?");
    assertThat(items.at("/0/text").asString()).isEqualTo("E-mail from Max Frey");
    assertThat(items.at("/0/line").asString())
        .isEqualTo("Where is my order? We are waiting. Regards");
    eva.browser().with("Accept-Language", "de");
    assertThat(inbox(eva).at("/items/0/text").asString()).isEqualTo("E-Mail von Max Frey");
  }

  @Test
  void aClosureThatWaitsForMeIsThereUntilIAgree() {
    var eva = firm.office.hire("representative", firm.office.department("Legal"));
    var deal = firm.create(firm.ada, "deals", Map.of("name", "To be closed", "stage", "new"));
    var proposed =
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
                        "record",
                        deal,
                        "reason",
                        "Quiet talks",
                        "members",
                        new UUID[] {firm.ada.id()},
                        "asked",
                        eva.id(),
                        "ends_at",
                        firm.office.inDays(3))));
    gather();
    gather();
    assertThat(texts(inbox(eva)))
        .containsExactly("The administrator asks you to agree to a closure: Quiet talks");
    Firm.expect(
        200, eva.browser().post("/api/closures/" + proposed.text("id") + "/agreement", Map.of()));
    gather();
    assertThat(inbox(eva).path("items")).isEmpty();
    assertThat(texts(inbox(firm.ada))).anyMatch(text -> text.startsWith("Your closure"));
  }

  @Test
  void aFinishedImportIsToldToWhoStartedItAndItsRowsTellNobody() {
    var eva = firm.office.hire("administrator");
    var csv = "Title,Owner\nFrom a file," + firm.bob.email() + "\n";
    var browser = eva.browser().with("Content-Type", "application/octet-stream");
    var planned = browser.post("/api/imports?name=tasks.csv&type=tasks&mode=create", csv);
    browser.without("Content-Type");
    var address = "/api/imports/" + Firm.expect(201, planned).text("id");
    Firm.expect(202, browser.post(address + "/run", Map.of()));
    Waiting.untilDone(browser, address);
    gather();
    assertThat(texts(inbox(eva)))
        .singleElement()
        .asString()
        .startsWith("Your import tasks.csv is done: 1 created");
    settled(firm.bob);
    assertThat(texts(inbox(firm.bob))).noneMatch(text -> text.contains("From a file"));
  }

  private static void gather() {
    firm.office.candor.inWorkspace(() -> {
      firm.office.candor.bean(Gathering.class).gather();
      return true;
    });
  }

  private static UUID note(Colleague who, UUID deal, String text, @Nullable UUID answers) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("text", text);
    values.put("about", Map.of("type", "deal", "id", deal));
    values.put("answers", answers);
    return firm.create(who, "notes", values);
  }

  private static Instant now() {
    return firm.office.clock().instant();
  }

  private static JsonNode settled(Colleague who) {
    return new Inboxes(firm).settled(who);
  }

  private static JsonNode inbox(Colleague who) {
    return new Inboxes(firm).of(who);
  }

  private static List<String> texts(JsonNode inbox) {
    return Inboxes.each(inbox, "text");
  }

  private static List<String> kinds(JsonNode inbox) {
    return Inboxes.each(inbox, "kind");
  }
}
