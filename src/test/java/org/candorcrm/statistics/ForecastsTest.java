package org.candorcrm.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ForecastsTest {

  @Test
  void aStraightLineGoesOn() {
    Forecast forecast = Forecasts.of(series(40, 1, t -> 100 + 5 * t), 6);

    assertThat(forecast.mean()).isEqualTo(forecast.mean()).hasSize(6);
    for (int k = 0; k < 6; k++) {
      assertThat(forecast.mean()[k]).isCloseTo(300 + 5 * k, within(3.0));
    }
  }

  @Test
  void aYearComesBack() {
    IntToDoubleFunction year = t -> 100 + t + 30 * Math.sin(2 * Math.PI * t / 12);
    Forecast forecast = Forecasts.of(series(72, 12, year), 12);

    for (int k = 0; k < 12; k++) {
      assertThat(forecast.mean()[k]).isCloseTo(year.applyAsDouble(72 + k), within(8.0));
    }
  }

  @Test
  void aLongYearOfWeeksComesBack() {
    var noise = new Random(7);
    IntToDoubleFunction year =
        t -> 1_000 + 200 * Math.sin(2 * Math.PI * t / 52) + 10 * noise.nextGaussian();
    Forecast forecast = Forecasts.of(series(260, 52, year), 26);

    double swing = forecast.mean()[13] - forecast.mean()[0];
    assertThat(swing).isBetween(120.0, 280.0);
  }

  @Test
  void whatNeverChangesStays() {
    Forecast forecast = Forecasts.of(series(30, 12, t -> 7), 5);

    assertThat(forecast.mean()).containsExactly(new double[] {7, 7, 7, 7, 7}, Offset.offset(1e-6));
    assertThat(forecast.ninetyFive().upper()[4]).isCloseTo(7, within(0.01));
  }

  @Test
  void oneValueIsEnoughButNothingIsSureThen() {
    Forecast forecast = Forecasts.of(new Series(new double[] {50}, 12), 3);

    assertThat(forecast.mean()).containsExactly(50, 50, 50);
    assertThat(forecast.ninetyFive().lower()[0]).isZero();
    assertThat(forecast.ninetyFive().upper()[0]).isGreaterThan(100);
  }

  @Test
  void aShortPastHasWideIntervals() {
    Forecast forecast = Forecasts.of(new Series(new double[] {10, 14, 9, 13}, 1), 2);

    assertThat(forecast.ninetyFive().upper()[0] - forecast.ninetyFive().lower()[0])
        .isGreaterThan(10);
  }

  @Test
  void nothingIsExpectedFromOneFreakishValue() {
    var noise = new Random(3);
    IntToDoubleFunction month =
        t -> 10 + 3 * Math.sin(2 * Math.PI * t / 12) + 0.3 * noise.nextGaussian();
    double[] typed = series(60, 12, month).values().clone();
    typed[50] *= 1_000;
    Forecast forecast = Forecasts.of(new Series(typed, 12), 12);

    assertThat(DoubleStream.of(forecast.mean())).allMatch(value -> value > 5 && value < 15);
    assertThat(DoubleStream.of(forecast.ninetyFive().upper())).allMatch(value -> value < 20);
  }

  @Test
  void aGreatMonthOfEachYearIsNoFreak() {
    Forecast forecast = Forecasts.of(series(60, 12, t -> t % 12 == 11 ? 500 : 10), 12);

    assertThat(forecast.mean()[11]).isGreaterThan(300);
    assertThat(forecast.mean()[5]).isLessThan(100);
  }

  @Test
  void whatNeverWasNegativeIsNotExpectedToBe() {
    Forecast forecast = Forecasts.of(series(30, 1, t -> Math.max(0, 60 - 2.0 * t)), 12);

    assertThat(DoubleStream.of(forecast.mean())).allMatch(value -> value >= 0);
    assertThat(DoubleStream.of(forecast.ninetyFive().lower())).allMatch(value -> value >= 0);
  }

  @Test
  void demandNowAndThenIsExpectedByItsRate() {
    Forecast forecast = Forecasts.of(series(60, 1, t -> t % 5 == 0 ? 10 : 0), 4);

    assertThat(DoubleStream.of(forecast.mean()))
        .allSatisfy(value -> assertThat(value).isBetween(1.0, 3.5));
  }

  @Test
  void growthDoesNotRunAway() {
    Forecast forecast = Forecasts.of(series(9, 12, t -> Math.pow(3, t)), 24);

    assertThat(DoubleStream.of(forecast.mean())).allMatch(Double::isFinite);
    assertThat(forecast.mean()[23]).isLessThan(6_561 * 8);
  }

  @Test
  void intervalsHoldWhatTheyPromise() {
    var noise = new Random(3);
    List<Series> known = new ArrayList<>();
    List<double[]> came = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      double[] walk = new double[72];
      for (int t = 1; t < walk.length; t++) {
        walk[t] = walk[t - 1] + noise.nextGaussian();
      }
      known.add(new Series(Arrays.copyOf(walk, 60), 12));
      came.add(Arrays.copyOfRange(walk, 60, 72));
    }

    List<Forecast> forecasts = Forecasts.together(known, 12);

    assertThat(share(forecasts, came, true)).isBetween(0.90, 0.99);
    assertThat(share(forecasts, came, false)).isBetween(0.72, 0.90);
  }

  @Test
  void theSameAnswerTwice() {
    Series series = series(50, 12, t -> 20 + 3 * Math.sin(t) + t % 7);

    assertThat(Forecasts.of(series, 8)).isEqualTo(Forecasts.of(series, 8));
  }

  @Test
  void theUnitDoesNotMatter() {
    IntToDoubleFunction sales = t -> 200 + 40 * Math.sin(t / 2.0) + 3 * (t % 4);
    double[] euros = Forecasts.of(series(48, 12, sales), 6).mean();
    double[] cents = Forecasts.of(series(48, 12, t -> 100 * sales.applyAsDouble(t)), 6).mean();

    for (int k = 0; k < 6; k++) {
      assertThat(cents[k] / 100).isCloseTo(euros[k], within(0.5));
    }
  }

  @Test
  void refusesWhatIsNoSeries() {
    assertThatThrownBy(() -> new Series(new double[0], 12)).hasMessageContaining("at least one");
    assertThatThrownBy(() -> new Series(new double[] {Double.NaN}, 12)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Series(new double[] {1}, 0)).hasMessageContaining("period");
    assertThatThrownBy(() -> Forecasts.of(new Series(new double[] {1}, 1), 0))
        .hasMessageContaining("one step");
  }

  private static Series series(int length, int period, IntToDoubleFunction value) {
    double[] values = new double[length];
    Arrays.setAll(values, value);
    return new Series(values, period);
  }

  private static double share(List<Forecast> forecasts, List<double[]> came, boolean ninetyFive) {
    int held = 0;
    int all = 0;
    for (int i = 0; i < forecasts.size(); i++) {
      var interval = ninetyFive ? forecasts.get(i).ninetyFive() : forecasts.get(i).eighty();
      for (int k = 0; k < came.get(i).length; k++) {
        double value = came.get(i)[k];
        held += interval.lower()[k] <= value && value <= interval.upper()[k] ? 1 : 0;
        all++;
      }
    }
    return (double) held / all;
  }
}
