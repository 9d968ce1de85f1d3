package org.candorcrm.insight.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Rights;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.TypeRights;
import org.candorcrm.access.Users;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.insight.PastDeals;
import org.candorcrm.platform.Database;
import org.candorcrm.records.query.AggregateRequest;
import org.candorcrm.records.query.AggregateRequest.Span;
import org.candorcrm.records.query.DailyFigures;
import org.candorcrm.records.query.DailyRequest;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.testing.RunningCandor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Measures through time, prepared and counted anew, on deals whose past is known. */
class MeasuresTest {

  private static final LocalDate FIRST = LocalDate.now(ZoneOffset.UTC).minusDays(200);

  private static RunningCandor candor;
  private static PastDeals past;
  private static UUID ada;

  @BeforeAll
  static void aCompanyWithAPast() {
    candor = RunningCandor.console();
    past = new PastDeals(candor, FIRST);
    ada =
        candor.inWorkspace(
            () -> candor.bean(Users.class).create("ada@quest.example", null, null, "manager"));
    past.opened(0, "Lathe", 100)
        .with("lead_source", "Fair")
        .ownedBy(ada)
        .worth(20, 150)
        .reached(40, "won")
        .done();
    past.opened(10, "Press", 200).with("lead_source", "fair").done();
    past.opened(30, "Saw", 50).with("lead_source", "Web").reached(50, "lost").done();
    past.keep();
    candor.inWorkspace(() -> {
      candor.bean(Preparing.class).all();
      return null;
    });
  }

  @AfterAll
  static void close() {
    candor.close();
  }

  @Test
  void whatStandsIsToldBackFromTheLog() {
    assertThat(value("open_pipeline", null, "", 0)).isEqualTo(100);
    assertThat(value("open_pipeline", null, "", 9)).isEqualTo(100);
    assertThat(value("open_pipeline", null, "", 10)).isEqualTo(300);
    assertThat(value("open_pipeline", null, "", 20)).isEqualTo(350);
    assertThat(value("open_pipeline", null, "", 30)).isEqualTo(400);
    assertThat(value("open_pipeline", null, "", 40)).isEqualTo(250);
    assertThat(value("open_pipeline", null, "", 50)).isEqualTo(200);
    assertThat(value("open_pipeline", null, "", 200)).isEqualTo(200);
    assertThat(value("open_deals", null, "", 35)).isEqualTo(3);
  }

  @Test
  void segmentsAddUpToTheWhole() {
    assertThat(value("open_pipeline", "lead_source", "fair", 35)).isEqualTo(350);
    assertThat(value("open_pipeline", "lead_source", "web", 35)).isEqualTo(50);
    assertThat(series(candor(), "open_pipeline", "lead_source").lines())
        .extracting(line -> String.valueOf(line.label()).toLowerCase(Locale.ROOT))
        .containsExactlyInAnyOrder("fair", "web");
    assertThat(value("open_pipeline", "stage", "new", 35)).isEqualTo(400);
  }

  @Test
  void whatHappensIsCountedOnItsDay() {
    assertThat(value("deals_won", null, "", 40)).isEqualTo(1);
    assertThat(value("deals_won", null, "", 41)).isZero();
    assertThat(value("amount_won", null, "", 40)).isEqualTo(150);
    assertThat(value("deals_lost", "deal.lead_source", "web", 50)).isEqualTo(1);
    assertThat(value("win_share", null, "", 40)).isEqualTo(1);
    assertThat(value("win_share", null, "", 41)).isNull();
    assertThat(value("days_to_win", null, "", 40)).isEqualTo(40);
    assertThat(value("days_in_stage", "stage", "new", 40)).isEqualTo(40);
    assertThat(value("days_in_stage", "stage", "new", 50)).isEqualTo(20);
    assertThat(value("days_in_stage", null, "", 41)).isNull();
  }

  @Test
  void theMiddleOfAMonthIsPrepared() {
    var month = past.day(40).withDayOfMonth(1);
    var first = month.minusMonths(1);
    var prepared = middles(first, LocalDate.now(ZoneOffset.UTC));
    assertThat(prepared.prepared()).isTrue();
    assertThat(prepared.lines().getFirst().days()).containsOnlyKeys(month);
    assertThat(
            prepared
                .lines()
                .getFirst()
                .days()
                .getOrDefault(month, Tally.NONE)
                .value(Measure.Function.MEDIAN))
        .isEqualByComparingTo("40");
    // A step that the period cuts is another one than that of all its days.
    assertThat(middles(first.plusDays(1), LocalDate.now(ZoneOffset.UTC)).prepared()).isFalse();
    assertThat(middles(first, month.plusDays(3)).prepared()).isFalse();
  }

  private static Series middles(LocalDate from, LocalDate to) {
    return candor.inWorkspace(() ->
        candor
            .bean(MeasureSeries.class)
            .of(candor(), measure("days_to_win"), null, from, to, Span.MONTH));
  }

