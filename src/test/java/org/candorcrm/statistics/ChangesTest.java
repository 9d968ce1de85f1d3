package org.candorcrm.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.candorcrm.statistics.ChangePoint.Kind;
import org.junit.jupiter.api.Test;

class ChangesTest {

  private final Random noise = new Random(5);

  @Test
  void findsWhenALevelMoved() {
    List<ChangePoint> found =
        Changes.in(values(120, t -> (t < 70 ? 10 : 14) + noise.nextGaussian()));

    assertThat(found).singleElement().extracting(ChangePoint::kind).isEqualTo(Kind.LEVEL);
    assertThat(found.getFirst().index()).isCloseTo(70, within(3));
    assertThat(found.getFirst().before()).isCloseTo(10, within(0.6));
    assertThat(found.getFirst().after()).isCloseTo(14, within(0.6));
  }

  @Test
  void findsWhenGrowthStopped() {
    List<ChangePoint> found =
        Changes.in(values(120, t -> 1_000 + 5.0 * Math.min(t, 60) + 3 * noise.nextGaussian()));

    assertThat(found).singleElement().extracting(ChangePoint::kind).isEqualTo(Kind.TREND);
    assertThat(found.getFirst().index()).isCloseTo(60, within(5));
    assertThat(found.getFirst().before()).isCloseTo(5, within(0.5));
    assertThat(found.getFirst().after()).isCloseTo(0, within(0.5));
  }

  @Test
  void findsSeveral() {
    List<ChangePoint> found =
        Changes.in(values(150, t -> (t < 40 ? 0 : t < 100 ? 8 : 3) + noise.nextGaussian()));

    assertThat(found).hasSize(2);
    assertThat(found.get(0).index()).isCloseTo(40, within(3));
    assertThat(found.get(1).index()).isCloseTo(100, within(3));
  }

  @Test
  void aRandomWalkDidNotChange() {
    int found = 0;
    for (int i = 0; i < 30; i++) {
      double[] level = {0};
      found += Changes.in(values(150, t -> level[0] += noise.nextGaussian())).size();
    }

    assertThat(found).isLessThanOrEqualTo(1);
  }

  @Test
  void noiseDidNotChange() {
    int found = 0;
    for (int i = 0; i < 30; i++) {
      found += Changes.in(values(150, t -> noise.nextGaussian())).size();
    }

    assertThat(found).isLessThanOrEqualTo(1);
  }

  @Test
  void aSeasonIsNoChange() {
    assertThat(Changes.in(values(120, t -> 100 + (t % 12 < 6 ? 20 : -20) + noise.nextGaussian())))
        .isEmpty();
  }

  @Test
  void whatComesBackIsARhythm() {
    assertThat(Changes.in(values(400, t -> (t / 29 % 2) * 10 + noise.nextGaussian()))).isEmpty();
  }

  @Test
  void aSingleOutlierIsNoChange() {
    assertThat(Changes.in(values(100, t -> t == 50 ? 8 : noise.nextGaussian()))).isEmpty();
  }

  @Test
  void severalSeriesAreCutTogether() {
    double[] one = values(100, t -> (t < 50 ? 0 : 1.2) + noise.nextGaussian());
    double[] other = values(100, t -> (t < 50 ? 0 : -1.2) + noise.nextGaussian());

    assertThat(Changes.in(List.of(one, other)))
        .singleElement()
        .satisfies(change -> assertThat(change.index()).isCloseTo(50, within(5)));
  }

  @Test
  void cutsALongSeriesWhereItChanged() {
    List<ChangePoint> found =
        Changes.in(values(5_003, t -> (t < 3_217 ? 0 : 2) + noise.nextGaussian()));

    assertThat(found)
        .singleElement()
        .satisfies(change -> assertThat(change.index()).isCloseTo(3_217, within(15)));
  }

  @Test
  void findsWhenItBeganToSwingMore() {
    List<ChangePoint> found =
        Changes.withSpread(values(300, t -> 50 + (t < 180 ? 1 : 4) * noise.nextGaussian()));

    assertThat(found).singleElement().extracting(ChangePoint::kind).isEqualTo(Kind.SPREAD);
    assertThat(found.getFirst().index()).isCloseTo(180, within(10));
    assertThat(found.getFirst().before()).isCloseTo(1, within(0.2));
    assertThat(found.getFirst().after()).isCloseTo(4, within(0.6));
  }

  @Test
  void anotherLevelAndAnotherSpreadAtOnceAreOneChange() {
    assertThat(
            Changes.withSpread(
                values(300, t -> t < 150 ? noise.nextGaussian() : 6 + 2 * noise.nextGaussian())))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.kind()).isEqualTo(Kind.LEVEL);
          assertThat(change.index()).isCloseTo(150, within(3));
        });
  }

  @Test
  void levelsAndSpreadsOfOneSeriesStandInTheirOrder() {
    assertThat(
            Changes.withSpread(
                values(400, t -> (t < 100 ? 0 : 9) + (t < 250 ? 1 : 5) * noise.nextGaussian())))
        .extracting(ChangePoint::kind)
        .containsExactly(Kind.LEVEL, Kind.SPREAD);
  }

  @Test
  void aFewFarValuesAreNoOtherSpread() {
    List<ChangePoint> found = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      found.addAll(Changes.withSpread(values(150, t -> heavy())));
      double[] level = {0};
      found.addAll(Changes.withSpread(values(150, t -> level[0] = 0.7 * level[0] + heavy())));
    }

    assertThat(found).extracting(ChangePoint::kind).doesNotContain(Kind.SPREAD);
  }

  /** Student's t with four degrees of freedom. */
  private double heavy() {
    double squares = 0;
    for (int i = 0; i < 4; i++) {
      squares += Math.pow(noise.nextGaussian(), 2);
    }
    return noise.nextGaussian() / Math.sqrt(squares / 4);
  }

  @Test
  void whatIsTooShortOrStandsStillHasNone() {
    assertThat(Changes.in(values(9, t -> t < 5 ? 0 : 100))).isEmpty();
    assertThat(Changes.in(values(50, t -> 3))).isEmpty();
  }

  private static double[] values(int length, IntToDoubleFunction value) {
    double[] values = new double[length];
    Arrays.setAll(values, value);
    return values;
  }
}
