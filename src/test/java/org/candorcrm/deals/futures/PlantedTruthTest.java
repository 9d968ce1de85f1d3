package org.candorcrm.deals.futures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.candorcrm.deals.chances.Ground;
import org.candorcrm.deals.futures.Span.Grain;
import org.junit.jupiter.api.Test;

/** In a made-up workspace, whose dice we hold, what is planted is found and nothing else. */
class PlantedTruthTest {

  private static final double FROM = Double.NEGATIVE_INFINITY;
  private static final int TWO_YEARS = 730;

  private static Prediction on(MadeUpDeals made, int day) {
    return Prediction.of(
        made.lives, MadeUpDeals.stages(), Horizon.of(LocalDate.ofEpochDay(day), 1), FROM, true);
  }

  @Test
  void theChancesOfStagesAndSourcesAreFound() {
    var made = MadeUpDeals.of(7, 80, 3 * 365, 0.15);
    var said = on(made, TWO_YEARS + 200);
    assertThat(said.chances().ground()).isEqualTo(Ground.LEARNED);
    double error = 0;
    double bias = 0;
    for (int i = 0; i < said.open().size(); i++) {
      double truth = made.truth(said.open().get(i), TWO_YEARS + 200);
      double given = said.outlooks().get(i).chance().probability();
      error += Math.abs(given - truth) / said.open().size();
      bias += (given - truth) / said.open().size();
    }
    assertThat(error).isLessThan(0.08);
    assertThat(Math.abs(bias)).isLessThan(0.04);
  }

  @Test
  void whatWasSaidCameTrue() {
    var made = MadeUpDeals.of(11, 60, 5 * 365, 0.1);
    var horizon = Horizon.of(LocalDate.ofEpochDay(5 * 365), 1);
    var all = Rehearsal.all(made.lives, MadeUpDeals.stages(), horizon, span -> FROM, Set.of());
    assertThat(all).hasSize(12);
    assertThat(all.stream().filter(Rehearsal::held).count()).isBetween(8L, 12L);
    var ahead = new TreeMap<Grain, List<Miss>>();
    Rehearsal.corrected(all).stream()
        .flatMap(one -> one.misses().stream())
        .forEach(
            miss -> ahead.computeIfAbsent(miss.span().grain(), k -> new ArrayList<>()).add(miss));
    assertThat(ahead.keySet()).containsExactly(Grain.MONTH, Grain.QUARTER);
    ahead
        .values()
        .forEach(some ->
            assertThat(some.stream().filter(Miss::held).count() / (double) some.size())
                .isBetween(0.7, 0.95));
  }

  @Test
  void whereNothingTellsDealsApartItSaysSo() {
    var made = MadeUpDeals.of(3, 40, TWO_YEARS, 0);
    var flat =
        made.lives.stream()
            .map(life ->
                new org.candorcrm.deals.past.DealLife(
                    life.id(),
                    life.pipeline(),
                    null,
                    life.team(),
                    life.born(),
                    life.recorded(),
                    List.of(),
                    life.outcome(),
                    life.closed(),
                    1,
                    life.amount(),
                    life.closeDate(),
                    life.commitment(),
                    life.fields(),
                    life.contacts()))
            .toList();
    var said =
        Prediction.of(
            flat, MadeUpDeals.stages(), Horizon.of(LocalDate.ofEpochDay(TWO_YEARS), 1), FROM, true);
    assertThat(said.chances().ground()).isEqualTo(Ground.BASE);
    var base = said.chances().base();
    assertThat(base.probability()).isBetween(0.25, 0.45);
    assertThat(said.outlooks()).allMatch(one -> one.chance().equals(base));
  }

  @Test
  void afterADriftItLearnsToSayLess() {
    int drifts = 3 * 365;
    var after = new ArrayList<Rehearsal>();
    var next = new ArrayList<Miss>();
    for (long seed = 1; seed <= 4; seed++) {
      var made = MadeUpDeals.drifting(seed, 60, drifts + 730, drifts, 0.12);
      var horizon = Horizon.of(LocalDate.ofEpochDay(drifts + 730), 1);
      var raw = Rehearsal.all(made.lives, MadeUpDeals.stages(), horizon, span -> FROM, Set.of());
      // Nobody can know of it on the morning on which it begins, nor have learned it by the next.
      var corrected = Rehearsal.corrected(raw);
      after.addAll(corrected.subList(6, 12));
      corrected.stream()
          .flatMap(one -> one.misses().stream())
          .filter(miss -> miss.span().grain() == Grain.QUARTER && miss.ahead() == 1)
          .forEach(next::add);
    }
    double said = after.stream().mapToDouble(Rehearsal::p50).sum();
    double became = after.stream().mapToDouble(Rehearsal::became).sum();
    assertThat(said / became).isBetween(0.9, 1.1);
    assertThat(after.stream().filter(Rehearsal::held).count()).isGreaterThanOrEqualTo(15);
    assertThat(next).hasSize(44);
    assertThat(next.stream().filter(Miss::held).count() / 44.0).isBetween(0.7, 0.9);
  }
}
