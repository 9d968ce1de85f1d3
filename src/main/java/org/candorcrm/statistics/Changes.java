package org.candorcrm.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.candorcrm.statistics.changes.Candidate;
import org.candorcrm.statistics.changes.Preparation;
import org.candorcrm.statistics.changes.Segment;
import org.candorcrm.statistics.changes.Swings;

/**
 * When did it change? Cuts a series into the times of which each follows one level or one straight
 * line, however its values hang together from step to step: independent, or like a random walk.
 * Among all cuts and kinds of noise the one is taken that tells the series in the fewest words
 * (minimum description length: Davis, Lee, Rodriguez-Yam, "Structural break estimation for
 * nonstationary time series models", Journal of the American Statistical Association 101, 2006;
 * noise from step to step as in Chakar, Lebarbier, Lévy-Leduc, Robin, "A robust approach for
 * estimating change-points in the mean of an AR(1) process", Bernoulli 23, 2017).
 *
 * <p>Seasons are taken out before. What comes back at the same distance again and again is a rhythm
 * and no change.
 */
public final class Changes {

  private static final int LEAST = 10;
  private static final double[] MEMORIES = {0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 1};

  /** So near, or at a fiftieth of the series, two changes are one. */
  private static final int NEAR = 5;

  private static final int SHARE_NEAR = 50;

  private Changes() {}

  /** The changes of one series, the oldest first. */
  public static List<ChangePoint> in(double[] values) {
    return in(List.of(values));
  }

  /**
   * The changes that several series of one length share, the oldest first; their sizes are those of
   * the first series.
   *
   * @param together finite numbers, at least one series
   */
  public static List<ChangePoint> in(List<double[]> together) {
    double[] first = together.getFirst();
    if (first.length < LEAST) {
      return List.of();
    }
    List<double[]> prepared =
        together.stream()
            .map(Preparation::of)
            .filter(Preparation::moves)
            .map(Preparation::values)
            .toList();
    if (prepared.isEmpty()) {
      return List.of();
    }
    Candidate best = best(prepared);
    return best.rhythm() ? List.of() : described(first, best);
  }

  /**
   * The changes of one series, and where it begins to swing more or less around its levels and
   * lines: one near a change of these is told as that alone. The oldest first.
   */
  public static List<ChangePoint> withSpread(double[] values) {
    List<ChangePoint> found = new ArrayList<>(in(values));
    var prepared = Preparation.of(values);
    if (values.length < LEAST || !prepared.moves()) {
      return found;
    }
    List<Integer> starts = new ArrayList<>(List.of(0));
    found.forEach(change -> starts.add(change.index()));
    int near = Math.max(NEAR, values.length / SHARE_NEAR);
    List<Integer> swings = Swings.in(whitened(around(prepared.values(), starts)), starts);
    for (int i = 0; i < swings.size(); i++) {
      int at = swings.get(i);
      if (starts.stream().noneMatch(start -> start > 0 && Math.abs(start - at) < near)) {
        int from = i == 0 ? 0 : swings.get(i - 1);
        int to = i + 1 < swings.size() ? swings.get(i + 1) : values.length;
        double[] errors = around(values, starts);
        found.add(
            new ChangePoint(
                at, ChangePoint.Kind.SPREAD, usual(errors, from, at), usual(errors, at, to)));
      }
    }
    found.sort(Comparator.comparingInt(ChangePoint::index));
    return found;
  }

  /** How far each value lies from the line of its part. */
  private static double[] around(double[] values, List<Integer> starts) {
    double[] errors = new double[values.length];
    for (int i = 0; i < starts.size(); i++) {
      int from = starts.get(i);
      int to = i + 1 < starts.size() ? starts.get(i + 1) : values.length;
      Segment part = Segment.of(Arrays.copyOfRange(values, from, to));
      double middle = (to - from - 1) / 2.0;
      for (int t = from; t < to; t++) {
        errors[t] = values[t] - part.mean() - part.slope() * (t - from - middle);
      }
    }
    return errors;
  }

  /** What is left where each error is held against the one before. */
  private static double[] whitened(double[] errors) {
    double across = 0;
    double all = 1e-18;
    for (int t = 1; t < errors.length; t++) {
      across += errors[t] * errors[t - 1];
      all += errors[t - 1] * errors[t - 1];
    }
    double memory = Math.clamp(across / all, 0, 1);
    double[] left = errors.clone();
    for (int t = 1; t < errors.length; t++) {
      left[t] = errors[t] - memory * errors[t - 1];
    }
    return left;
  }

  private static double usual(double[] errors, int from, int to) {
    return Math.sqrt(Arrays.stream(errors, from, to).map(one -> one * one).average().orElse(0));
  }

  private static Candidate best(List<double[]> prepared) {
    Candidate best = Candidate.of(prepared, 0, false);
    for (double memory : MEMORIES) {
      for (boolean sloped : memory == 1 ? new boolean[] {false} : new boolean[] {false, true}) {
        Candidate next = Candidate.of(prepared, memory, sloped);
        best = next.words() < best.words() ? next : best;
      }
    }
    return best;
  }

  private static List<ChangePoint> described(double[] values, Candidate best) {
    List<ChangePoint> found = new ArrayList<>();
    List<Integer> starts = best.starts();
    for (int i = 1; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : values.length;
      Segment before = Segment.of(Arrays.copyOfRange(values, starts.get(i - 1), starts.get(i)));
      Segment after = Segment.of(Arrays.copyOfRange(values, starts.get(i), end));
      found.add(
          before.leadsTo(after)
              ? new ChangePoint(
                  starts.get(i), ChangePoint.Kind.TREND, before.slope(), after.slope())
              : new ChangePoint(
                  starts.get(i), ChangePoint.Kind.LEVEL, before.mean(), after.mean()));
    }
    return found;
  }
}
