package org.candorcrm.deals.chances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.candorcrm.deals.chances.PastMorning.Stood;
import org.candorcrm.statistics.Chance;
import org.junit.jupiter.api.Test;

/** Chances that were too sure are told less surely, and those that were right stay. */
class RecalibrationTest {

  private static final int QUARTER = 91;
  private static final double RATE = 0.03;

  /** Deals of one quarter after another, whose true chance is another than what was said. */
  private static List<PastMorning> mornings(
      long seed, int quarters, int deals, DoubleUnaryOperator truth) {
    var dice = new SplittableRandom(seed);
    var mornings = new ArrayList<PastMorning>();
    for (int quarter = 0; quarter < quarters; quarter++) {
      double day = quarter * QUARTER;
      var stood = new ArrayList<Stood>();
      for (int i = 0; i < deals; i++) {
        double said = dice.nextDouble(0.02, 0.98);
        boolean won = dice.nextDouble() < truth.applyAsDouble(said);
        // Wins come as fast as was said.
        double after = -Math.log(1 - dice.nextDouble() * (1 - Math.exp(-RATE * 104))) / RATE;
        stood.add(new Stood(said, weeks(said), won ? day + 7 * after : Double.POSITIVE_INFINITY));
      }
      mornings.add(new PastMorning(day, stood));
    }
    return mornings;
  }

  private static double[] weeks(double chance) {
    var weeks = new double[104];
    double all = 1 - Math.exp(-RATE * 104);
    for (int i = 0; i < 104; i++) {
      weeks[i] = chance * (Math.exp(-RATE * i) - Math.exp(-RATE * (i + 1))) / all;
    }
    return weeks;
  }

  private static double tooSure(double said) {
    return LogOdds.chance(0.5 * LogOdds.of(said) - 0.3);
  }

  /** The mean square between what is told and the truth. */
  private static double off(Recalibration by, DoubleUnaryOperator truth) {
    double sum = 0;
    for (int i = 1; i < 100; i++) {
      double wrong = by.of(i / 100.0) - truth.applyAsDouble(i / 100.0);
      sum += wrong * wrong / 99;
    }
    return sum;
  }

  @Test
  void chancesThatWereTooSureAreBentToWhatCame() {
    for (long seed = 1; seed <= 20; seed++) {
      var said = mornings(seed, 10, 200, RecalibrationTest::tooSure);
      var found = Recalibration.of(said, 10 * QUARTER);
      assertThat(found.learnedFrom()).isGreaterThan(1_000);
      assertThat(found.of(0.93)).as("seed %s", seed).isCloseTo(tooSure(0.93), within(0.07));
      assertThat(off(found, RecalibrationTest::tooSure))
          .isLessThan(0.1 * off(Recalibration.NONE, RecalibrationTest::tooSure));
    }
  }

  @Test
  void onlyTheHighOnesAreBentWhereOnlyTheyAreTooSure() {
    DoubleUnaryOperator truth = said -> said < 0.5 ? said : 0.5 + 0.45 * (said - 0.5);
    var found = Recalibration.of(mornings(5, 12, 400, truth), 12 * QUARTER);
    assertThat(found.of(0.95)).isBetween(0.65, 0.80);
    assertThat(found.of(0.1)).isCloseTo(0.1, within(0.03));
  }

  @Test
  void whatWasRightStays() {
    int bent = 0;
    for (long seed = 1; seed <= 100; seed++) {
      var found = Recalibration.of(mornings(seed, 10, 150, said -> said), 10 * QUARTER);
      bent += found.learnedFrom() > 0 ? 1 : 0;
      assertThat(off(found, said -> said)).as("seed %s", seed).isLessThan(0.002);
    }
    assertThat(bent).isLessThan(10);
  }

  @Test
  void fewDealsBendLittleOrNothing() {
    for (long seed = 1; seed <= 50; seed++) {
      var found = Recalibration.of(mornings(seed, 5, 8, said -> said), 5 * QUARTER);
      assertThat(off(found, said -> said)).as("seed %s", seed).isLessThan(0.02);
    }
  }

  @Test
  void whatChangedLatelyCountsMost() {
    var before = mornings(3, 8, 200, said -> said);
    var after = mornings(4, 14, 200, RecalibrationTest::tooSure).subList(8, 14);
    var all = new ArrayList<>(before);
    all.addAll(after);
    var found = Recalibration.of(all, 14 * QUARTER);
    assertThat(found.of(0.93)).isLessThan(0.86);
    assertThat(Recalibration.of(before, 8 * QUARTER).of(0.93)).isCloseTo(0.93, within(0.03));
  }

  @Test
  void aHigherChanceStaysHigherAndTheRangeSaysWhatIsUnsure() {
    var said = mornings(9, 10, 60, RecalibrationTest::tooSure);
    var found = Recalibration.of(said, 10 * QUARTER);
    double last = 0;
    for (int i = 1; i < 100; i++) {
      assertThat(found.of(i / 100.0)).isGreaterThan(last);
      last = found.of(i / 100.0);
    }
    var told = found.of(new Chance(0.8, 0.8, 0.8));
    assertThat(told.lower()).isLessThan(told.probability() - 0.01);
    assertThat(told.upper()).isGreaterThan(told.probability() + 0.01);
  }

  /** Deals that were forgotten for months have hardly any chance, and are told so still. */
  @Test
  void whatIsNearlySureStaysWithinItsRange() {
    var doubt = new double[][] {{0.1, 0, 0}, {0, 0.1, 0}, {0, 0, 0.1}};
    for (var bend : new double[][] {{0, 2, 1}, {0, 1, 2}, {-4, 1, 1}, {4, 1, 1}}) {
      var found = new Recalibration(bend, doubt, 100);
      for (double said : new double[] {0.0001, 0.001, 0.004, 0.5, 0.996, 0.999, 0.9999}) {
        var told = found.of(new Chance(said, said / 2, (1 + said) / 2));
        assertThat(told.probability()).isBetween(told.lower(), told.upper());
      }
    }
  }
}
