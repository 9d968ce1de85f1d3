package org.candorcrm.deals.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.deals.chances.Path;
import org.candorcrm.deals.chances.Path.Like;
import org.candorcrm.deals.chances.Path.Trait;
import org.candorcrm.deals.forecast.DealForecast.StepView;
import org.candorcrm.statistics.Chance;
import org.junit.jupiter.api.Test;

/** From similar deals to one, for whoever may see everything and for who may not. */
class StepsTest {

  private static final Trait TALKS =
      new Trait("contacts_30", "5", -0.07, new Like(60, 12, 20, true), true);
  private static final Trait AMOUNT =
      new Trait("amount", "9000", 0.031, new Like(0, 0, 0, true), false);

  private static KeptDeal deal() {
    return new KeptDeal(
        new UUID(1, 1),
        null,
        "",
        "sales",
        "new",
        false,
        null,
        9000,
        0.1,
        false,
        new Chance(0.2149, 0.1, 0.3),
        new double[0],
        46,
        14,
        3,
        new KeptDeal.Reasons(new Path(0.291, 0.244, List.of(TALKS, AMOUNT)), List.of()));
  }

  private static Optional<Steps.Shown> shown(Trait trait) {
    return Optional.of(new Steps.Shown(trait.column(), null, trait.value()));
  }

  @Test
  void theyBeginAtTheCountAndEndAtTheChance() {
    var steps = Steps.of(deal(), true, StepsTest::shown);
    assertThat(steps.start()).isEqualTo(30);
    assertThat(steps.steps())
        .extracting(StepView::kind)
        .containsExactly("lately", "counted", "trait", "rest", "bent");
    assertThat(steps.steps().getLast().to()).isEqualTo(21);
    assertThat(steps.start() + steps.steps().stream().mapToInt(StepView::points).sum())
        .isEqualTo(21);
  }

  @Test
  void whoMayNotSeeAllDealsGetsNoCountsAndNothingThatOnlyACountCanSay() {
    var steps = Steps.of(deal(), false, StepsTest::shown);
    assertThat(steps.start()).as("of its stage and age").isEqualTo(29);
    assertThat(steps.steps()).extracting(StepView::kind).containsExactly("trait", "rest", "bent");
    assertThat(steps.steps()).allMatch(one -> one.alike() == 0 && one.alikeUsual() == 0);
    assertThat(steps.steps().getLast().to()).isEqualTo(21);
  }

  @Test
  void aHiddenFieldIsAmongEverythingElse() {
    var steps =
        Steps.of(
            deal(),
            true,
            trait -> trait.column().equals("amount") ? Optional.empty() : shown(trait));
    assertThat(steps.steps())
        .noneMatch(one -> one.column().equals("amount") || one.value().equals("9000"));
    assertThat(steps.steps().getLast().to()).isEqualTo(21);
  }
}
