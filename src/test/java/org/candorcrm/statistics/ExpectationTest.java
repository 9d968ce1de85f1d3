package org.candorcrm.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpectationTest {

  @Test
  void aPlantedDropIsRareAndItsExpectationIsTheLevelBefore() {
    var values = counts(new Random(3), 104, 40);
    values[103] = 5;
    var judged = Expectation.ofLast(values);
    assertThat(judged.expected()).isCloseTo(40, within(8.0));
    assertThat(judged.errors()).isLessThan(-4);
    assertThat(judged.chance()).isLessThan(1e-4);
  }

  @Test
  void aShortPastForgivesMuch() {
    var values = counts(new Random(4), 20, 40);
    values[19] = 62;
    assertThat(Expectation.ofLast(values).chance()).isGreaterThan(0.005);
  }

  @Test
  void onQuietSeriesSmallChancesAreAsRareAsTheySay() {
    var dice = new Random(5);
    int trials = 4000;
    int hundredth = 0;
    int thousandth = 0;
    for (int i = 0; i < trials; i++) {
      double chance =
          Expectation.ofLast(counts(dice, 80 + dice.nextInt(60), 3 + dice.nextInt(60))).chance();
      hundredth += chance <= 0.01 ? 1 : 0;
      thousandth += chance <= 0.001 ? 1 : 0;
    }
    assertThat(hundredth).isLessThanOrEqualTo((int) (trials * 0.015));
    assertThat(thousandth).isLessThanOrEqualTo((int) (trials * 0.0025));
  }

  @Test
  void atMostTheGivenShareOfDiscoveriesIsFalse() {
    var dice = new Random(6);
    double falseShares = 0;
    int days = 200;
    int found = 0;
    for (int day = 0; day < days; day++) {
      var chances = new double[220];
      for (int i = 0; i < 220; i++) {
        var values = counts(dice, 104, 20);
        if (i < 4) {
          values[103] = 70;
        }
        chances[i] = Expectation.ofLast(values).chance();
      }
      var told = Discoveries.among(chances, 0.05);
      long wrong = IntStream.of(told).filter(one -> one >= 4).count();
      found += (int) (told.length - wrong);
      falseShares += told.length == 0 ? 0 : (double) wrong / told.length;
    }
    assertThat(falseShares / days).isLessThan(0.08);
    assertThat(found).isGreaterThan(days * 3);
  }

  @Test
  void nothingIsToldOfQuietDays() {
    var dice = new Random(8);
    int noisy = 0;
    for (int day = 0; day < 200; day++) {
      var chances = new double[200];
      for (int i = 0; i < 200; i++) {
        chances[i] = Expectation.ofLast(counts(dice, 90, 12)).chance();
      }
      noisy += Discoveries.among(chances, 0.05).length > 0 ? 1 : 0;
    }
    assertThat(noisy).isLessThan(24);
  }

  @Test
  void benjaminiAndHochbergsOwnExample() {
    // Section 3.2 of their paper: four of fifteen at a rate of 0.05.
    double[] chances = {
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0
    };
    assertThat(Discoveries.among(chances, 0.05)).containsExactly(0, 1, 2, 3);
    assertThat(Discoveries.among(new double[0], 0.05)).isEmpty();
  }

  @Test
  void saysNothingAfterTooFewValues() {
    assertThatThrownBy(() -> Expectation.ofLast(new double[16]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Poisson counts, by Knuth. */
  private static double[] counts(Random dice, int length, double mean) {
    var values = new double[length];
    for (int i = 0; i < length; i++) {
      double limit = Math.exp(-mean);
      double product = dice.nextDouble();
      while (product > limit) {
        values[i]++;
        product *= dice.nextDouble();
      }
    }
    return values;
  }
}
