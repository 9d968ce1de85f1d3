package org.candorcrm.identity.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Sources;
import org.candorcrm.access.Viewers;
import org.candorcrm.access.gate.Body;
import org.candorcrm.platform.Change;
import org.candorcrm.platform.Problem;
import org.candorcrm.testing.Following;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The examples of docs/radar.md, on a database. */
class RadarTest {

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
  void whatTwoListsKnowTogetherAndAlone() {
    int sales = lists.list("Sales list", 1, 30);
    int marketing = lists.list("Newsletter", 21, 60);
    lists.measure();
    assertThat(lists.figures("source", sales, "person").values())
        .containsEntry("records", 30L)
        .containsEntry("alone", 20L)
        .containsEntry("shared", 10L)
        .containsEntry("stale", 0L);
    assertThat(lists.figures("source", marketing, "person").values())
        .containsEntry("records", 40L)
        .containsEntry("alone", 30L);
    assertThat(lists.radar().overlaps())
        .containsExactly(
            new RadarView.OverlapView(
                "source", "person", String.valueOf(sales), String.valueOf(marketing), 10));
  }

  @Test
  void theMatrixSaysOfHowManyPeopleASourceKnowsWhat() {
    int sales = lists.list("Sales list", 1, 30);
    lists.measure();
    var about = lists.source(sales).about().getFirst();
    assertThat(about.parts())
        .containsEntry("identity", 30L)
        .containsEntry("reach", 30L)
        .containsEntry("noted", 30L)
        .doesNotContainKey("worth");
    assertThat(about.fields()).contains(new RadarView.PartView("job_title", 30, 0));
    assertThat(about.figures()).containsEntry("fields", 3L).containsEntry("fields_alone", 3L);
  }

