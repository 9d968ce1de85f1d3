package org.candorcrm.records.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.records.write.MergeDesk.refused;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.records.Draft;
import org.candorcrm.records.Merges.Kept;
import org.candorcrm.records.Merges.Moved;
import org.candorcrm.records.Merges.Side;
import org.candorcrm.records.WriteTerms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MergeTest {

  private static Desk desk;
  private static MergeDesk merges;

  @BeforeAll
  static void open() {
    desk = new Desk();
    merges = new MergeDesk(desk);
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static UUID person(String values) {
    return desk.created("people", values);
  }

  private static UUID about(String noun, String values, UUID person) {
    return desk.created(noun, values.formatted(person));
  }

  @Test
  void theWinnerKeepsItsValuesGetsWhatItLacksAndUnitesLists() {
    var winner =
        person("{'name': {'first': 'Ann'}, 'emails': ['ann@x.example'], 'job_title': 'Buyer'}");
    var loser =
        person(
            "{'name': {'first': 'Anna'}, 'emails': ['ANN@x.example', 'a@y.example'],"
                + " 'job_title': 'Chief', 'language': 'de', 'phones': ['+49 30 1']}");
    var merge = merges.merge("people", winner, loser);
    assertThat(merges.column("people", winner, "name_first")).isEqualTo("Ann");
    assertThat(merges.column("people", winner, "job_title")).isEqualTo("Buyer");
    assertThat(merges.column("people", winner, "language")).isEqualTo("de");
    assertThat(merges.column("people", winner, "emails::text"))
        .isEqualTo("{ann@x.example,a@y.example}");
    assertThat(merge.version()).isEqualTo(merges.version("people", winner));
    assertThat(merges.column("people", loser, "merged_into")).isEqualTo(winner);
  }

  @Test
  void whoseValueAFieldGetsCanBeChosen() {
    var winner =
        person("{'name': 'W', 'language': 'en', 'job_title': 'A', 'emails': ['w@x.example']}");
    var loser =
        person("{'name': 'L', 'language': 'de', 'job_title': 'B', 'emails': ['l@x.example']}");
    merges.merge(
        desk.everyone,
        "people",
        winner,
        loser,
        Map.of("language", Side.LOSER, "emails", Side.LOSER),
        Map.of("job_title", "C"));
    assertThat(merges.column("people", winner, "language")).isEqualTo("de");
    assertThat(merges.column("people", winner, "emails::text")).isEqualTo("{l@x.example}");
    assertThat(merges.column("people", winner, "job_title")).isEqualTo("C");
  }

  @Test
  void everythingThatLedToTheLoserLeadsToTheWinner() {
    var winner = person("{'name': 'W'}");
    var loser = person("{'name': 'L'}");
    var both =
        desk.created("interactions", "{'participants': ['%s', '%s']}".formatted(winner, loser));
    var one = about("interactions", "{'participants': ['%s']}", loser);
    var deal = about("deals", "{'name': 'D', 'person': '%s'}", loser);
    var note = about("notes", "{'text': 'N', 'about': {'type': 'person', 'id': '%s'}}", loser);
    var file = about("files", "{'name': 'f', 'about': {'type': 'person', 'id': '%s'}}", loser);
    var report = about("people", "{'name': 'R', 'reports_to': '%s'}", loser);
    var view = view(loser);

    var merge = merges.merge("people", winner, loser);

    assertThat(participants(both)).containsExactly(winner);
    assertThat(participants(one)).containsExactly(winner);
    assertThat(merges.column("deals", deal, "person_id")).isEqualTo(winner);
    assertThat(merges.column("notes", note, "about_id")).isEqualTo(winner);
    assertThat(merges.column("files", file, "about_id")).isEqualTo(winner);
    assertThat(merges.column("people", report, "reports_to_id")).isEqualTo(winner);
    assertThat(merges.column("views", view, "filter")).isEqualTo("person == \"" + winner + "\"");
    assertThat(merge.moved())
        .containsExactlyInAnyOrder(
            new Moved("interaction", "participants", 2),
            new Moved("deal", "person", 1),
            new Moved("note", "about", 1),
            new Moved("file", "about", 1),
            new Moved("person", "reports_to", 1));
    for (var moved : List.of(both, one, deal, note, file, report, view)) {
      var change =
          desk.rows(
                  "select kind, batch, depth, cause, version from {ws}.changes where record = ?"
                      + " order by seq desc limit 1",
                  moved)
              .getFirst();
      assertThat(change).containsEntry("kind", "update").containsEntry("batch", merge.id());
      assertThat(change).containsEntry("version", 2).containsEntry("depth", 1);
    }
    assertThat(change(both))
        .isEqualTo(
            "{\"participants\": [[\"%s\", \"%s\"], [\"%s\"]]}".formatted(winner, loser, winner));
    assertThat(change(note))
        .contains("{\"id\": \"" + loser + "\", \"type\": \"person\"}, {\"id\": \"" + winner);
  }

  private static UUID view(UUID person) {
    var filter = "person == \\\"" + person + "\\\"";
    return desk.created(
        "views", "{'name': 'V', 'record_type': 'deal', 'filter': '" + filter + "'}");
  }

  private static List<UUID> participants(UUID interaction) {
    return desk
        .rows(
            "select to_id from {ws}.link_interaction_participants where from_id = ? order by to_id",
            interaction)
        .stream()
        .map(row -> (UUID) row.get("to_id"))
        .toList();
  }

  private static String change(UUID record) {
    return desk.value(
        String.class,
        "select changes::text from {ws}.changes where record = ? order by seq desc limit 1",
        record);
  }

  @Test
  void aReversalReturnsWhatIsUnchangedAndListsTheRest() {
    var winner = person("{'name': 'W', 'emails': ['w@x.example']}");
    var loser =
        person("{'name': 'L', 'emails': ['l@x.example'], 'language': 'de', 'job_title': 'B'}");
    var other = person("{'name': 'O'}");
    var deal = about("deals", "{'name': 'D', 'person': '%s'}", loser);
    var moved = about("deals", "{'name': 'M', 'person': '%s'}", loser);
    var both =
        desk.created("interactions", "{'participants': ['%s', '%s']}".formatted(winner, loser));
    var one = about("interactions", "{'participants': ['%s']}", loser);
    var view = view(loser);
    var merge = merges.merge("people", winner, loser);
    desk.update("deals", moved, 2, "{'person': '" + other + "'}");
    desk.update("people", winner, merge.version(), "{'language': 'fr'}");
    var since = about("deals", "{'name': 'S', 'person': '%s'}", winner);

    var reversal = merges.reverse("people", winner, merge.id());

    assertThat(merges.column("people", loser, "merged_into")).isNull();
    assertThat(merges.column("people", winner, "emails::text")).isEqualTo("{w@x.example}");
    assertThat(merges.column("people", winner, "job_title")).isNull();
    assertThat(merges.column("people", winner, "language")).isEqualTo("fr");
    assertThat(merges.column("deals", deal, "person_id")).isEqualTo(loser);
    assertThat(merges.column("deals", moved, "person_id")).isEqualTo(other);
    assertThat(merges.column("deals", since, "person_id")).isEqualTo(winner);
    assertThat(participants(both)).containsExactlyInAnyOrder(winner, loser);
    assertThat(participants(one)).containsExactly(loser);
    assertThat(merges.column("views", view, "filter")).isEqualTo("person == \"" + loser + "\"");
    assertThat(reversal.kept())
        .containsExactlyInAnyOrder(
            new Kept("person", winner, "language"), new Kept("deal", moved, "person"));
    assertThat(reversal.returned())
        .containsExactlyInAnyOrder(
            new Moved("deal", "person", 1), new Moved("interaction", "participants", 2));
    assertThat(reversal.version()).isEqualTo(merges.version("people", winner));
    assertThat(change(both))
        .isEqualTo(
            "{\"participants\": [[\"%s\"], [\"%s\", \"%s\"]]}".formatted(winner, winner, loser));
    refused("merge_reversed", () -> merges.reverse("people", winner, merge.id()));
    assertThat(merges.listed("people")).contains(winner, loser);
  }

  @Test
  void aChainLeadsToItsLastAndIsReversedFromThere() {
    var a = person("{'name': 'A'}");
    var b = person("{'name': 'B'}");
    var c = person("{'name': 'C'}");
    var first = merges.merge("people", b, a);
    var second = merges.merge("people", c, b);
    assertThat(merges.column("people", a, "merged_into")).isEqualTo(c);
    refused("record_merged", () -> merges.reverse("people", b, first.id()));
    merges.reverse("people", c, second.id());
    assertThat(merges.column("people", a, "merged_into")).isEqualTo(b);
    merges.reverse("people", b, first.id());
    assertThat(merges.column("people", a, "merged_into")).isNull();
  }

  @Test
  void bothExternalIdsFindTheWinnerAndAReversalSharesThemOutAgain() {
    var type = desk.type("company");
    var ids =
        List.of("erp-w", "erp-l").stream()
            .map(id -> Draft.create(type, Map.of("name", id)).known(id))
            .map(draft -> desk.write(desk.everyone, List.of(draft), WriteTerms.ONE).getFirst().id())
            .toList();
    var merge = merges.merge("companies", ids.getFirst(), ids.getLast());
    assertThat(upserted("erp-l", "one")).isEqualTo(ids.getFirst());
    assertThat(upserted("erp-w", "two")).isEqualTo(ids.getFirst());
    merges.reverse("companies", ids.getFirst(), merge.id());
    assertThat(upserted("erp-l", "three")).isEqualTo(ids.getLast());
  }

  private static UUID upserted(String external, String industry) {
    var draft =
        new Draft(
            Draft.Operation.UPSERT,
            desk.type("company"),
            null,
            external,
            null,
            Map.of("industry", industry),
            null);
    var written = desk.write(desk.everyone, List.of(draft), WriteTerms.ONE).getFirst();
    assertThat(written.problems()).isEmpty();
    return java.util.Objects.requireNonNull(written.id());
  }

  @Test
  void unlikeRecordsAreNotMerged() {
    var winner = person("{'name': 'W'}");
    var loser = person("{'name': 'L'}");
    var stage = desk.value(UUID.class, "select id from {ws}.stages limit 1");
    refused("merge_with_itself", () -> merges.merge("people", winner, winner));
    refused("type_not_mergeable", () -> merges.merge("stages", stage, stage));
    merges.merge("people", winner, loser);
    var third = person("{'name': 'T'}");
    refused("record_merged", () -> merges.merge("people", third, loser));
    refused("record_merged", () -> merges.merge("people", loser, third));
    refused("record_merged", () -> desk.update("people", loser, 2, "{'language': 'de'}"));
  }

  @Test
  void theTwoDoNotComeToLeadToThemselves() {
    var winner = person("{'name': 'W'}");
    var loser = about("people", "{'name': 'L', 'reports_to': '%s'}", winner);
    merges.merge("people", winner, loser);
    assertThat(merges.column("people", winner, "reports_to_id")).isNull();
    var boss = person("{'name': 'B'}");
    var worker = about("people", "{'name': 'K', 'reports_to': '%s'}", boss);
    merges.merge("people", worker, boss);
    assertThat(merges.column("people", worker, "reports_to_id")).isNull();
  }

  @Test
  void aUniqueValuePassesToTheWinnerAndBack() {
    var winner = desk.created("orders", "{'number': 'N-1'}");
    var loser = desk.created("orders", "{'number': 'N-2'}");
    var merge =
        merges.merge(
            desk.everyone, "orders", winner, loser, Map.of("number", Side.LOSER), Map.of());
    assertThat(merges.column("orders", winner, "number")).isEqualTo("N-2");
    merges.reverse("orders", winner, merge.id());
    assertThat(merges.column("orders", winner, "number")).isEqualTo("N-1");
    assertThat(merges.column("orders", loser, "number")).isEqualTo("N-2");
  }

  @Test
  void aMergeIsReversedAndNotUndone() {
    var winner = person("{'name': 'W'}");
    var merge = merges.merge("people", winner, person("{'name': 'L'}"));
    refused(
        "batch_is_merge",
        () -> desk.here(() -> desk.candor.bean(Undoing.class).undo(desk.everyone, merge.id())));
  }
}
