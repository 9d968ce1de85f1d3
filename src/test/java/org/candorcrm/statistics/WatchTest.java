package org.candorcrm.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.candorcrm.statistics.Watch.Judgement;
import org.junit.jupiter.api.Test;

class WatchTest {

  private final Random noise = new Random(9);

  @Test
  void aJumpSurprisesOnce() {
    List<Integer> flags = flags(700, t -> (t < 500 ? 10 : 40) + noise.nextGaussian());

    assertThat(flags).filteredOn(t -> t >= 500 && t < 510).hasSize(1);
    assertThat(flags).filteredOn(t -> t >= 510 && t < 600).isEmpty();
  }

  @Test
  void aDayThatDoesNotComeSurprises() {
    IntToDoubleFunction days = t -> 100 + 50 * Math.sin(2 * Math.PI * t / 48);
    List<Integer> flags =
        flags(
            1_200,
            t -> (t >= 1_008 && t < 1_056 ? 100 : days.applyAsDouble(t)) + noise.nextGaussian());

    assertThat(flags).anyMatch(t -> t >= 1_008 && t < 1_056);
  }

  @Test
  void whatMerelyGoesOnIsHardlyEverFlagged() {
    int flagged = 0;
    for (int i = 0; i < 5; i++) {
      double[] level = {0};
      flagged += flags(2_000, t -> noise.nextGaussian()).size();
      flagged += flags(2_000, t -> level[0] = 0.7 * level[0] + noise.nextGaussian()).size();
      flagged +=
          flags(2_000, t -> 20 * Math.sin(2 * Math.PI * t / 96) + noise.nextGaussian()).size();
    }

    assertThat(flagged).isLessThanOrEqualTo(30);
  }

  @Test
  void nothingSurprisesWithoutAPast() {
    assertThat(flags(200, t -> t == 150 ? 1_000 : noise.nextGaussian())).isEmpty();
  }

  @Test
  void whatNeverMovesNeverSurprises() {
    assertThat(flags(1_000, t -> 5)).isEmpty();
  }

  @Test
  void earlierJudgementsDoNotKnowWhatComes() {
    IntToDoubleFunction calm = t -> Math.sin(t / 7.0) + t % 3;
    List<Judgement> shorter = judgements(400, calm);
    List<Judgement> longer = judgements(800, t -> t < 400 ? calm.applyAsDouble(t) : 99);

    assertThat(longer.subList(0, 400)).isEqualTo(shorter);
  }

  @Test
  void anEventThatGoesOnScoresBelowTheLimit() {
    List<Judgement> all = judgements(620, t -> (t < 500 ? 10 : 40 + t % 9) + noise.nextGaussian());
    int told = 0;
    while (!all.get(told).surprising() || told < 500) {
      told++;
    }

    assertThat(all.get(told).score()).isGreaterThan(0.5);
    assertThat(all.subList(told + 1, told + 100)).allMatch(one -> one.score() < 0.5);
  }

  @Test
  void refusesWhatIsNotANumber() {
    assertThatThrownBy(() -> new Watch().next(Double.NaN)).hasMessageContaining("finite");
  }

  private static List<Judgement> judgements(int length, IntToDoubleFunction value) {
    var watch = new Watch();
    List<Judgement> found = new ArrayList<>();
    for (int t = 0; t < length; t++) {
      found.add(watch.next(value.applyAsDouble(t)));
    }
    return found;
  }

  private static List<Integer> flags(int length, IntToDoubleFunction value) {
    List<Judgement> all = judgements(length, value);
    List<Integer> found = new ArrayList<>();
    for (int t = 0; t < length; t++) {
      if (all.get(t).surprising()) {
        found.add(t);
      }
    }
    return found;
  }
}