  @Test
  void aNewSiloIsToldOnceAndMeasuredAgainAfterSomebodyActed() {
    lists.list("Sales list", 1, 30);
    lists.list("Newsletter", 21, 40);
    lists.measure();
    var viewer = lists.candor.inWorkspace(() -> lists.candor.bean(Viewers.class).candor());
    assertThat(notices()).extracting("kind", "name").containsExactly(tuple("silo", "Sales list"));
    lists.measure();
    assertThat(notices()).hasSize(1);
    lists.list("Sales list", 41, 70);
    lists.measure();
    assertThat(notices()).as("it is open still").hasSize(1);
    var notice = notices().getFirst();
    assertThat(notice.before()).containsEntry("alone", 20L).containsEntry("records", 30L);
    assertThat(notice.now()).containsEntry("alone", 50L);
    var done =
        lists.candor.inWorkspace(() ->
            lists
                .candor
                .bean(ActingOnNotices.class)
                .change(viewer, notice.id(), 1, body(Map.of("state", "done", "note", "Joined"))));
    assertThat(done.state()).isEqualTo("done");
    assertThat(done.after()).isEmpty();
    lists.list("Newsletter", 1, 65);
    lists.measure();
    assertThat(notices())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.after()).containsEntry("alone", 5L).containsEntry("records", 60L);
          assertThat(one.measuredAfterAt()).isNotNull();
        });
  }

  @Test
  void aSourceThatFellSilentIsToldToWhoLooksAfterIt() {
    int sales = lists.list("Sales list", 1, 3);
    var steward = lists.colleague("steward@lists.example", lists.department("Sales"));
    Following.until(lists.candor, "radar-hearing");
    lists.run(
        "update {ws}.sources set rhythm_days = 7, heard_at = now() - interval '9 days',"
            + " steward_id = ? where id = ?",
        steward,
        sales);
    lists.run("update {ws}.imports set finished_at = now() - interval '9 days'");
    lists.run("update {ws}.source_records set seen_at = now() - interval '9 days'");
    lists.measure();
    assertThat(notices())
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.kind()).isEqualTo("silent");
          assertThat(notice.owner()).isEqualTo(steward);
          assertThat(notice.before()).containsEntry("silent_days", 9L);
        });
  }

  @Test
  void theSameSetExportedThreeTimesIsASecondDataBase() {
    for (int time = 0; time < 3; time++) {
      export("{\"filter\": \"stage == \\\"…\\\"\", \"format\": \"csv\"}");
    }
    export("{\"format\": \"csv\"}");
    lists.measure();
    assertThat(notices()).extracting("kind", "knower").containsExactly(tuple("exports", "company"));
    assertThat(notices().getFirst().before()).containsEntry("exports_repeated", 1L);
    var viewer = lists.candor.inWorkspace(() -> lists.candor.bean(Viewers.class).candor());
    var sets = lists.candor.inWorkspace(() -> lists.candor.bean(ExportedSets.class).of(viewer));
    assertThat(sets)
        .as("which set it is")
        .singleElement()
        .satisfies(set -> {
          assertThat(set.type()).isEqualTo("deal");
          assertThat(set.filter()).isEqualTo("stage == \"…\"");
          assertThat(set.times()).isEqualTo(3);
          assertThat(set.department()).isNull();
        });
  }

  private void export(String details) {
    lists.run(
        "insert into {ws}.audit_log (at, actor, action, subject, details)"
            + " values (now(), 'Ada', 'exported', 'deals', ?::jsonb)",
        details);
  }

  @Test
  void trendsKeepTheLastMeasurementOfEachWeek() {
    int sales = lists.list("Sales list", 1, 10);
    lists.measure();
    lists.run("update {ws}.radar_runs set measured_at = measured_at - interval '14 days'");
    lists.measure();
    lists.list("Sales list", 11, 12);
    lists.measure();
    var viewer = lists.candor.inWorkspace(() -> lists.candor.bean(Viewers.class).candor());
    var points =
        lists.candor.inWorkspace(() ->
            lists.candor.bean(Trends.class).of(viewer, "source", String.valueOf(sales), "person"));
    assertThat(points)
        .extracting(point -> point.figures().get("records"))
        .containsExactly(10L, 12L);
  }

  @Test
  void sourcesAreHeardFromTheFeedToTheMinute() {
    int shop = source(Sources.Kind.CONNECTOR, "Web shop");
    var changes = new HeardChanges(shop);
    hear(changes.at("2026-03-01T10:00:00Z"));
    hear(changes.at("2026-03-01T10:00:59Z"));
    assertThat(heard(shop)).isEqualTo("2026-03-01T10:00:00Z");
    hear(changes.at("2026-03-01T10:01:01Z"));
    assertThat(heard(shop)).isEqualTo("2026-03-01T10:01:00Z");
  }

  @Test
  void whatCandorDoesToTheRecordsOfASourceIsNothingThatItBrought() {
    int shop = source(Sources.Kind.CONNECTOR, "Web shop");
    var changes = new HeardChanges(shop);
    hear(changes.at("2026-03-01T10:00:00Z", Change.Kind.CREATE));
    for (var kind : List.of(Change.Kind.MERGE, Change.Kind.UNMERGE, Change.Kind.DELETE)) {
      hear(changes.at("2026-03-09T10:00:00Z", kind));
    }
    assertThat(heard(shop)).isEqualTo("2026-03-01T10:00:00Z");
  }

  @Test
  void theDaysOfSilenceAreThoseSinceTheMomentThatThePageTells() {
    int sales = lists.list("Sales list", 1, 3);
    Following.until(lists.candor, "radar-hearing");
    lists.run("update {ws}.imports set finished_at = now() - interval '30 days'");
    lists.run(
        "update {ws}.source_records set first_seen_at = now() - interval '30 days',"
            + " seen_at = now() - interval '9 days'");
    lists.run(
        "update {ws}.sources set rhythm_days = 7, heard_at = now() - interval '30 days'"
            + " where id = ?",
        sales);
    lists.measure();
    assertThat(lists.source(sales).figures())
        .as("rows that changed nothing came nine days ago")
        .containsEntry("silent_days", 9L);
    assertThat(heard(sales)).isEqualTo(lastRow(sales));
    assertThat(lists.source(sales).about())
        .singleElement()
        .satisfies(about -> assertThat(about.staleDays()).isPositive());
  }

  /** One that nothing comes from, so that nobody hears it but the test. */
  private int source(Sources.Kind kind, String name) {
    return lists.candor.inWorkspace(
        () -> lists.candor.bean(Sources.class).of(kind, name, name, null));
  }

  @Test
  void whenAColleagueWroteLastIsNobodysBusiness() {
    var ada = lists.colleague("ada@lists.example", lists.department("Sales"));
    int own = lists.viewer(ada).source();
    hear(new HeardChanges(own).at("2026-03-01T10:00:00Z"));
    var heard =
        lists.candor.inWorkspace(() ->
            lists
                .database()
                .sql("select count(heard_at) from {ws}.sources where id = ?")
                .param(own)
                .query(Integer.class)
                .single());
    assertThat(heard).isZero();
  }

  private void hear(org.candorcrm.platform.Change change) {
    lists.candor.inWorkspace(() -> {
      lists.candor.bean(Hearing.class).accept(List.of(change));
      return true;
    });
  }

  private String heard(int source) {
    return lists.candor.inWorkspace(() ->
        lists
            .database()
            .sql("select heard_at from {ws}.sources where id = ?")
            .param(source)
            .query((row, number) -> org.candorcrm.platform.Moments.read(row, "heard_at"))
            .single()
            .toString());
  }

  private String lastRow(int source) {
    return lists.candor.inWorkspace(() ->
        lists
            .database()
            .sql(
                """
                select date_trunc('minute', max(seen_at)) as at from {ws}.source_records
                 where source = ?
                """)
            .param(source)
            .query((row, number) -> org.candorcrm.platform.Moments.read(row, "at"))
            .single()
            .toString());
  }

  @Test
  void theRadarIsForWhoAnswersForData() {
    var someone =
        lists.candor.inWorkspace(() ->
            lists
                .candor
                .bean(org.candorcrm.access.Users.class)
                .create("rep@lists.example", null, null, "representative"));
    assertThatThrownBy(() -> lists.radar(lists.viewer(someone)))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.code()).isEqualTo("radar_not_allowed"));
  }

  private List<RadarView.NoticeView> notices() {
    return lists.candor.inWorkspace(() ->
        lists
            .candor
            .bean(ActingOnNotices.class)
            .list(lists.candor.bean(Viewers.class).candor(), null));
  }

  private static Body body(Map<String, ?> fields) {
    return Body.of(new JsonMapper().valueToTree(fields), "state", "note", "owner");
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.api.Assertions.tuple(values);
  }
}