  @Test
  void whoSeesLessIsCountedForAnew() {
    var all = series(candor(), "deals_won", null);
    var own = series(seeingOwn(ada), "deals_won", null);
    var none = series(seeingOwn(UUID.randomUUID()), "deals_won", null);
    assertThat(all.prepared()).isTrue();
    assertThat(own.prepared()).isFalse();
    assertThat(value(own, "", 40)).isEqualTo(1);
    assertThat(value(none, "", 40)).isZero();
  }

  @Test
  void whatStoodIsLookedUpForWhoSeesLess() {
    var series =
        candor.inWorkspace(() ->
            candor
                .bean(MeasureSeries.class)
                .of(
                    seeingOwn(ada),
                    measure("open_pipeline"),
                    null,
                    past.day(9),
                    past.day(20),
                    Span.DAY));
    assertThat(series.prepared()).isFalse();
    assertThat(value(series, "", 9)).isEqualTo(100);
    assertThat(value(series, "", 10)).isEqualTo(100);
    assertThat(value(series, "", 20)).isEqualTo(150);
  }

  @Test
  void aRunOfTheSameDayChangesNothing() {
    var before = series(candor(), "open_pipeline", "stage").lines();
    candor.inWorkspace(() -> {
      candor.bean(Preparing.class).all();
      return null;
    });
    assertThat(series(candor(), "open_pipeline", "stage").lines()).isEqualTo(before);
  }

  @Test
  void everyStandardMeasureCanBePrepared() {
    var problems =
        candor.inWorkspace(() ->
            candor
                .bean(Database.class)
                .sql(
                    "select measure || ' ' || breakdown || ' ' || problem from {ws}.measure_runs"
                        + " where problem is not null")
                .query(String.class)
                .list());
    assertThat(problems).isEmpty();
    assertThat(candor.inWorkspace(() -> candor.bean(Measures.class).standard()))
        .hasSameSizeAs(Definitions.ALL);
  }

  private static @Nullable Double value(
      String measure, @Nullable String breakdown, String segment, int day) {
    return value(series(candor(), measure, breakdown), segment, day);
  }

  private static @Nullable Double value(Series series, String segment, int day) {
    var value =
        series.lines().stream()
            .filter(line -> line.segment().equals(segment))
            .findFirst()
            .orElseThrow()
            .days()
            .getOrDefault(past.day(day), Tally.NONE)
            .value(series.measure().function());
    return value == null ? null : value.doubleValue();
  }

  private static Series series(Viewer viewer, String key, @Nullable String breakdown) {
    return candor.inWorkspace(() ->
        candor
            .bean(MeasureSeries.class)
            .of(viewer, measure(key), breakdown, past.day(0), past.day(200), Span.DAY));
  }

  private static Measure measure(String key) {
    return candor.bean(Measures.class).one(key);
  }

  private static Viewer candor() {
    return candor.inWorkspace(() -> candor.bean(Viewers.class).candor());
  }

  /** Somebody who sees only the deals of one colleague. */
  private static Viewer seeingOwn(UUID owner) {
    var all = candor();
    var schema = candor.inWorkspace(() -> candor.bean(Schemas.class).current());
    int deal = schema.type("deal").orElseThrow().id();
    int changes = schema.type("deal_stage_change").orElseThrow().id();
    var owned = new RowRule.OwnedBy(Set.of(owner));
    var rights =
        new Rights(
            Map.of(
                deal,
                reading(owned),
                changes,
                reading(new RowRule.PartOf(deal, "deals", "deal_id", owned))),
            TypeRights.ALL,
            Set.of());
    return new Viewer(owner, "Ada", null, Set.of(), all.source(), rights, Set.of(), all.now());
  }

  @Test
  void whoSeesNotAllRecordsThatAreOnlyCountedIsNotShownWhatWasPrepared() {
    var counted =
        new DailyRequest(
            "interactions",
            "participants.size() > 1",
            null,
            null,
            List.of(
                new AggregateRequest.Measure(AggregateRequest.Function.COUNT, null, null, "n")));
    var figures = candor.bean(DailyFigures.class);
    boolean some = candor.inWorkspace(() -> figures.reaches(withOwn("person"), counted));
    boolean all = candor.inWorkspace(() -> figures.reaches(withOwn("order"), counted));
    assertThat(some).isFalse();
    assertThat(all).isTrue();
  }

  private static Viewer withOwn(String type) {
    int id = candor.bean(Schemas.class).current().type(type).orElseThrow().id();
    var all = candor.bean(Viewers.class).candor();
    var own = reading(new RowRule.OwnedBy(Set.of(ada)));
    var rights = new Rights(Map.of(id, own), reading(RowRule.EVERYTHING), Set.of());
    return new Viewer(ada, "Ada", null, Set.of(), all.source(), rights, Set.of(), all.now());
  }

  private static TypeRights reading(RowRule rule) {
    return new TypeRights(false, false, rule, RowRule.NOTHING, RowRule.NOTHING, Set.of(), Set.of());
  }
}
