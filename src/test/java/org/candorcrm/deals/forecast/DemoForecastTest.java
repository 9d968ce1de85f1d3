package org.candorcrm.deals.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.demo.DemoLoading;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Workspace;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo company's forecast is sensible, and finds what was planted. */
class DemoForecastTest {

  private static final LocalDate TODAY = OneWednesday.DAY;

  private static RunningCandor candor;
  private static Workspace demo;
  private static ForecastView before;

  @BeforeAll
  static void load() {
    candor = RunningCandor.console(OneWednesday.class);
    candor.bean(DemoLoading.class).load(TODAY, "lantern pickle 48 harbour");
    demo = candor.bean(Workspaces.class).find(DemoLoading.WORKSPACE).orElseThrow();
    before = forecast(Asked.WORKSPACE);
    first();
  }

  @AfterAll
  static void stop() {
    candor.close();
  }

  private static void first() {
    CurrentWorkspace.run(
        demo,
        () ->
            ForecastJob.first(
                candor.bean(ForecastTable.class),
                candor.bean(Making.class),
                candor.bean(JudgingAgreements.class)));
  }

  private static Viewer everybody() {
    return CurrentWorkspace.call(demo, () -> candor.bean(Viewers.class).candor());
  }

  private static ForecastView forecast(Asked asked) {
    var viewer = everybody();
    return CurrentWorkspace.call(
        demo, () -> candor.bean(ReadingForecast.class).latest(viewer, asked));
  }

  private static ForecastView.ProofView proof() {
    var viewer = everybody();
    return CurrentWorkspace.call(demo, () -> candor.bean(ReadingForecast.class).proof(viewer));
  }

  @Test
  void theFirstOneIsMadeByItselfAndOnce() {
    assertThat(before.madeAt()).isNull();
    assertThat(before.beingMade()).isTrue();
    var made = forecast(Asked.WORKSPACE);
    assertThat(made.madeAt()).isNotNull();
    assertThat(made.beingMade()).isFalse();
    first();
    assertThat(forecast(Asked.WORKSPACE).madeAt()).isEqualTo(made.madeAt());
  }

  @Test
  void itLooksAheadByMonthsAndQuarters() {
    var said = forecast(Asked.WORKSPACE);
    assertThat(said.day()).isEqualTo(TODAY);
    assertThat(said.whole()).isTrue();
    assertThat(said.spans()).hasSize(17);
    assertThat(said.spans())
        .allSatisfy(span -> {
          assertThat(span.p10()).isLessThan(span.p50()).isGreaterThan(100_000);
          assertThat(span.p50()).isLessThan(span.p90());
          assertThat(span.dots()).hasSize(50).isSorted();
        });
  }

  @Test
  void whatMovedWantsTheAttentionOfWhoPlans() {
    var moved = forecast(Asked.WORKSPACE).moved();
    var news =
        CurrentWorkspace.call(
            demo,
            () ->
                candor
                    .bean(ForecastNews.class)
                    .of(everybody(), java.time.Instant.EPOCH, java.util.Locale.ENGLISH));
    var told = moved.stream().filter(one -> !one.kind().equals("stage_says")).toList();
    assertThat(told).isNotEmpty();
    assertThat(news).as("what moved together is told once").hasSize(1);
    assertThat(told)
        .allMatch(one ->
            news.stream().anyMatch(said -> (said.text() + said.line()).contains(one.label())));
    assertThat(news)
        .allSatisfy(one -> {
          assertThat(one.topic()).isEqualTo("drift");
          assertThat(one.place()).isEqualTo("/insight/forecast");
          assertThat(one.text()).contains("ince ").doesNotContain("noteworthy", "?");
          assertThat(one.line()).contains("deals speak for it");
        });
  }

  @Test
  void whatItStandsOnIsSaid() {
    var standpoint = Objects.requireNonNull(forecast(Asked.WORKSPACE).standpoint());
    assertThat(standpoint.ground()).isEqualTo("learned");
    assertThat(standpoint.columns()).contains("stage").doesNotContain("lost_reason");
    assertThat(standpoint.leaks())
        .anyMatch(leak -> leak.column().equals("lost_reason") && leak.leftOut());
  }

