package org.candorcrm.statistics.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SeasonsTest {

  @Test
  void factorsComeOutOfAProduct() {
    double[] factors = {0.5, 1.5, 1.2, 0.8};
    double[] y = new double[40];
    Arrays.setAll(y, t -> 100 * factors[t % 4]);

    Seasons seasons = Seasons.of(new Past(y, 4));

    assertThat(seasons.multiplied()).isTrue();
    assertThat(seasons.indexes()).containsExactly(factors, Offset.offset(0.01));
    assertThat(DoubleStream.of(seasons.takenOut(y)))
        .allSatisfy(value -> assertThat(value).isCloseTo(100, within(1.0)));
  }

  @Test
  void amountsComeOutWhereValuesAreBelowZero() {
    double[] y = new double[36];
    Arrays.setAll(y, t -> t % 3 == 0 ? -6 : 3);

    Seasons seasons = Seasons.of(new Past(y, 3));

    assertThat(seasons.multiplied()).isFalse();
    assertThat(seasons.putBack(new double[] {0, 0, 0}, 36))
        .containsExactly(new double[] {-6, 3, 3}, Offset.offset(0.3));
  }

  @Test
  void noiseHasNoSeasons() {
    var noise = new Random(11);
    double[] y = new double[60];
    Arrays.setAll(y, t -> 50 + noise.nextGaussian());

    double[] indexes = Seasons.measured(new Past(y, 12), true).indexes();

    assertThat(DoubleStream.of(indexes))
        .allSatisfy(index -> assertThat(index).isCloseTo(1, within(0.02)));
  }

  @Test
  void twoYearsAreTooFewToTell() {
    double[] y = new double[24];
    Arrays.setAll(y, t -> t % 12);

    assertThat(Seasons.clear(new Past(y, 12))).isFalse();
  }
}
