package org.candorcrm.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.candorcrm.statistics.Contrast.Day;
import org.junit.jupiter.api.Test;

/** Made-up companies of which the truth is known: nothing changed, or something did. */
class ContrastTest {

  private static final int RUNS = 600;
  private final SplittableRandom random = new SplittableRandom(11);

  @Test
  void wherePeriodsAreAlikeSumsDifferByChanceNineteenTimesInTwenty() {
    assertThat(alarmsOfTotals(30, 1, 1)).isLessThanOrEqualTo(0.05);
    assertThat(alarmsOfTotals(91, 1, 1)).isLessThanOrEqualTo(0.05);
  }

  @Test
  void aSumThatGrewByHalfIsSeenInAQuarter() {
    assertThat(alarmsOfTotals(91, 1.5, 1)).isGreaterThan(0.7);
  }

  @Test
  void moreRecordsOfTheSameSizeAreNoOtherAverage() {
    assertThat(alarmsOfAverages(60, 1, 4)).isLessThanOrEqualTo(0.05);
    assertThat(alarmsOfAverages(60, 1, 1)).isLessThanOrEqualTo(0.05);
    assertThat(alarmsOfAverages(60, 1.6, 1)).isGreaterThan(0.7);
  }

  @Test
  void ofAFewDaysNothingIsSaid() {
    var few = days(6, 1, 1);
    assertThat(Contrast.ofTotals(few, days(30, 1, 1))).isNull();
    assertThat(Contrast.ofAverages(days(30, 1, 1), few)).isNull();
  }

  @Test
  void theSameDaysAreAlwaysJudgedTheSame() {
    var one = days(30, 1, 1);
    var other = days(30, 1.2, 1);
    assertThat(Contrast.ofTotals(one, other)).isEqualTo(Contrast.ofTotals(one, other));
  }

  @Test
  void aDayOfTheWeekMoreIsNoRise() {
    var one = new ArrayList<Day>();
    var other = new ArrayList<Day>();
    for (int day = 0; day < 33; day++) {
      one.add(new Day(day % 7, 1, day % 7 == 0 ? 500 : 1));
      other.add(new Day((day + 5) % 7, 1, (day + 5) % 7 == 0 ? 500 : 1));
    }
    assertThat(Contrast.ofTotals(one, other)).isFalse();
  }

  @Test
  void theMedianLiesWhereItsRanksSay() {
    int held = 0;
    for (int run = 0; run < RUNS; run++) {
      var middle = Objects.requireNonNull(Middle.of(values(25, 1)));
      held += middle.lower() <= Math.E && Math.E <= middle.upper() ? 1 : 0;
    }
    assertThat(held / (double) RUNS).isGreaterThanOrEqualTo(0.95);
    assertThat(Middle.of(values(5, 1))).isNull();
  }

  @Test
  void mediansThatAreAlikeDifferByChanceNineteenTimesInTwenty() {
    assertThat(alarmsOfMedians(40, 1)).isLessThanOrEqualTo(0.05);
    assertThat(alarmsOfMedians(40, 3)).isGreaterThan(0.7);
    assertThat(Middle.differ(values(7, 1), values(40, 1))).isNull();
  }

  private double alarmsOfMedians(int records, double larger) {
    int alarms = 0;
    for (int run = 0; run < 5 * RUNS; run++) {
      var differ = Middle.differ(values(records, larger), values(records, 1));
      alarms += Boolean.TRUE.equals(differ) ? 1 : 0;
    }
    return alarms / (5.0 * RUNS);
  }

  private double alarmsOfTotals(int length, double larger, int more) {
    int alarms = 0;
    for (int run = 0; run < RUNS; run++) {
      var differ = Contrast.ofTotals(days(length, larger, more), days(length, 1, 1));
      alarms += Boolean.TRUE.equals(differ) ? 1 : 0;
    }
    return alarms / (double) RUNS;
  }

  private double alarmsOfAverages(int length, double larger, int more) {
    int alarms = 0;
    for (int run = 0; run < RUNS; run++) {
      var differ = Contrast.ofAverages(days(length, larger, more), days(length, 1, 1));
      alarms += Boolean.TRUE.equals(differ) ? 1 : 0;
    }
    return alarms / (double) RUNS;
  }

  /** A week with a quiet end; amounts of which a few are large. */
  private List<Day> days(int length, double larger, int more) {
    var days = new ArrayList<Day>();
    for (int day = 0; day < length; day++) {
      int n = 0;
      double total = 0;
      int tries = (day % 7 < 5 ? 6 : 1) * more;
      for (int i = 0; i < tries; i++) {
        if (random.nextDouble() < 0.5) {
          n++;
          total += larger * amount();
        }
      }
      days.add(new Day(day % 7, n, total));
    }
    return days;
  }

  /** Its median is e. */
  private double amount() {
    return Math.exp(1 + random.nextGaussian());
  }

  private TreeMap<Double, Long> values(int records, double larger) {
    var values = new TreeMap<Double, Long>();
    for (int i = 0; i < records; i++) {
      values.merge(larger * amount(), 1L, Long::sum);
    }
    return values;
  }
}
