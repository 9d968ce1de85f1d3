package org.candorcrm.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.candorcrm.statistics.RateChange.Pace;
import org.junit.jupiter.api.Test;

/** A change of rate is found where it was planted, and rarely where there is none. */
class RateChangeTest {

  private static final double SURE = 10;

  private static List<Pace> paces(Random random, double early, double late) {
    return IntStream.range(0, 12)
        .mapToObj(i -> new Pace(poisson(random, i < 6 ? early : late), 1_000))
        .toList();
  }

  private static long poisson(Random random, double mean) {
    double left = Math.exp(-mean);
    double product = random.nextDouble();
    long events = 0;
    while (product > left) {
      product *= random.nextDouble();
      events++;
    }
    return events;
  }

  @Test
  void whatWasPlantedIsFound() {
    var random = new Random(4);
    long found =
        IntStream.range(0, 200)
            .mapToObj(i -> RateChange.in(paces(random, 10, 25)).orElseThrow())
            .filter(one -> one.weight() >= SURE && Math.abs(one.index() - 6) <= 1)
            .count();
    assertThat(found).isGreaterThan(190);
  }

  @Test
  void whereNothingChangedLittleIsFound() {
    var random = new Random(5);
    long found =
        IntStream.range(0, 1_000)
            .mapToObj(i -> RateChange.in(paces(random, 15, 15)).orElseThrow())
            .filter(one -> one.weight() >= SURE)
            .count();
    assertThat(found).isLessThan(50);
  }

  @Test
  void halfOfThemLastSoLong() {
    assertThat(new Pace(20, 10_000).half()).isCloseTo(346.6, within(0.1));
    assertThat(new Pace(100, 1).slack()).isCloseTo(1.2165, within(0.001));
  }

  @Test
  void nothingSaysNothing() {
    assertThat(RateChange.in(List.of())).isEmpty();
    assertThat(RateChange.in(List.of(new Pace(0, 5), new Pace(0, 5)))).isEmpty();
  }
}
