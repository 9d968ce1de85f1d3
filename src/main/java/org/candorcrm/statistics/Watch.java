package org.candorcrm.statistics;

import java.util.Arrays;
import java.util.List;
import org.candorcrm.statistics.watching.Likeness;
import org.candorcrm.statistics.watching.Maxima;
import org.candorcrm.statistics.watching.Ranks;

/**
 * Watches one series and says of each value, when it comes, whether it surprises, from earlier
 * values alone. What just happened is compared with the most similar that ever happened before,
 * over several lengths of time; how rare such a distance was so far is evidence (a conformal
 * p-value: Laxhammar, Falkman, "Inductive conformal anomaly detection for sequential detection of
 * anomalous sub-trajectories", Annals of Mathematics and Artificial Intelligence 74, 2015; the
 * nearest neighbours of lagged values after Burnaev, Ishimtsev, "Conformalized density- and
 * distance-based anomaly detection in time-series data", 2016). The evidence must exceed all but
 * the largest of what it reached in stretches of the past, so that a series that merely goes on is
 * flagged about once in a thousand values at most. After a flag there is quiet for a while: one
 * event is one surprise.
 *
 * <p>No season has to be named. None of the first 200 values is flagged: there is no past yet to be
 * surprised against. Not for use by several threads.
 */
public final class Watch {

  /** Lengths of time that are compared, in steps. */
  private static final int[] LENGTHS = {1, 4, 24, 48};

  /** How much of the newest evidence goes into its running mean. */
  private static final double FRESH = 0.3;

  /** Steps without a second flag. */
  private static final int QUIET = 100;

  /** What is surprising while it is quiet belongs to an event that was told already. */
  private static final double KNOWN = 0.49;

  private final List<Likeness> lengths = Arrays.stream(LENGTHS).mapToObj(Likeness::new).toList();
  private final List<Ranks> ranks = Arrays.stream(LENGTHS).mapToObj(length -> new Ranks()).toList();
  private final Maxima maxima = new Maxima();
  private double evidence;
  private long quietUntil;
  private long seen;

  /**
   * What is said of one value.
   *
   * @param score 0 to 1: how surprising, a half at the limit of the flag and less while an event
   *     goes on that was flagged; 0 while there is no past
   */
  public record Judgement(double score, boolean surprising) {}

  /**
   * @param value a finite number
   */
  public Judgement next(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("A watched value is a finite number, not " + value + ".");
    }
    double sum = 0;
    for (int i = 0; i < LENGTHS.length; i++) {
      double distance = lengths.get(i).take(value);
      sum += -Math.log10(ranks.get(i).take(distance));
    }
    evidence += FRESH * (sum - evidence);
    double limit = maxima.limit();
    maxima.take(evidence);
    seen++;
    if (Double.isInfinite(limit)) {
      return new Judgement(0, false);
    }
    double score = evidence / (evidence + limit + 1e-12);
    if (seen <= quietUntil) {
      return new Judgement(Math.min(score, KNOWN), false);
    }
    boolean surprising = evidence > limit;
    if (surprising) {
      quietUntil = seen + QUIET;
    }
    return new Judgement(score, surprising);
  }
}
