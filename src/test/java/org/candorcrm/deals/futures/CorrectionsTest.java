package org.candorcrm.deals.futures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.candorcrm.deals.chances.PastMorning;
import org.candorcrm.deals.chances.Recalibration;
import org.candorcrm.deals.futures.Span.Grain;
import org.junit.jupiter.api.Test;

/** Each quarter ahead learns from errors of its own, and leans on the one before where few are. */
class CorrectionsTest {

  private static final LocalDate NOW = LocalDate.of(2026, 10, 1);
  private static final int QUARTERS = 5;
  private static final double YEAR = 365;

  /** What is said is always a middle of 100 with errors of 15 in a hundred. */
  private static Miss miss(LocalDate morning, int ahead, double became) {
    var span = Span.of(Grain.QUARTER, morning.plusMonths(3L * ahead));
    return new Miss(morning, span, ahead, 100 - 1.2816 * 15, 100, 100 + 1.2816 * 15, became, YEAR);
  }

  private static Rehearsal said(List<Miss> misses) {
    var day = new PastMorning(misses.getFirst().morning().toEpochDay(), List.of());
    return new Rehearsal(
        misses.getFirst(), 0, 0, misses, Recalibration.NONE, day, List.of(), List.of());
  }

  /** What comes is as said in the next quarter, and less and less sure, the further it is. */
  private static double came(SplittableRandom dice, int ahead) {
    return 100 * Math.exp(-0.1 * ahead + (0.12 + 0.06 * ahead) * dice.nextGaussian());
  }

  private static List<Rehearsal> rehearsed(SplittableRandom dice, int mornings) {
    var all = new ArrayList<Rehearsal>();
    for (int i = mornings; i > 0; i--) {
      var morning = NOW.minusMonths(3L * i);
      var misses = new ArrayList<Miss>();
      for (int ahead = 0; ahead < Math.min(i, QUARTERS); ahead++) {
        misses.add(miss(morning, ahead, came(dice, ahead)));
      }
      all.add(said(misses));
    }
    return all;
  }

  @Test
  void rangesOfEveryQuarterAheadHoldFourInFive() {
    int worlds = 400;
    var own = new int[QUARTERS];
    var borrowed = new int[QUARTERS];
    for (long seed = 0; seed < worlds; seed++) {
      var dice = new SplittableRandom(seed);
      var by = Corrections.of(rehearsed(dice, 12), YEAR, NOW);
      for (int ahead = 0; ahead < QUARTERS; ahead++) {
        var next = miss(NOW, ahead, came(dice, ahead));
        own[ahead] += next.corrected(by.at(Grain.QUARTER, ahead)).held() ? 1 : 0;
        borrowed[ahead] += next.corrected(by.base()).held() ? 1 : 0;
      }
    }
    for (int ahead = 0; ahead < QUARTERS; ahead++) {
      assertThat(own[ahead] / (double) worlds).as("%s ahead", ahead).isBetween(0.7, 0.92);
    }
    assertThat(borrowed[QUARTERS - 1] / (double) worlds).isLessThan(0.55);
  }

  @Test
  void aQuarterWithoutErrorsOfItsOwnLeansOnTheOneBefore() {
    var by = Corrections.of(rehearsed(new SplittableRandom(2), 3), YEAR, NOW);
    assertThat(by.at(Grain.QUARTER, 3)).isEqualTo(by.at(Grain.QUARTER, 2));
    assertThat(by.at(Grain.QUARTER, 2)).isNotEqualTo(by.at(Grain.QUARTER, 1));
    assertThat(by.at(Grain.MONTH, 0)).isEqualTo(by.base());
  }

  /** What the first quarter is missed by later makes earlier errors of the next one no larger. */
  @Test
  void anErrorIsHeldAgainstWhatWasKnownOnItsMorning() {
    var as = Corrections.of(missed(100), YEAR, NOW);
    var since = Corrections.of(missed(115), YEAR, NOW);
    assertThat(since.base().level()).isGreaterThan(as.base().level());
    assertThat(since.base().width()).isEqualTo(as.base().width());
    assertThat(as.at(Grain.QUARTER, 1).width()).isGreaterThan(1.1);
    assertThat(since.at(Grain.QUARTER, 1).width()).isEqualTo(as.at(Grain.QUARTER, 1).width());
  }

  /** Of five mornings the next quarter is known, and then of the last six the first one. */
  private static List<Rehearsal> missed(double lately) {
    var next = List.of(125, 78, 124, 76, 125);
    var all = new ArrayList<Rehearsal>();
    for (int i = 12; i > 0; i--) {
      var morning = NOW.minusMonths(3L * i);
      var misses = new ArrayList<Miss>();
      misses.add(miss(morning, 0, i > 6 ? 100 : lately));
      if (12 - i < next.size()) {
        misses.add(miss(morning, 1, next.get(12 - i)));
      }
      all.add(said(misses));
    }
    return all;
  }

  @Test
  void whatWasNotOverOnAMorningTeachesItNothing() {
    var all = rehearsed(new SplittableRandom(7), 4);
    var then = Corrections.of(all, YEAR, NOW.minusMonths(9));
    assertThat(then.base().learnedFrom()).isEqualTo(1);
    assertThat(then.at(Grain.QUARTER, 1).level()).isCloseTo(then.base().level(), within(1e-9));
    assertThat(Corrections.of(List.of(), YEAR, NOW).base()).isEqualTo(Correction.NONE);
  }
}
