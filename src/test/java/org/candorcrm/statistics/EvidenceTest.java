package org.candorcrm.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.candorcrm.statistics.Evidence.Count;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  @Test
  void noCasesSayNothing() {
    assertThat(Evidence.larger(new Count(0, 0), new Count(3, 9)).weight()).isEqualTo(1);
    assertThat(Evidence.atMost(new Count(0, 0), 0.05).weight()).isCloseTo(1, within(1e-9));
    assertThat(Evidence.NONE.after(0.8)).isCloseTo(0.8, within(1e-12));
  }

  @Test
  void aShareAgainstABoundIsWeighedAsByHand() {
    // Nothing in 20: below 5 % with 1 - 0.95^21, of a prior of 0.05.
    double below = 1 - Math.pow(0.95, 21);
    double expected = below / 0.05 / ((1 - below) / 0.95);
    assertThat(Evidence.atMost(new Count(0, 20), 0.05).weight()).isCloseTo(expected, within(1e-6));
    assertThat(Evidence.atLeast(new Count(0, 20), 0.05).weight())
        .isCloseTo(1 / expected, within(1e-6));
  }

  @Test
  void twoSharesAreWeighedAsInTheBooks() {
    // Beta(2,1) over Beta(1,2): the integral of 2x(2x - x²) is 5/6. A hit and a miss in this order
    // have 1/6 with one share and 1/4 with two.
    double same = (1.0 / 6) / (1.0 / 4);
    double expected = 2 * 5.0 / 6 / ((same + 2 * 1.0 / 6) / 2);
    assertThat(Evidence.larger(new Count(1, 1), new Count(0, 1)).weight())
        .isCloseTo(expected, within(1e-6));
  }

  @Test
  void largeCountsStayWithinBounds() {
    var much = Evidence.larger(new Count(600_000, 1_000_000), new Count(500_000, 1_000_000));
    assertThat(much.weight()).isEqualTo(1e6);
    assertThat(
            Evidence.larger(new Count(500_000, 1_000_000), new Count(600_000, 1_000_000)).weight())
        .isEqualTo(1e-6);
    assertThat(new Count(300_000, 1_000_000).range().from()).isCloseTo(0.2991, within(1e-4));
  }

  @Test
  void theIntervalOfAShareIsThatOfTheTables() {
    // Beta(4, 8), quantiles by R's qbeta.
    var range = new Count(3, 10).range();
    assertThat(range.from()).isCloseTo(0.1092634, within(1e-6));
    assertThat(range.to()).isCloseTo(0.6097426, within(1e-6));
  }

  @Test
  void noDifferenceSpeaksMoreAndMoreAgainstAStatementOfOne() {
    double few = Evidence.larger(new Count(6, 20), new Count(6, 20)).weight();
    double many = Evidence.larger(new Count(600, 2000), new Count(600, 2000)).weight();
    assertThat(few).isBetween(0.3, 1.0);
    assertThat(many).isLessThan(0.1);
  }

  @Test
  void bothDirectionsAreNeverSupportedTogether() {
    var dice = new Random(7);
    for (int i = 0; i < 200; i++) {
      var first = count(dice);
      var second = count(dice);
      double one = Evidence.larger(first, second).weight();
      double other = Evidence.larger(second, first).weight();
      assertThat(one * other).isLessThanOrEqualTo(4.0);
    }
  }

  @Test
  void whereThereIsNoDifferenceChanceAloneSeldomSupportsAStatementHoweverOftenOneLooks() {
    var dice = new Random(11);
    int misled = 0;
    for (int trial = 0; trial < 200; trial++) {
      var first = new int[2];
      var second = new int[2];
      boolean strong = false;
      for (int day = 0; day < 60; day++) {
        draw(dice, first);
        draw(dice, second);
        double weight =
            Evidence.larger(new Count(first[0], first[1]), new Count(second[0], second[1]))
                .weight();
        strong |= weight >= 10;
      }
      misled += strong ? 1 : 0;
    }
    assertThat(misled).isLessThan(30);
  }

  @Test
  void refusesWhatIsNoCount() {
    assertThatThrownBy(() -> new Count(3, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Evidence.atMost(new Count(1, 2), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Count count(Random dice) {
    int cases = 1 + dice.nextInt(80);
    return new Count(dice.nextInt(cases + 1), cases);
  }

  private static void draw(Random dice, int[] count) {
    for (int i = 0; i < 3; i++) {
      count[0] += dice.nextDouble() < 0.3 ? 1 : 0;
      count[1]++;
    }
  }
}
