package org.candorcrm.insight.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.SplittableRandom;
import org.candorcrm.insight.measures.Tally;
import org.junit.jupiter.api.Test;

/** How sure figures are, and which days words mean. */
class IntervalTest {

  @Test
  void aShareHasTheIntervalOfWilson() {
    var interval = Objects.requireNonNull(Interval.ofShare(12, 43));
    assertThat(interval.low()).isCloseTo(0.1675, within(0.0005));
    assertThat(interval.high()).isCloseTo(0.4271, within(0.0005));
    assertThat(Interval.ofShare(0, 0)).isNull();
    var none = Objects.requireNonNull(Interval.ofShare(0, 10));
    assertThat(none.low()).isZero();
    assertThat(none.high()).isBetween(0.27, 0.28);
  }

  @Test
  void theIntervalOfAnAverageHoldsTheTruthNearlyAlways() {
    var random = new SplittableRandom(7);
    int held = 0;
    for (int run = 0; run < 200; run++) {
      var days = new ArrayList<Tally>();
      for (int day = 0; day < 60; day++) {
        double total = 0;
        for (int i = 0; i < 5; i++) {
          total += 100 + 40 * (random.nextDouble() - 0.5);
        }
        days.add(new Tally(5, BigDecimal.valueOf(total), null));
      }
      var interval = Objects.requireNonNull(Interval.ofAverage(days));
      held += interval.low() <= 100 && 100 <= interval.high() ? 1 : 0;
    }
    assertThat(held).isBetween(180, 199);
  }

  @Test
  void ofAFewDaysNothingIsSaid() {
    var day = new Tally(1, BigDecimal.TEN, null);
    assertThat(Interval.ofAverage(java.util.Collections.nCopies(7, day))).isNull();
  }

  @Test
  void aPeriodThatGoesOnIsComparedWithAsMuchOfTheOneBefore() {
    var today = LocalDate.parse("2026-05-12");
    assertThat(Period.of("this_month", today).beforeTo()).isEqualTo("2026-04-12");
    assertThat(Period.of("this_quarter", today).from()).isEqualTo("2026-04-01");
    assertThat(Period.of("last_quarter", today).from()).isEqualTo("2026-01-01");
    assertThat(Period.of("last_quarter", today).to()).isEqualTo("2026-03-31");
    assertThat(Period.of("last_quarter", today).before()).isEqualTo("2025-10-01");
    assertThat(Period.of("last_30_days", today).from()).isEqualTo("2026-04-13");
    assertThat(Period.of("last_12_months", today).from()).isEqualTo("2025-05-13");
    assertThat(Period.of("this_month", LocalDate.parse("2026-03-31")).beforeTo())
        .isEqualTo("2026-02-28");
    assertThat(Period.of("2026-01-01..2026-01-10", today).before()).isEqualTo("2025-12-22");
  }

  @Test
  void aCalendarPeriodIsComparedWithTheCalendarPeriodBefore() {
    var today = LocalDate.parse("2026-11-22");
    assertThat(before("2025-01-01..2025-12-31", today)).isEqualTo("2024-01-01..2024-12-31");
    assertThat(before("2024-01-01..2024-12-31", today)).isEqualTo("2023-01-01..2023-12-31");
    assertThat(before("2026-07-01..2026-09-30", today)).isEqualTo("2026-04-01..2026-06-30");
    assertThat(before("2026-03-01..2026-03-31", today)).isEqualTo("2026-02-01..2026-02-28");
    assertThat(before("2026-11-09..2026-11-15", today)).isEqualTo("2026-11-02..2026-11-08");
    assertThat(before("2026-11-03..2026-11-12", today)).isEqualTo("2026-10-24..2026-11-02");
  }

  @Test
  void oneThatGoesOnIsComparedWithAsMuchOfTheLast() {
    var today = LocalDate.parse("2026-11-19");
    assertThat(before("2026-01-01..2026-12-31", today)).isEqualTo("2025-01-01..2025-11-19");
    assertThat(before("2026-10-01..2026-12-31", today)).isEqualTo("2026-07-01..2026-08-19");
    assertThat(before("2026-11-01..2026-11-30", today)).isEqualTo("2026-10-01..2026-10-19");
    assertThat(before("2026-11-16..2026-11-22", today)).isEqualTo("2026-11-09..2026-11-12");
  }

  private static String before(String word, LocalDate today) {
    var period = Period.of(word, today);
    return period.before() + ".." + period.beforeTo();
  }
}
