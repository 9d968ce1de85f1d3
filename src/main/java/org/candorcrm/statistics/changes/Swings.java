package org.candorcrm.statistics.changes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Where values begin to swing more or less around what is usual, by the sum of squares so far held
 * against an even one: Inclán, Tiao, "Use of cumulative sums of squares for retrospective detection
 * of changes of variance", Journal of the American Statistical Association 89, 1994; scaled by how
 * much squares themselves vary, so that a few large values are no change: Sansó, Aragó, Carrion,
 * "Testing for changes in the unconditional variance of financial time series", Revista de Economía
 * Financiera 4, 2004.
 */
public final class Swings {

  /** A time has at least so many values, as a spread takes more of them than a mean. */
  private static final int LEAST = 15;

  /** A series that swings evenly reaches it once in about 700: 2 exp(-2 x 1.9^2). */
  private static final double CRITICAL = 1.9;

  /** Less than half more or a third less is not worth saying. */
  private static final double WORTH_SAYING = 1.5;

  private static final int ROUNDS = 10;

  private final double[] squares;
  private final List<Integer> known;

  private Swings(double[] errors, List<Integer> known) {
    this.known = known;
    this.squares = Arrays.stream(errors).map(one -> one * one).toArray();
  }

  /**
   * @param errors how far each value lies from what is usual at its time, in their order
   * @param known where something else changed: as a spread is seen less sharply, it is taken to
   *     have changed there too wherever that says enough
   * @return where the next time begins, in order
   */
  public static List<Integer> in(double[] errors, List<Integer> known) {
    var swings = new Swings(errors, known);
    var cuts = new TreeSet<Integer>();
    swings.cut(0, errors.length, cuts);
    return swings.confirmed(cuts);
  }

  private void cut(int from, int to, TreeSet<Integer> cuts) {
    int at = at(from, to);
    if (at > 0) {
      cuts.add(at);
      cut(from, at, cuts);
      cut(at, to, cuts);
    }
  }

  /** Each between its neighbours, until all hold. */
  private List<Integer> confirmed(TreeSet<Integer> cuts) {
    for (int round = 0; round < ROUNDS; round++) {
      var next = new TreeSet<Integer>();
      var bounds = new ArrayList<>(List.of(0));
      bounds.addAll(cuts);
      bounds.add(squares.length);
      for (int i = 1; i + 1 < bounds.size(); i++) {
        int at = at(bounds.get(i - 1), bounds.get(i + 1));
        if (at > 0) {
          next.add(at);
        }
      }
      if (next.equals(cuts)) {
        break;
      }
      cuts.clear();
      cuts.addAll(next);
    }
    return List.copyOf(cuts);
  }

  /** Where these values begin to swing otherwise, or 0. */
  private int at(int from, int to) {
    if (to - from < 2 * LEAST) {
      return 0;
    }
    double mean = mean(from, to);
    double[] strengths = new double[to];
    double sum = 0;
    for (int at = from + 1; at <= to - LEAST; at++) {
      sum += squares[at - 1] - mean;
      strengths[at] = at < from + LEAST ? 0 : Math.abs(sum);
    }
    double enough = CRITICAL * Math.sqrt(to - from) * deviation(from, to, mean);
    return known.stream()
        .filter(at -> at < to && strengths[at] >= enough)
        .max(Comparator.comparingDouble(at -> strengths[at]))
        .or(() ->
            IntStream.range(from, to)
                .boxed()
                .filter(at -> strengths[at] >= enough)
                .max(Comparator.comparingDouble(at -> strengths[at])))
        .filter(at -> worthSaying(from, at, to))
        .orElse(0);
  }

  private boolean worthSaying(int from, int at, int to) {
    double ratio = Math.sqrt(mean(from, at) / Math.max(mean(at, to), Double.MIN_NORMAL));
    return Math.max(ratio, 1 / ratio) >= WORTH_SAYING;
  }

  private double mean(int from, int to) {
    return Arrays.stream(squares, from, to).average().orElse(0);
  }

  /** How far the squares lie from their own mean. */
  private double deviation(int from, int to, double mean) {
    double across = Arrays.stream(squares, from, to).map(one -> (one - mean) * (one - mean)).sum();
    return Math.sqrt(Math.max(across / (to - from), 1e-18));
  }
}
