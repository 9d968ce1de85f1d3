package org.candorcrm.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.candorcrm.statistics.Calendar.Step;
import org.junit.jupiter.api.Test;

/** What the calendar does to a series is learned where it is there, and not where it is not. */
class CalendarTest {

  private static final LocalDate START = LocalDate.of(2021, 1, 1);

  @Test
  void daysAreCounted() {
    assertThat(new Calendar(START, Step.MONTH).counts(3)).containsExactly(21, 20, 23);
    assertThat(new Calendar(LocalDate.of(2021, 1, 26), Step.DAY).counts(7))
        .containsExactly(0, 1, 1, 1, 0, 0, 0);
    assertThat(new Calendar(LocalDate.of(2021, 1, 25), Step.WEEK).counts(2)).containsExactly(3, 0);
  }

  @Test
  void monthsAreForecastByTheirWorkingDays() {
    var calendar = new Calendar(START, Step.MONTH);
    assertGain(calendar, 12, 60, 12, 0.05, 0.02, t -> 1000 + 5 * t);
  }

  @Test
  void weeksAreForecastByTheEndsOfMonths() {
    var calendar = new Calendar(LocalDate.of(2021, 1, 4), Step.WEEK);
    assertGain(calendar, 1, 104, 8, 0.2, 0.05, t -> 500);
  }

  @Test
  void daysAreForecastByWeekdayAndTheEndOfTheMonth() {
    var calendar = new Calendar(START, Step.DAY);
    assertGain(
        calendar,
        7,
        200,
        31,
        0.8,
        0.1,
        t -> START.plusDays(t).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? 20 : 100);
  }

  @Test
  void nothingIsClaimedWhereNothingIs() {
    long claimed =
        IntStream.range(0, 300)
            .filter(seed -> {
              var step = Step.values()[seed % 3];
              int period = new int[] {7, 1, 12}[seed % 3];
              double memory = new double[] {0, 0.5, 0.9}[seed / 3 % 3];
              var values = noise(new Random(seed), 48 + seed % 120, period, memory);
              var series = new Series(values, period);
              return Forecasts.followsCalendar(series, new Calendar(START, step));
            })
            .count();
    assertThat(claimed).isLessThanOrEqualTo(3);
  }

  /** Noise with memory around seasons, so that a low February is none of the calendar's. */
  private static double[] noise(Random random, int length, int period, double memory) {
    var seasons = random.doubles(period, 0.7, 1.3).toArray();
    var values = new double[length];
    double left = 0;
    for (int t = 0; t < length; t++) {
      left = memory * left + random.nextGaussian();
      values[t] = 200 * seasons[t % period] + 10 * left;
    }
    return values;
  }

  private interface Level {
    double at(int t);
  }

  /** That knowing the calendar takes at least a fifth of the error away, over several draws. */
  private static void assertGain(
      Calendar calendar,
      int period,
      int known,
      int horizon,
      double perDay,
      double noise,
      Level level) {
    double with = 0;
    double without = 0;
    double mean = Arrays.stream(calendar.counts(known)).average().orElseThrow();
    for (int seed = 0; seed < 5; seed++) {
      var random = new Random(seed);
      var counts = calendar.counts(known + horizon);
      var all =
          IntStream.range(0, known + horizon)
              .mapToDouble(t ->
                  level.at(t)
                      * Math.exp(perDay * (counts[t] - mean) + noise * random.nextGaussian()))
              .toArray();
      var series = new Series(Arrays.copyOf(all, known), period);
      with += missed(Forecasts.of(series, calendar, horizon).mean(), all, known);
      without += missed(Forecasts.of(series, horizon).mean(), all, known);
    }
    assertThat(with).isLessThan(0.8 * without);
  }

  private static double missed(double[] said, double[] all, int known) {
    return IntStream.range(0, said.length)
        .mapToDouble(i -> Math.abs(said[i] - all[known + i]))
        .sum();
  }
}
