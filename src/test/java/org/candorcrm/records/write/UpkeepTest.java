package org.candorcrm.records.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.candorcrm.access.Viewers;
import org.candorcrm.platform.Database;
import org.candorcrm.records.Draft;
import org.candorcrm.records.WriteTerms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UpkeepTest {

  private static Desk desk;

  @BeforeAll
  static void open() {
    desk = new Desk();
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  @Test
  void whatWasDeletedLongAgoIsPurgedAndItsHistoryStays() {
    var old = desk.created("companies", "{'name': 'Old'}");
    var fresh = desk.created("companies", "{'name': 'Fresh'}");
    var type = desk.type("company");
    desk.write(
        desk.everyone,
        List.of(Draft.delete(type, old, 1), Draft.delete(type, fresh, 1)),
        WriteTerms.ONE);
    execute("update {ws}.companies set deleted_at = now() - interval '31 days' where name = 'Old'");
    desk.here(() -> desk.candor.bean(Purging.class).purge());
    assertThat(count("select count(*) from {ws}.companies where name = 'Old'")).isZero();
    assertThat(count("select count(*) from {ws}.companies where name = 'Fresh'")).isEqualTo(1);
    assertThat(
            desk.rows("select kind from {ws}.changes where record = ? order by seq", old).stream()
                .map(row -> row.get("kind")))
        .containsExactly("create", "delete", "purge");
  }

  @Test
  void aLoserIsPurgedWithItsWinnerAndNotBefore() {
    var merges = new MergeDesk(desk);
    var loser = desk.created("companies", "{'name': 'Merged'}");
    var middle = desk.created("companies", "{'name': 'Merged'}");
    var winner = desk.created("companies", "{'name': 'Merged'}");
    merges.merge("companies", middle, loser);
    merges.merge("companies", winner, middle);
    execute(
        "update {ws}.companies set deleted_at = now() - interval '1 day' where name = 'Merged' and merged_into is null");
    desk.here(() -> desk.candor.bean(Purging.class).purge());
    assertThat(count("select count(*) from {ws}.companies where name = 'Merged'")).isEqualTo(3);
    execute(
        "update {ws}.companies set deleted_at = deleted_at - interval '31 days' where name = 'Merged' and merged_into is null");
    desk.here(() -> desk.candor.bean(Purging.class).purge());
    assertThat(count("select count(*) from {ws}.companies where name = 'Merged'")).isZero();
    assertThat(
            desk.value(
                Long.class,
                "select count(*) from {ws}.merges where winner = ? or loser = ?",
                winner,
                loser))
        .isZero();
  }

  @Test
  void erasingTheWinnerErasesItsLosersAndNoneOfThemAlone() {
    var merges = new MergeDesk(desk);
    var winner = desk.created("people", "{'name': {'first': 'Twin'}}");
    var loser = desk.created("people", "{'name': {'first': 'Twin'}, 'job_title': 'Spy'}");
    var merge = merges.merge("people", winner, loser);
    MergeDesk.refused("record_merged", () -> erase(loser));
    erase(winner);
    assertThat(count("select count(*) from {ws}.people where name_first = 'Twin'")).isZero();
    assertThat(
            desk.value(
                Long.class,
                "select count(*) from {ws}.changes where record in (?, ?) and changes is not null",
                winner,
                loser))
        .isZero();
    assertThat(
            desk.value(
                Long.class,
                "select count(*) from {ws}.erasures where record in (?, ?)",
                winner,
                loser))
        .isEqualTo(2);
    MergeDesk.refused("record_erased", () -> merges.reverse("people", winner, merge.id()));
  }

  private static void erase(java.util.UUID person) {
    desk.here(() -> {
      desk.candor.bean(Erasing.class).erase(desk.everyone, "people", person.toString());
      return true;
    });
  }

  @Test
  void anErasureIsDoneAgainAfterAnOlderBackupWasRestored() {
    var id = desk.created("people", "{'name': {'first': 'Forgotten'}}");
    desk.here(() -> {
      desk.candor.bean(Erasing.class).erase(desk.everyone, "people", id.toString());
      return true;
    });
    execute("delete from {ws}.erasures");
    execute("update {ws}.people set name_first = 'Forgotten', deleted_at = null");
    desk.here(() -> {
      desk.candor.bean(Erasing.class).replay(desk.candor.bean(Viewers.class).candor());
      return true;
    });
    assertThat(count("select count(*) from {ws}.people where name_first = 'Forgotten'")).isZero();
  }

  private static long count(String sql) {
    return desk.value(Long.class, sql);
  }

  private static void execute(String sql) {
    desk.here(() -> desk.candor.bean(Database.class).sql(sql).update());
  }
}
