package org.candorcrm.deals.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.demo.DemoLoading;
import org.candorcrm.platform.CurrentWorkspace;
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
