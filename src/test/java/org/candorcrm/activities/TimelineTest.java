package org.candorcrm.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A record's page shows everything that happened around it in one order, kind by kind if asked. */
class TimelineTest {

  private static Firm firm;
  private static UUID deal;

  @BeforeAll
  static void open() {
    firm = new Firm();
    deal = firm.create(firm.ada, "deals", Map.of("name", "Order", "stage", "new"));
    var about = Map.of("type", "deal", "id", deal);
    firm.create(
        firm.ada,
        "interactions",
        Map.of("kind", "call", "happened_at", "2026-01-05T10:00:00Z", "deal", deal));
    firm.create(firm.ada, "tasks", Map.of("title", "Visit", "deal", deal));
    firm.create(firm.ada, "notes", Map.of("text", "Careful", "about", about));
    firm.create(firm.ada, "files", Map.of("name", "offer.pdf", "about", about));
    firm.change(firm.ada, "deals", deal, Map.of("next_step", "Call"));
    firm.change(firm.ada, "deals", deal, Map.of("stage", "proposal"));
  }

  @AfterAll
  static void close() {
    firm.close();
  }

  @Test
  void holdsEverythingThatARecordPageShows() {
    assertThat(types(page("")))
        .containsExactlyInAnyOrder(
            "interaction", "task", "note", "file", "change", "change", "change");
  }

  @Test
  void pagesByKeyThroughAllOfItInOneOrder() {
    var all = new ArrayList<String>();
    var moments = new ArrayList<String>();
    var cursor = "";
    do {
      var page = page("?limit=2" + cursor);
      all.addAll(types(page));
      page.path("items").forEach(item -> moments.add(item.path("at").asString()));
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
    } while (!cursor.isEmpty());
    assertThat(all).hasSize(7);
    assertThat(moments.stream().map(java.time.Instant::parse).toList())
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void showsTheKindsThatAreAskedFor() {
    assertThat(types(page("?kinds=note,file"))).containsExactlyInAnyOrder("note", "file");
    assertThat(types(page("?kinds=change"))).hasSize(3).containsOnly("change");
    var stages = page("?kinds=stage,interaction");
    assertThat(types(stages)).containsExactly("change", "interaction");
    assertThat(stages.at("/items/0/item/changes/stage/1").asString()).isEqualTo("proposal");
    assertThat(firm.ada.browser().get(address() + "?kinds=gossip").code())
        .isEqualTo("timeline_kind_unknown");
  }

  @Test
  void whatIsDoneStandsWhereItWasDoneAndNotWhereItWasPlanned() {
    var other = firm.create(firm.ada, "deals", Map.of("name", "Early", "stage", "new"));
    var late = "2999-01-05T10:00:00Z";
    var early =
        firm.create(firm.ada, "tasks", Map.of("title", "Early", "due_at", late, "deal", other));
    var never =
        firm.create(firm.ada, "tasks", Map.of("title", "Never", "due_at", late, "deal", other));
    var path = "/api/deals/" + other + "/timeline?kinds=task";
    assertThat(firm.get(firm.ada, path).findValuesAsString("at")).containsOnly(late);
    firm.change(
        firm.ada, "tasks", early, Map.of("status", "done", "done_at", "2026-01-07T09:00:00Z"));
    firm.change(firm.ada, "tasks", never, Map.of("status", "dropped"));
    var moments = firm.get(firm.ada, path).findValuesAsString("at");
    assertThat(moments.getFirst()).isLessThan("2900").isGreaterThan("2026-01-08");
    assertThat(moments.getLast()).isEqualTo("2026-01-07T09:00:00Z");
  }

  @Test
  void anAnswerStandsBelowItsNoteUntilThatIsGone() {
    var other = firm.create(firm.ada, "deals", Map.of("name", "Talk", "stage", "new"));
    var about = Map.of("type", "deal", "id", other);
    var note = firm.create(firm.ada, "notes", Map.of("text", "Well?", "about", about));
    firm.create(firm.ada, "notes", Map.of("text", "Yes", "about", about, "answers", note));
    var path = "/api/deals/" + other + "/timeline?kinds=note";
    assertThat(firm.get(firm.ada, path).path("items")).hasSize(1);
    assertThat(firm.get(firm.ada, path).at("/items/0/item/text").asString()).isEqualTo("Well?");
    // The screen asks for a note and its answers at once, also for who wrote them.
    var filter = "id in [\"" + note + "\"] || answers == \"" + note + "\"";
    var talk =
        firm.ada
            .browser()
            .get(
                "/api/notes?sort=created_at&limit=200&fields=text,about,answers,created_at,created_by,owner&filter="
                    + java.net.URLEncoder.encode(filter, java.nio.charset.StandardCharsets.UTF_8));
    assertThat(talk.body().path("items")).as(talk.response().body()).hasSize(2);
    firm.delete(firm.ada, "notes", note);
    assertThat(firm.get(firm.ada, path).at("/items/0/item/text").asString()).isEqualTo("Yes");
  }

  private static String address() {
    return "/api/deals/" + deal + "/timeline";
  }

  private static JsonNode page(String query) {
    return firm.get(firm.ada, address() + query);
  }

  private static List<String> types(JsonNode page) {
    var types = new ArrayList<String>();
    page.path("items").forEach(item -> types.add(item.path("type").asString()));
    return types;
  }
}
