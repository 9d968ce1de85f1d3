package org.candorcrm.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether two periods differ by more than chance would move them, judged by their days: what
 * happens on one day belongs together, and nobody needs to know what single amounts look like. Days
 * are dealt out to both periods anew, those of a sum among their weekday alone, and it is counted
 * how often they then differ as much (E. Pitman, "Significance tests which may be applied to
 * samples from any populations", Journal of the Royal Statistical Society Supplement 4, 1937). What
 * is compared is divided by its own standard error, so that periods that scatter differently raise
 * no more false alarms (E. Chung, J. Romano, "Exact and asymptotically robust permutation tests",
 * Annals of Statistics 41, 2013). The same days are always dealt out the same.
 *
 * <p>Days are taken for independent of each other. Where one good day brings the next, alarms are
 * more often false.
 */
public final class Contrast {

  /** Of fewer days in one of the periods nothing is said. */
  private static final int FEWEST_DAYS = 7;

  private static final int DRAWS = 1_999;

  /** What is called more than chance: one in twenty. */
  public static final double UNLIKELY = 0.05;

  /** Skewed amounts would otherwise exceed it: three in a hundred draws count as five. */
  private static final double STRICTER = 5.0 / 3;

  private static final double SAME = 1e-9;

  /**
   * One day of a period.
   *
   * @param kind days of the same kind, such as Mondays, are exchanged with each other alone
   * @param n how many records it has
   * @param total what they come to
   */
  public record Day(int kind, double n, double total) {}

  private interface Statistic {
    double of(double[] n, double[] total, int first);
  }

  private Contrast() {}

  /**
   * Whether what a day brings differs, days without anything included.
   *
   * @return null for too few days
   */
  public static @Nullable Boolean ofTotals(List<Day> one, List<Day> other) {
    return unlikely(chanceOfTotals(one, other));
  }

  /**
   * How rarely chance alone moves what a day brings as far.
   *
   * @return null for too few days
   */
  public static @Nullable Double chanceOfTotals(List<Day> one, List<Day> other) {
    return chance(
        one,
        other,
        true,
        (n, total, first) -> {
          double apart = mean(total, 0, first) - mean(total, first, total.length);
          double error = wide(total, 0, first) + wide(total, first, total.length);
          return standardised(apart, error);
        });
  }

  /**
   * Whether an average over all records differs, days without any left out.
   *
   * @return null for too few days
   */
  public static @Nullable Boolean ofAverages(List<Day> one, List<Day> other) {
    return unlikely(chanceOfAverages(one, other));
  }

  /**
   * How rarely chance alone moves an average as far.
   *
   * @return null for too few days
   */
  public static @Nullable Double chanceOfAverages(List<Day> one, List<Day> other) {
    return chance(
        some(one),
        some(other),
        false,
        (n, total, first) -> {
          double apart = ratio(n, total, 0, first) - ratio(n, total, first, n.length);
          double error = wide(n, total, 0, first) + wide(n, total, first, n.length);
          return standardised(apart, error);
        });
  }

  private static @Nullable Boolean unlikely(@Nullable Double chance) {
    return chance == null ? null : chance < UNLIKELY;
  }

  private static List<Day> some(List<Day> days) {
    return days.stream().filter(day -> day.n() > 0).toList();
  }

  private static @Nullable Double chance(
      List<Day> one, List<Day> other, boolean weekdaysApart, Statistic statistic) {
    if (one.size() < FEWEST_DAYS || other.size() < FEWEST_DAYS) {
      return null;
    }
    int first = one.size();
    int all = first + other.size();
    int[] kind = new int[all];
    double[] n = new double[all];
    double[] total = new double[all];
    for (int i = 0; i < all; i++) {
      var day = i < first ? one.get(i) : other.get(i - first);
      kind[i] = day.kind();
      n[i] = day.n();
      total[i] = day.total();
    }
    if (weekdaysApart) {
      level(kind, total);
    }
    double seen = Math.abs(statistic.of(n, total, first));
    var random = new SplittableRandom(all);
    int[][] strata = strata(weekdaysApart ? kind : new int[all]);
    int asFar = 1;
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int[] places : strata) {
        shuffle(places, n, total, random);
      }
      asFar += Math.abs(statistic.of(n, total, first)) >= seen - SAME ? 1 : 0;
    }
    return Math.min(1, STRICTER * asFar / (DRAWS + 1));
  }

  /** Takes off what is usual of the kind of day, so that one Sunday more in a period is no fall. */
  private static void level(int[] kind, double[] total) {
    for (int[] places : strata(kind)) {
      double usual = Arrays.stream(places).mapToDouble(place -> total[place]).average().orElse(0);
      for (int place : places) {
        total[place] -= usual;
      }
    }
  }

  private static int[][] strata(int[] kind) {
    return Arrays.stream(kind)
        .distinct()
        .mapToObj(one -> IntStream.range(0, kind.length).filter(i -> kind[i] == one).toArray())
        .toArray(int[][]::new);
  }

  private static void shuffle(int[] places, double[] n, double[] total, SplittableRandom random) {
    for (int i = places.length - 1; i > 0; i--) {
      int a = places[i];
      int b = places[random.nextInt(i + 1)];
      double records = n[a];
      double sum = total[a];
      n[a] = n[b];
      total[a] = total[b];
      n[b] = records;
      total[b] = sum;
    }
  }

  private static double standardised(double apart, double error) {
    if (Math.abs(apart) < SAME) {
      return 0;
    }
    return error < SAME * SAME ? Double.MAX_VALUE : apart / Math.sqrt(error);
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum / (to - from);
  }

  /** The squared standard error of a mean. */
  private static double wide(double[] values, int from, int to) {
    double mean = mean(values, from, to);
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (values[i] - mean) * (values[i] - mean);
    }
    return sum / (to - from - 1.0) / (to - from);
  }

  private static double ratio(double[] n, double[] total, int from, int to) {
    return mean(total, from, to) / mean(n, from, to);
  }

  /** The squared standard error of an average over days that hold differently many records. */
  private static double wide(double[] n, double[] total, int from, int to) {
    double ratio = ratio(n, total, from, to);
    double records = 0;
    double sum = 0;
    for (int i = from; i < to; i++) {
      double off = total[i] - ratio * n[i];
      records += n[i];
      sum += off * off;
    }
    double days = to - from;
    return sum * days / (days - 1) / (records * records);
  }
}