  @Test
  void theChancesAreBetterThanTheBaseRateInThePast() {
    var proof = proof();
    assertThat(proof.items()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(proof.brier()).isLessThan(proof.brierOfBase());
    assertThat(proof.held()).isGreaterThanOrEqualTo(proof.spans() * 7 / 10);
    var since = proof.items().subList(proof.items().size() - 2, proof.items().size());
    double said = since.stream().mapToDouble(ForecastView.PastSpan::p50).sum();
    assertThat(said / since.stream().mapToDouble(ForecastView.PastSpan::became).sum())
        .isBetween(0.75, 1.25);
    assertThat(proof.bins()).hasSizeGreaterThan(5);
  }

  @Test
  void rangesOfLaterQuartersHoldAsOftenAsTheyShould() {
    var quarters =
        proof().ahead().stream()
            .filter(one -> one.grain().equals("quarter") && one.spans() >= 6)
            .toList();
    assertThat(quarters).hasSizeGreaterThanOrEqualTo(4);
    assertThat(quarters)
        .allSatisfy(one -> assertThat(10 * one.held()).isGreaterThanOrEqualTo(8 * one.spans()));
  }

  /** In a workspace with years of history, one looks back from the first forecast on. */
  @Test
  void whatWouldHaveBeenSaidOnPastMorningsIsSaidAnew() {
    var back = candor.bean(LookingBack.class);
    var viewer = everybody();
    var days = CurrentWorkspace.call(demo, () -> back.days(viewer));
    var past = proof().items();
    assertThat(days.anew()).hasSize(past.size()).doesNotContain(TODAY);
    assertThat(days.items()).endsWith(TODAY).containsAll(days.anew());
    var last = past.getLast();
    var then = CurrentWorkspace.call(demo, () -> back.on(viewer, Asked.WORKSPACE, last.starts()));
    assertThat(then.anew()).isTrue();
    var span =
        then.spans().stream()
            .filter(one -> one.grain().equals("quarter") && one.starts().equals(last.starts()))
            .findFirst()
            .orElseThrow();
    assertThat(span.p10()).isCloseTo(last.p10(), withinPercentage(2));
    assertThat(span.p90()).isCloseTo(last.p90(), withinPercentage(2));
    assertThat(Objects.requireNonNull(span.became())).isCloseTo(last.became(), within(1.0));
    assertThat(then.spans()).anyMatch(one -> one.starts().isAfter(TODAY) && one.became() == null);
  }

  @Test
  void theManagerWhoSignsInHasColleaguesToSetQuotasFor() {
    var holger = "select id from {ws}.users where email like 'holger.lindner@%'";
    var led =
        CurrentWorkspace.call(
            demo,
            () -> {
              var id = candor.bean(Database.class).sql(holger).query(UUID.class).single();
              return candor.bean(QuotaTable.class).led(id);
            });
    assertThat(led).as("the leads of the three teams of Sales").hasSize(3);
  }

  /** Each team of Sales has four colleagues with deals: its forecast is one about them. */
  @Test
  void whoLooksAtTheForecastOfATeamOfFewIsSeenByThem() {
    var reads = "select count(*) from {ws}.person_reads where what = 'forecast of a team'";
    forecast(Asked.WORKSPACE);
    assertThat(count(reads)).isZero();
    var team =
        forecast(Asked.WORKSPACE).choices().stream()
            .filter(one -> one.scope().equals("team"))
            .findFirst()
            .orElseThrow();
    forecast(Asked.of("team", team.reference()));
    assertThat(count(reads)).isEqualTo(4);
  }

  private static int count(String sql) {
    return CurrentWorkspace.call(
        demo, () -> candor.bean(Database.class).sql(sql).query(Integer.class).single());
  }

  @Test
  void itsMiddleIsNearerThanWhatStagesOrPeopleSay() {
    var near = proof().near();
    assertThat(near)
        .extracting(ForecastView.NearView::sum)
        .containsExactly("middle", "weighted", "committed");
    assertThat(near.getFirst().off()).isLessThan(near.get(1).off()).isLessThan(near.get(2).off());
    assertThat(proof().items()).allMatch(one -> one.committed() > 0);
  }

  /** Deals that left a stage last month and are over already were lost: that is no drift. */
  @Test
  void thatLosingIsQuickerThanWinningIsNoDrift() {
    assertThat(forecast(Asked.WORKSPACE).moved())
        .isNotEmpty()
        .allSatisfy(moved -> assertThat(moved.since()).isBefore(TODAY.minusMonths(9)));
  }

  @Test
  void thePlantedDriftOfNegotiationsIsFoundAndARefitOffered() {
    var said = forecast(Asked.WORKSPACE);
    assertThat(said.moved())
        .anySatisfy(moved -> {
          assertThat(moved.kind()).isEqualTo("stage");
          assertThat(moved.subject()).isEqualTo("negotiation");
          assertThat(moved.since()).isBetween(TODAY.minusMonths(15), TODAY.minusMonths(9));
          assertThat(moved.before()).isBetween(0.76, 0.88);
          assertThat(moved.after()).isBetween(0.54, 0.68);
        });
    assertThat(said.moved())
        .anyMatch(
            moved -> moved.kind().equals("stage_says") && moved.subject().equals("negotiation"));
    var refit = Objects.requireNonNull(said.refit());
    assertThat(refit.from()).isBefore(TODAY.minusMonths(6));
    assertThat(refit.brierBefore()).isBetween(0.15, 0.3);
    assertThat(refit.brierAfter()).isBetween(0.15, 0.3);
    assertThat(refit.judged()).isGreaterThan(100);
  }

  @Test
  void moreColleaguesBringMoreButNotAtOnce() {
    var viewer = everybody();
    var supposed = new Supposition(Map.of(), Set.of(), 2, 0);
    var spans =
        CurrentWorkspace.call(
            demo, () -> candor.bean(Supposing.class).suppose(viewer, Asked.WORKSPACE, supposed));
    var before = forecast(Asked.WORKSPACE).spans();
    assertThat(spans.get(6).p50()).isGreaterThan(1.3 * before.get(6).p50());
    assertThat(spans.getFirst().p50()).isLessThan(1.2 * before.getFirst().p50());
  }

  @Test
  void aColleagueMoreBringsWhatColleaguesUsuallyBring() {
    var each = Objects.requireNonNull(forecast(Asked.WORKSPACE).perPerson());
    assertThat(each.colleagues()).isGreaterThanOrEqualTo(5);
    assertThat(each.monthly()).isBetween(each.lower(), each.upper());
    var viewer = everybody();
    var supposed = new Supposition(Map.of(), Set.of(), 1, 3);
    var spans =
        CurrentWorkspace.call(
            demo, () -> candor.bean(Supposing.class).suppose(viewer, Asked.WORKSPACE, supposed));
    var before = forecast(Asked.WORKSPACE).spans();
    assertThat(spans.get(6).p50()).isGreaterThan(1.1 * before.get(6).p50());
    assertThat(spans.get(6).p90() - spans.get(6).p10())
        .isGreaterThan(before.get(6).p90() - before.get(6).p10());
  }

  @Test
  void aDroppedStageBringsTheSameDealsSooner() {
    var viewer = everybody();
    var supposed = new Supposition(Map.of(), Set.of("proposal", "negotiation"), 0, 0);
    var nothing = new Supposition(Map.of(), Set.of(), 0, 0);
    var supposing = candor.bean(Supposing.class);
    var sooner =
        CurrentWorkspace.call(demo, () -> supposing.suppose(viewer, Asked.WORKSPACE, supposed));
    var usual =
        CurrentWorkspace.call(demo, () -> supposing.suppose(viewer, Asked.WORKSPACE, nothing));
    assertThat(sooner.getFirst().p50()).isGreaterThan(usual.getFirst().p50());
    assertThat(sooner.get(3).p50()).isLessThan(usual.get(3).p50());
  }
}
