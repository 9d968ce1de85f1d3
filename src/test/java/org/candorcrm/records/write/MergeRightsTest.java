package org.candorcrm.records.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.candorcrm.records.write.MergeDesk.refused;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Rights;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.TypeRights;
import org.candorcrm.access.Users;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.records.Merges.Moved;
import org.candorcrm.records.Merges.Side;
import org.candorcrm.records.query.Reading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MergeRightsTest {

  private static Desk desk;
  private static MergeDesk merges;
  private static UUID me;
  private static UUID other;

  @BeforeAll
  static void open() {
    desk = new Desk();
    merges = new MergeDesk(desk);
    var users = desk.candor.bean(Users.class);
    me = desk.here(() -> users.create("me@x.example", null, null, "administrator"));
    other = desk.here(() -> users.create("you@x.example", null, null, "administrator"));
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  private static Viewer limited(String type, RowRule read, RowRule write, Set<Integer> hidden) {
    var rights = new TypeRights(true, true, read, write, RowRule.EVERYTHING, hidden, Set.of());
    return Desk.viewer(
        me, new Rights(Map.of(desk.type(type).id(), rights), TypeRights.ALL, Set.of()));
  }

  private static RowRule mine() {
    return new RowRule.OwnedBy(Set.of(me));
  }

  private static UUID person(UUID owner, String more) {
    return desk.created("people", "{'name': 'P', 'owner': '%s'%s}".formatted(owner, more));
  }

  @Test
  void whoMergesMustBeAllowedToSeeAndChangeBoth() {
    var winner = person(me, "");
    var loser = person(other, "");
    var blind = limited("person", mine(), RowRule.EVERYTHING, Set.of());
    refused("record_not_found", () -> merge(blind, winner, loser));
    refused("record_not_found", () -> merge(blind, loser, winner));
    var reader = limited("person", RowRule.EVERYTHING, mine(), Set.of());
    refused("record_not_yours", () -> merge(reader, winner, loser));
    refused("record_not_yours", () -> merge(reader, loser, winner));
    assertThat(merges.column("people", loser, "merged_into")).isNull();
  }

  private static org.candorcrm.records.Merges.Merge merge(Viewer viewer, UUID winner, UUID loser) {
    return merges.merge(viewer, "people", winner, loser, Map.of(), Map.of());
  }

  @Test
  void referencesOfHiddenRecordsMoveAndAreNotTold() {
    var winner = person(me, "");
    var loser = person(me, "");
    var body = "{'name': 'D', 'owner': '%s', 'person': '%s'}";
    var hidden = desk.created("deals", body.formatted(other, loser));
    var seen = desk.created("deals", body.formatted(me, loser));
    var blind = limited("deal", mine(), mine(), Set.of());
    var merge = merge(blind, winner, loser);
    assertThat(merge.moved()).containsExactly(new Moved("deal", "person", 1));
    assertThat(merges.column("deals", hidden, "person_id")).isEqualTo(winner);
    assertThat(merges.column("deals", seen, "person_id")).isEqualTo(winner);
    desk.update("deals", hidden, 2, "{'person': null}");
    var reversal = merges.reverse(blind, "people", winner, merge.id());
    assertThat(reversal.returned()).containsExactly(new Moved("deal", "person", 1));
    assertThat(reversal.kept()).isEmpty();
  }

  @Test
  void aHiddenFieldIsNotLostAndCannotBeChosen() {
    var title = desk.type("person").field("job_title").orElseThrow().id();
    var blind = limited("person", RowRule.EVERYTHING, RowRule.EVERYTHING, Set.of(title));
    var winner = person(me, "");
    var loser = person(me, ", 'job_title': 'Spy'");
    refused(
        "field_unknown",
        () ->
            merges.merge(
                blind, "people", winner, loser, Map.of("job_title", Side.LOSER), Map.of()));
    var merge = merge(blind, winner, loser);
    assertThat(merges.column("people", winner, "job_title")).isEqualTo("Spy");
    merges.reverse(blind, "people", winner, merge.id());
    assertThat(merges.column("people", winner, "job_title")).isNull();
  }

  @Test
  void nobodyGivesTheWinnerAwayByMerging() {
    var winner = person(me, "");
    var loser = person(other, "");
    var rule = new RowRule.OwnedBy(Set.of(me));
    var keeper = limited("person", RowRule.EVERYTHING, rule, Set.of());
    desk.update("people", loser, 1, "{'owner': '" + me + "'}");
    var given =
        Map.<String, Object>of("owner", new org.candorcrm.records.kinds.Reference("user", other));
    refused(
        "record_outside_your_rows",
        () -> merges.merge(keeper, "people", winner, loser, Map.of(), given));
  }

  @Test
  void aLoserIsOnlyToldOfToWhoMaySeeTheWinner() {
    var winner = person(other, "");
    var loser = person(me, ", 'job_title': 'Known'");
    var batch = merges.merge("people", winner, loser).id();
    var blind = limited("person", mine(), mine(), Set.of());
    var reading = desk.candor.bean(Reading.class);
    assertThat(desk.here(() -> reading.mergedInto(blind, "people", loser))).isEmpty();
    assertThat(desk.here(() -> reading.mergedInto(desk.everyone, "people", loser)))
        .contains(winner);
    refused("record_not_found", () -> desk.update(blind, "people", loser, 2, "{'language': 'x'}"));
    var history = desk.candor.bean(ChangeHistory.class);
    refused(
        "record_not_found",
        () -> desk.here(() -> history.of(blind, "people", loser.toString(), 10, null)));
    var search = desk.candor.bean(ChangeSearch.class);
    var found = desk.here(() -> search.find(blind, batch.toString(), null, 50, null));
    assertThat(found.items()).isEmpty();
    refused("record_not_found", () -> merges.reverse(blind, "people", winner, batch));
  }

  @Test
  void whatIsClosedDoesNotComeIntoTheOpen() {
    var winner = person(me, "");
    var loser = person(me, "");
    close(loser);
    refused("merge_closed", () -> merges.merge("people", winner, loser));
    var open = person(me, "");
    var merge = merges.merge("people", winner, open);
    close(winner);
    refused("merge_closed", () -> merges.reverse("people", winner, merge.id()));
  }

  private static void close(UUID record) {
    desk.here(() ->
        desk.candor
            .bean(Database.class)
            .sql(
                """
                insert into {ws}.closures (id, kind, record_type, record, reason, owner_id,
                  created_at, created_by, agreed_by, agreed_at, ends_at)
                values (?, 'business', ?, ?, 'Talks', ?, now(), ?, ?, now(), now() + interval '1 day')
                """)
            .params(Ids.next(), desk.type("person").id(), record, me, me, other)
            .update());
  }

  @Test
  void aProposalToCloseTheLoserIsOneToCloseTheWinner() {
    var winner = person(me, "");
    var loser = person(me, "");
    close(loser);
    execute("update {ws}.closures set agreed_at = null, agreed_by = null where record = ?", loser);
    merges.merge("people", winner, loser);
    assertThat(
            desk.value(
                Long.class,
                "select count(*) from {ws}.closures where record = ? and agreed_at is null",
                winner))
        .isEqualTo(1);
  }

  private static void execute(String sql, UUID record) {
    desk.here(() -> desk.candor.bean(Database.class).sql(sql).param(record).update());
  }

  @Test
  void aMergeOfAnotherRecordIsNotFound() {
    var winner = person(me, "");
    var merge = merges.merge("people", winner, person(me, ""));
    refused("merge_not_found", () -> merges.reverse("people", person(me, ""), merge.id()));
  }
}
