package org.candorcrm.statistics.forecasting;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DescentTest {

  @Test
  void findsTheBottomOfABentValley() {
    double[] found =
        Descent.from(
            new double[] {-1.2, 1},
            new double[] {0.5, 0.5},
            2_000,
            p -> 100 * Math.pow(p[1] - p[0] * p[0], 2) + Math.pow(1 - p[0], 2));

    assertThat(found).containsExactly(new double[] {1, 1}, Offset.offset(0.01));
  }

  @Test
  void walksRoundWhatIsNotANumber() {
    double[] found =
        Descent.from(
            new double[] {4},
            new double[] {1},
            500,
            p -> p[0] <= 0 ? Double.NaN : p[0] - 2 * Math.log(p[0]));

    assertThat(found).containsExactly(new double[] {2}, Offset.offset(0.01));
  }

  @Test
  void asksNoMoreOftenThanItMay() {
    int[] asked = {0};
    Descent.from(
        new double[] {5, 5, 5},
        new double[] {1, 1, 1},
        50,
        p -> {
          asked[0]++;
          return Math.abs(p[0]) + Math.abs(p[1]) + Math.abs(p[2]);
        });

    assertThat(asked[0]).isLessThan(60);
  }
}
