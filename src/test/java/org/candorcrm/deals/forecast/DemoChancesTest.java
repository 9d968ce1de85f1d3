package org.candorcrm.deals.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.access.Viewers;
import org.candorcrm.demo.DemoLoading;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Workspace;
import org.candorcrm.platform.Workspaces;
import org.candorcrm.statistics.Share;
import org.candorcrm.testing.RunningCandor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is said of each open deal of the demo company, beside what became of similar ones. */
class DemoChancesTest {

  private static RunningCandor candor;
  private static Workspace demo;
  private static List<DealForecast> all;

  @BeforeAll
  static void load() {
    candor = RunningCandor.console(OneWednesday.class);
    candor.bean(DemoLoading.class).load(OneWednesday.DAY, "lantern pickle 48 harbour");
    demo = candor.bean(Workspaces.class).find(DemoLoading.WORKSPACE).orElseThrow();
    CurrentWorkspace.call(demo, () -> candor.bean(Making.class).make());
    all = deals();
  }

  @AfterAll
  static void stop() {
    candor.close();
  }

  private static Viewer everybody() {
    return CurrentWorkspace.call(demo, () -> candor.bean(Viewers.class).candor());
  }

  private static List<DealForecast> deals() {
    var viewer = everybody();
    return CurrentWorkspace.call(
        demo,
        () ->
            candor
                .bean(Database.class)
                .sql(
                    """
                    select deal from {ws}.forecast_deals
                     where not won order by stage, similar_all, similar_won, chance\
                    """)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> candor.bean(ReadingDeal.class).of(viewer, id))
                .toList());
  }

  /** Whoever adds the steps to what became of similar deals comes to the chance. */
  @Test
  void theStepsLeadFromTheCountToTheChanceAndLeaveNothingOver() {
    assertThat(all)
        .hasSizeGreaterThan(300)
        .allSatisfy(deal -> {
          int at = deal.start();
          if (deal.similar() > 0) {
            assertThat(at).isEqualTo(Math.round(100.0 * deal.similarWon() / deal.similar()));
          }
          for (var step : deal.steps()) {
            at += step.points();
            assertThat(step.points()).isNotZero();
            assertThat(step.to()).isEqualTo(at);
          }
          assertThat(at).isEqualTo(Math.round(100 * deal.chance()));
        });
  }

  /** A deal may well differ from similar ones, but never without a word that says most of why. */
  @Test
  void whereAChanceIsNotThatOfSimilarDealsItIsSaidWhy() {
    var outside = all.stream().filter(DemoChancesTest::outside).toList();
    assertThat(outside.size()).as("outside of the count's interval").isLessThan(all.size() / 3);
    assertThat(outside).allSatisfy(deal -> assertThat(deal.steps()).isNotEmpty());
    long unsaid = outside.stream().filter(deal -> unsaid(deal) > 10).count();
    assertThat(unsaid)
        .as("more than ten points without a word")
        .isLessThan(outside.size() / 10 + 1);
  }

  private static boolean outside(DealForecast deal) {
    if (deal.similar() == 0) {
      return false;
    }
    var count = Share.of(deal.similarWon(), deal.similar(), Share.NINETY).chance();
    return deal.chance() < count.lower() || deal.chance() > count.upper();
  }

  private static int unsaid(DealForecast deal) {
    return deal.steps().stream()
        .filter(step -> step.kind().equals("rest"))
        .mapToInt(step -> Math.abs(step.points()))
        .sum();
  }

  /** That much talking goes with a lower chance is no advice: only the count can be said. */
  @Test
  void whatNobodyWouldActUponIsSaidAsACountOnly() {
    var steps = all.stream().flatMap(deal -> deal.steps().stream()).toList();
    assertThat(steps)
        .filteredOn(step -> step.kind().equals("counted") || step.kind().equals("elsewhere"))
        .isNotEmpty()
        .allSatisfy(step -> {
          assertThat(step.alike()).isGreaterThanOrEqualTo(10);
          assertThat((step.alikeWon() - step.alikeUsual()) * step.points()).isNotNegative();
        });
  }

  @Test
  void aDealKnowsWhatBecameOfSimilarOnes() {
    var viewer = everybody();
    var id =
        CurrentWorkspace.call(
            demo,
            () ->
                candor
                    .bean(Database.class)
                    .sql(
                        """
                        select deal from {ws}.forecast_deals
                         where not won and stage = 'negotiation' order by chance desc limit 1\
                        """)
                    .query(UUID.class)
                    .single());
    var deal = CurrentWorkspace.call(demo, () -> candor.bean(ReadingDeal.class).of(viewer, id));
    assertThat(deal.ground()).isEqualTo("learned");
    assertThat(deal.chance()).isBetween(deal.lower(), deal.upper());
    assertThat(deal.similar()).isGreaterThan(10);
    assertThat(deal.similarWon()).isBetween(1, deal.similar());
    assertThat(deal.steps()).isNotEmpty();
  }

  /** What became of deals in a place is what is said of deals in that place, taken together. */
  @Test
  void whatBecameOfSimilarDealsGoesWithTheChanceOfThePlace() {
    record Place(String stage, int deals, double said, double became) {}
    var places =
        CurrentWorkspace.call(
            demo,
            () ->
                candor
                    .bean(Database.class)
                    .sql(
                        """
                        select stage, count(*) as deals, avg(chance) as said,
                               avg(similar_won * 1.0 / similar_all) as became
                          from {ws}.forecast_deals
                         where not won and similar_all >= 50
                         group by pipeline, stage, similar_all, similar_won
                        having count(*) >= 20\
                        """)
                    .query((row, number) ->
                        new Place(
                            row.getString("stage"),
                            row.getInt("deals"),
                            row.getDouble("said"),
                            row.getDouble("became")))
                    .list());
    assertThat(places)
        .hasSizeGreaterThan(4)
        .allSatisfy(one -> assertThat(one.became()).isCloseTo(one.said(), within(0.2)));
  }

  @Test
  void nobodyIsAdvisedToStayAwayOrToDoWhatNobodyCan() {
    record Advice(String column, double value) {}
    var advice =
        CurrentWorkspace.call(
            demo,
            () ->
                candor
                    .bean(Database.class)
                    .sql(
                        """
                        select c->>'column' as what, (c->>'value')::float8 as value
                          from {ws}.forecast_deals d,
                               jsonb_array_elements(d.reasons->'changes') c
                         where not won\
                        """)
                    .query(
                        (row, number) -> new Advice(row.getString("what"), row.getDouble("value")))
                    .list());
    assertThat(advice)
        .isNotEmpty()
        .allSatisfy(one -> {
          assertThat(one.column()).isIn("contacts_30", "quiet_days", "due_in_days");
          assertThat(one.value()).isGreaterThanOrEqualTo(0);
        })
        .noneMatch(one -> one.column().equals("quiet_days") && one.value() > 14);
  }
}
