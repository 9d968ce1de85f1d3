package org.candorcrm.identity.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.candorcrm.access.Viewers;
import org.candorcrm.testing.Following;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told what after a measurement: one notice for each, and a handful at a time. */
class NoticingTest {

  @TempDir private Path folder;
  private Lists lists;

  @BeforeEach
  void open() {
    lists = new Lists(RunningCandor.console(), folder);
  }

  @AfterEach
  void close() {
    lists.close();
  }

  @Test
  void allThatIsFoundOfOneSourceIsOneNoticeAndWhatWaitsLeadsIt() {
    int sales = lists.list("Sales list", 1, 30);
    lists.list("Newsletter", 1, 5);
    silent(sales, 9);
    lists.measure();
    assertThat(notices())
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.kind()).isEqualTo("silent");
          assertThat(notice.parts())
              .extracting(RadarView.NoticePartView::kind)
              .containsExactly("silent", "silo");
          assertThat(notice.parts().getLast().before()).containsEntry("alone", 25L);
          assertThat(notice.parts().getLast().type()).isEqualTo("person");
        });
  }

  @Test
  void whatIsFoundLaterJoinsTheNoticeThatIsOpen() {
    int sales = lists.list("Sales list", 1, 30);
    lists.list("Newsletter", 1, 5);
    lists.measure();
    silent(sales, 9);
    lists.list("Sales list", 31, 60);
    silent(sales, 9);
    lists.measure();
    var notice = notices().getFirst();
    assertThat(notices()).hasSize(1);
    assertThat(notice.parts())
        .extracting(RadarView.NoticePartView::kind)
        .containsExactly("silent", "silo");
    assertThat(notice.parts().getLast().before())
        .as("of the day it was found")
        .containsEntry("alone", 25L);
  }

  @Test
  void whatOneAloneGivesIsNoSilo() {
    lists.list("Sales list", 1, 30);
    lists.measure();
    assertThat(notices()).isEmpty();
  }

  @Test
  void whatTheSourcesOfADepartmentExplainIsToldOfThem() {
    var sales = lists.department("Sales");
    int list = lists.list("Sales list", 1, 30);
    int other = lists.list("Newsletter", 1, 5);
    belongs(list, sales);
    belongs(other, lists.department("Marketing"));
    for (int number = 1; number <= 5; number++) {
      lists.colleague("s" + number + "@lists.example", sales);
    }
    lists.measure();
    assertThat(notices())
        .extracting("knower", "name")
        .containsExactly(tuple("source", "Sales list"));
  }

  @Test
  void aHandfulIsOpenForEachDepartmentAndTheNextFollowsWhenOneIsDone() {
    for (int number = 0; number < 7; number++) {
      lists.list("List " + number, 100 * number + 1, 100 * number + 20 + number);
    }
    lists.measure();
    assertThat(notices())
        .extracting("name")
        .as("those of most people first")
        .containsExactly("List 6", "List 5", "List 4", "List 3", "List 2");
    lists.run(
        "update {ws}.radar_notices set state = 'done', done_at = now() where reference ="
            + " (select id::text from {ws}.sources where name = 'List 6')");
    lists.measure();
    assertThat(notices().stream().filter(one -> one.state().equals("open")))
        .extracting("name")
        .containsExactly("List 5", "List 4", "List 3", "List 2", "List 1");
  }

  @Test
  void whatWasMeasuredBeforeItWasDoneIsNotTheFigureAfter() {
    lists.list("Sales list", 1, 30);
    lists.list("Newsletter", 1, 5);
    lists.measure();
    lists.run("update {ws}.radar_notices set state = 'done', done_at = now() + interval '1 hour'");
    lists.measure();
    assertThat(notices())
        .as("done while that one was under way")
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.measuredAfterAt()).isNull();
          assertThat(notice.after()).isEmpty();
          assertThat(notice.afterDueAt()).isAfter(Instant.now());
        });
    lists.run("update {ws}.radar_notices set done_at = now() - interval '1 minute'");
    lists.measure();
    assertThat(notices())
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.measuredAfterAt()).isNotNull();
          assertThat(notice.after()).containsEntry("alone", 25L);
          assertThat(notice.afterDueAt()).isNull();
        });
  }

  @Test
  void theFirstMeasurementTellsOfTheTwelveWeeksBefore() {
    int sales = lists.list("Sales list", 1, 30);
    lists.run("update {ws}.changes set at = now() - interval '30 days' where at is not null");
    lists.run(
        "update {ws}.source_records set first_seen_at = now() - interval '10 days'"
            + " where external_id in ('list 1', 'list 2')");
    lists.run("delete from {ws}.claims");
    lists.measure();
    var viewer = lists.candor.inWorkspace(() -> lists.candor.bean(Viewers.class).candor());
    var points =
        lists.candor.inWorkspace(() ->
            lists.candor.bean(Trends.class).of(viewer, "source", String.valueOf(sales), "person"));
    assertThat(points)
        .as("today, and those four weeks that the change log reaches")
        .hasSizeBetween(4, 5)
        .allSatisfy(point -> assertThat(point.figures()).containsEntry("records", 30L));
    assertThat(points.getFirst().figures()).as("nobody knows it").doesNotContainKey("contradicted");
    assertThat(points.getFirst().at()).isBefore(Instant.now().minus(20, ChronoUnit.DAYS));
    assertThat(lists.radar().measuredAt()).isAfter(Instant.now().minus(1, ChronoUnit.HOURS));
    int runs = runs();
    lists.measure();
    assertThat(runs()).as("only the first time").isEqualTo(runs + 1);
  }

  @Test
  void contradictionsHaveThePastThatTheirSidesTell() {
    int sales = lists.list("Sales list", 1, 5);
    int desk = lists.list("Support desk", 1, 5);
    lists.run("update {ws}.changes set at = now() - interval '30 days' where at is not null");
    lists.run("update {ws}.source_records set first_seen_at = now() - interval '30 days'");
    lists.run("delete from {ws}.claims");
    says(sales, "buyer", 29);
    says(desk, "owner", 10);
    lists.run(
        """
        insert into {ws}.disagreements (record, field, record_type, opened_at, weight, state)
        select c.record, c.field, c.record_type, now(), 1, 'open' from {ws}.claims c
         where c.source = ?\
        """,
        sales);
    lists.measure();
    var viewer = lists.candor.inWorkspace(() -> lists.candor.bean(Viewers.class).candor());
    var points =
        lists.candor.inWorkspace(() ->
            lists.candor.bean(Trends.class).of(viewer, "source", String.valueOf(desk), "person"));
    assertThat(points)
        .extracting(point -> point.figures().get("contradicted"))
        .as("four weeks back, and now: before both had spoken nobody contradicted anybody")
        .containsSequence(0L, 1L)
        .endsWith(1L);
  }

  @Test
  void whatBecamePartOfAnotherRecordContradictsNobodyThere() {
    int sales = lists.list("Sales list", 1, 5);
    int desk = lists.list("Support desk", 1, 5);
    lists.run("delete from {ws}.claims");
    says(sales, "buyer", 29);
    says(desk, "owner", 10);
    lists.run(
        """
        insert into {ws}.disagreements (record, field, record_type, opened_at, weight, state)
        select c.record, c.field, c.record_type, now(), 1, 'open' from {ws}.claims c
         where c.source = ?\
        """,
        sales);
    lists.run(
        "update {ws}.people set merged_into = ? where id = ?", lists.person(2), lists.person(1));
    lists.measure();
    assertThat(lists.figures("source", sales, "person").values())
        .as("no list shows it")
        .containsEntry("contradicted", 0L);
  }

  private void says(int source, String title, int daysAgo) {
    lists.run(
        """
        insert into {ws}.claims
          (record, field, source, record_type, value, canonical, stated_at, seen_at, how)
        select ?, f.id, ?, t.id, to_jsonb(?::text), ?, now() - make_interval(days => ?), now(), 'told'
          from {ws}.record_types t join {ws}.record_fields f on f.record_type = t.id
         where t.name = 'person' and f.name = 'job_title'\
        """,
        lists.person(1),
        source,
        title,
        title,
        daysAgo);
  }

  private int runs() {
    return lists.candor.inWorkspace(() ->
        lists.database().sql("select count(*) from {ws}.radar_runs").query(Integer.class).single());
  }

  private void silent(int source, int days) {
    Following.until(lists.candor, "radar-hearing");
    lists.run(
        "update {ws}.sources set rhythm_days = 7, heard_at = now() - make_interval(days => ?)"
            + " where id = ?",
        days,
        source);
    lists.run("update {ws}.imports set finished_at = now() - make_interval(days => ?)", days);
    lists.run("update {ws}.source_records set seen_at = now() - make_interval(days => ?)", days);
  }

  private void belongs(int source, UUID department) {
    lists.run("update {ws}.sources set department_id = ? where id = ?", department, source);
  }

  private List<RadarView.NoticeView> notices() {
    return lists.candor.inWorkspace(() ->
        lists
            .candor
            .bean(ActingOnNotices.class)
            .list(lists.candor.bean(Viewers.class).candor(), null));
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.api.Assertions.tuple(values);
  }
}
