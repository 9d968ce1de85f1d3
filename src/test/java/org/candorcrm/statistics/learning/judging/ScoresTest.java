package org.candorcrm.statistics.learning.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.candorcrm.statistics.Share;
import org.junit.jupiter.api.Test;

class ScoresTest {

  @Test
  void theAreaCountsPairsAndHalvesTies() {
    assertThat(Scores.auc(new double[] {1, 2, 3, 4}, new double[] {0, 0, 1, 1})).isEqualTo(1);
    assertThat(Scores.auc(new double[] {1, 2, 3, 4}, new double[] {0, 1, 0, 1})).isEqualTo(0.75);
    assertThat(Scores.auc(new double[] {1, 1, 1, 1}, new double[] {0, 1, 0, 1})).isEqualTo(0.5);
    assertThat(Scores.auc(new double[] {1, 2}, new double[] {1, 1})).isEqualTo(0.5);
  }

  @Test
  void whatNeverFallsIsFoundByPooling() {
    assertThat(Rising.of(new double[] {1, 3, 2, 4}, new double[] {1, 1, 1, 1}))
        .containsExactly(1, 2.5, 2.5, 4);
  }

  @Test
  void theTwoProbabilitiesHoldTheTruth() {
    var random = new Random(2);
    double[] scores = new double[4_000];
    double[] happened = new double[scores.length];
    double[] weights = new double[scores.length];
    Arrays.fill(weights, 1);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = random.nextGaussian();
      happened[i] = random.nextDouble() < Scores.chance(2 * scores[i] - 1) ? 1 : 0;
    }
    var steps = VennAbers.of(scores, happened, weights);

    for (double score : new double[] {-1, 0, 1}) {
      double truth = Scores.chance(2 * score - 1);
      double[] between = steps.between(score);
      assertThat(between[0]).isLessThanOrEqualTo(between[1]);
      assertThat((between[0] + between[1]) / 2).isCloseTo(truth, within(0.08));
    }
  }

  @Test
  void aShareHasAnIntervalEvenWhereNothingWasSeen() {
    assertThat(Share.of(0, 0, 1.96)).isEqualTo(new Share(0.5, 0, 1));
    assertThat(Share.of(0, 20, 1.96).upper()).isBetween(0.1, 0.25);
    assertThat(Share.of(50, 100, 1.96).lower()).isCloseTo(0.404, within(0.002));
  }
}
