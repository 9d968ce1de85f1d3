package org.candorcrm.deals.futures;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.candorcrm.deals.past.DealLife;
import org.candorcrm.deals.past.Outcome;

/**
 * Measures how much luck deals had in common: by how much the share of won deals went up and down
 * from month to month beyond what so few deals do by themselves (DerSimonian, Laird, "Meta-analysis
 * in clinical trials", Controlled Clinical Trials 7, 1986, on log-odds), and the same of how many
 * were decided.
 */
public final class Swings {

  private static final double LOOKS_BACK = 3 * 365;
  private static final double USUAL_SHOCK = 0.25;
  private static final double USUAL_PACE = 0.15;
  private static final double MOST = 0.8;
  private static final int KEPT = 500;

  private Swings() {}

  public static Swing of(List<DealLife> lives, double from, double until) {
    var months = new TreeMap<Long, double[]>();
    for (var life : lives) {
      if (life.over(until) && life.closed() >= Math.max(from, until - LOOKS_BACK)) {
        long month = (long) Math.floor((until - life.closed()) / 30.44);
        months
            .computeIfAbsent(month, key -> new double[2])[life.outcome() == Outcome.WON ? 0 : 1]++;
      }
    }
    var won =
        lives.stream()
            .filter(life -> life.won(until) && !Double.isNaN(life.amountAt(life.closed())))
            .toList();
    var lately = won.stream().filter(life -> life.closed() > until - LOOKS_BACK).toList();
    return new Swing(
        shock(List.copyOf(months.values())),
        pace(List.copyOf(months.values())),
        sample(
            lately.stream()
                .filter(life -> !life.toldAfterwards())
                .mapToDouble(Swings::ratio)
                .filter(ratio -> ratio > 0 && ratio < 10)
                .toArray()),
        sample(
            (lately.isEmpty() ? won : lately)
                .stream().mapToDouble(l -> l.amountAt(l.closed())).toArray()));
  }

  private static double ratio(DealLife life) {
    double at = life.born() + (life.closed() - life.born()) * life.chosen(-1);
    return life.amountAt(life.closed()) / life.amountAt(at);
  }

  private static double shock(List<double[]> months) {
    var some = months.stream().filter(m -> m[0] + m[1] >= 5).toList();
    if (some.size() < 4) {
      return USUAL_SHOCK;
    }
    double[] odds = some.stream().mapToDouble(m -> Math.log((m[0] + 0.5) / (m[1] + 0.5))).toArray();
    double[] sure =
        some.stream().mapToDouble(m -> 1 / (1 / (m[0] + 0.5) + 1 / (m[1] + 0.5))).toArray();
    return between(odds, sure);
  }

  /** Counts of whole months, beyond what chance does to counts; seasons are taken for swings. */
  private static double pace(List<double[]> months) {
    var some = months.stream().mapToDouble(m -> m[0] + m[1]).filter(n -> n >= 5).toArray();
    if (some.length < 4) {
      return USUAL_PACE;
    }
    return between(Arrays.stream(some).map(Math::log).toArray(), some);
  }

  private static double between(double[] values, double[] sure) {
    double weight = Arrays.stream(sure).sum();
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      mean += values[i] * sure[i] / weight;
      squares += sure[i] * sure[i];
    }
    double q = 0;
    for (int i = 0; i < values.length; i++) {
      q += sure[i] * (values[i] - mean) * (values[i] - mean);
    }
    double variance = (q - (values.length - 1)) / (weight - squares / weight);
    return Math.min(MOST, Math.sqrt(Math.max(0, variance)));
  }

  /** As many as are kept, spread evenly over all, the least first. */
  private static double[] sample(double[] values) {
    var sorted = Arrays.stream(values).sorted().toArray();
    if (sorted.length <= KEPT) {
      return sorted;
    }
    return java.util.stream.IntStream.range(0, KEPT)
        .mapToDouble(i -> sorted[(int) ((i + 0.5) * sorted.length / KEPT)])
        .toArray();
  }
}
