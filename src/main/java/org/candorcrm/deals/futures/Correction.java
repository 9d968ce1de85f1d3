package org.candorcrm.deals.futures;

import java.util.Arrays;
import java.util.List;

/**
 * What a workspace's own errors teach about its ranges. Spans that are over say whether what came
 * was lower or higher than the middle, the newest ones counting most, and how far away it was: so
 * wide a range is taken as would have held four in five of them (conformal prediction with weights:
 * Barber, Candès, Ramdas, Tibshirani, "Conformal prediction beyond exchangeability", Annals of
 * Statistics 51, 2023). Few errors count beside what a good range would have erred.
 *
 * @param level what the middle is multiplied with
 * @param width what the distance from it is multiplied with
 * @param learnedFrom how many spans speak for it
 */
public record Correction(double level, double width, int learnedFrom) {

  public static final Correction NONE = new Correction(1, 1, 0);

  /** What came against what was said, before anything was corrected. */
  private static final double HALF = 3;

  private static final double USUAL_ERROR = 0.25;
  private static final double LEAST_ERROR = 0.08;
  private static final double MOST_LEVEL = 3;
  private static final double MOST_WIDTH = 3;
  private static final double LEAST_WIDTH = 1;
  private static final double BELIEVED = 3;

  /** What an error counts that was made by forgetting faster or slower than now. */
  private static final double OTHERWISE = 0.2;

  private static final double EIGHTY = 1.2816;
  private static final double WIDEST = 8;
  private static final int STEPS = 40;

  /**
   * @param lane what was said before any correction; all of it was over when the range is said
   * @param halfLife how fast is forgotten in what is to be corrected
   * @param leans on what it leans where there are few errors
   */
  static Correction of(Lane lane, double halfLife, Correction leans) {
    if (lane.misses().isEmpty()) {
      return leans;
    }
    double[] away =
        lane.misses().stream()
            .mapToDouble(one -> one.away(lane.level(one.morning(), one.halfLife())))
            .toArray();
    double level = level(lane.misses(), halfLife, leans.level());
    return new Correction(level, width(away, leans.width()), away.length);
  }

  /** A middle of logarithms that leans on what is known without these errors. */
  static double level(List<Miss> raw, double halfLife, double leans) {
    double weights = 1 / (USUAL_ERROR * USUAL_ERROR);
    double sum = weights * Math.log(leans);
    double counts = 1;
    for (int i = raw.size() - 1; i >= 0; i--) {
      var one = raw.get(i);
      double error = Math.max(LEAST_ERROR, one.deviation() / one.p50());
      double alike = one.halfLife() == halfLife ? 1 : OTHERWISE;
      sum += alike * counts / (error * error) * Math.log(one.became() / one.p50());
      weights += alike * counts / (error * error);
      counts *= Math.pow(0.5, 1 / HALF);
    }
    return Math.clamp(Math.exp(sum / weights), 1 / MOST_LEVEL, MOST_LEVEL);
  }

  private static double width(double[] away, double leans) {
    double low = 0;
    double high = WIDEST;
    for (int i = 0; i < STEPS; i++) {
      double middle = (low + high) / 2;
      boolean holds = held(away, middle, leans) >= 0.8;
      low = holds ? low : middle;
      high = holds ? middle : high;
    }
    return Math.clamp(high / EIGHTY, LEAST_WIDTH, MOST_WIDTH);
  }

  /** The share of errors within so many deviations, those of a good range among them. */
  private static double held(double[] away, double within, double leans) {
    double held = BELIEVED * normalWithin(within / leans);
    double all = BELIEVED;
    double counts = 1;
    for (int i = away.length - 1; i >= 0; i--) {
      held += Math.abs(away[i]) <= within ? counts : 0;
      all += counts;
      counts *= Math.pow(0.5, 1 / (2 * HALF));
    }
    return held / all;
  }

  /** Of a normal error, the share within so many deviations (Tocher, 1963). */
  private static double normalWithin(double deviations) {
    return Math.tanh(Math.sqrt(2 / Math.PI) * deviations);
  }

  /** Of sums that are still to come, the least first; none falls below nothing. */
  public double[] of(double[] sorted) {
    if (sorted.length == 0) {
      return sorted;
    }
    double middle = sorted[sorted.length / 2];
    return Arrays.stream(sorted)
        .map(sum -> Math.max(0, level * (middle + width * (sum - middle))))
        .toArray();
  }
}
