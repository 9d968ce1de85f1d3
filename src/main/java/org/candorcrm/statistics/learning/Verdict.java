package org.candorcrm.statistics.learning;

import java.util.Arrays;
import org.candorcrm.statistics.Chance;
import org.candorcrm.statistics.Share;
import org.candorcrm.statistics.Signal;
import org.candorcrm.statistics.learning.judging.Scores;

/**
 * Whether a model is better than the base rate. It must tell rows apart that it did not learn from,
 * more than chance and more than next to nothing, and its probabilities must have been better ones.
 */
final class Verdict {

  private static final double NINETY_FIVE = 1.96;

  /** An area that is not above this is of no use even where it is sure. */
  private static final double LEAST_AUC = 0.53;

  /** The newest parts of the rehearsed rows, each looked at alone where time is known. */
  private static final double[] NEWEST = {0.4, 0.15};

  private static final int LEAST = 10;
  private static final int BLOCKS = 10;

  private Verdict() {}

  /** Too few rows of one outcome to learn anything. */
  static boolean tooFew(double[] happened) {
    double yes = Arrays.stream(happened).sum();
    return Math.min(yes, happened.length - yes) < LEAST;
  }

  static Signal of(double[] happened) {
    return new Signal(false, 0.5, 0, 1, 0, rate(happened, false), happened.length, false);
  }

  static Signal of(Rehearsal rehearsal, double[] happened, boolean inTime) {
    Seen all = Seen.of(rehearsal);
    Seen told = all;
    // What has begun to hold of late is usable too.
    for (double part : inTime && !all.usable() ? NEWEST : new double[0]) {
      Seen late = Seen.of(rehearsal.last(part));
      told = !told.usable() && late.usable() ? late : told;
    }
    return new Signal(
        told.usable(),
        told.auc(),
        Math.max(0, told.auc() - NINETY_FIVE * told.error()),
        Math.min(1, told.auc() + NINETY_FIVE * told.error()),
        told.gain(),
        rate(happened, inTime),
        happened.length,
        inTime);
  }

  /**
   * How rehearsed rows were told apart.
   *
   * @param gain which share of the base rate's log loss was taken away
   * @param sure the same, less what chance may have made of it
   */
  private record Seen(double auc, double error, double gain, double sure) {

    static Seen of(Rehearsal rehearsal) {
      double[] came = rehearsal.happened();
      double auc = rehearsal.auc();
      double yes = Arrays.stream(came).sum();
      double error = Scores.aucError(Math.max(0.5, auc), yes, came.length - yes);
      double[] gains = new double[came.length];
      double plain = 0;
      for (int i = 0; i < came.length; i++) {
        double before = Scores.logLoss(rehearsal.plain()[i], came[i]);
        gains[i] = before - Scores.logLoss(rehearsal.chances()[i], came[i]);
        plain += before / came.length;
      }
      double gain = Arrays.stream(gains).average().orElse(0);
      double square = Arrays.stream(gains).map(g -> (g - gain) * (g - gain)).average().orElse(0);
      return new Seen(
          auc, error, gain / plain, gain - Share.NINETY * Math.sqrt(square / came.length));
    }

    boolean usable() {
      return auc - NINETY_FIVE * error > LEAST_AUC && sure > 0;
    }
  }

  /**
   * The share so far, or the share of late where time is known and it moves, with an interval as
   * wide as its swings from one part of the rows to the next ask for (a quasi-binomial: Wedderburn,
   * Biometrika 61, 1974).
   */
  static Chance rate(double[] happened, boolean inTime) {
    double share = Arrays.stream(happened).average().orElse(0.5);
    double swings = 0;
    int blocks = Math.min(BLOCKS, happened.length / 20);
    for (int block = 0; block < blocks; block++) {
      int from = happened.length * block / blocks;
      int to = happened.length * (block + 1) / blocks;
      double apart = Arrays.stream(happened, from, to).sum() - share * (to - from);
      swings += apart * apart / ((to - from) * share * (1 - share));
    }
    double more = blocks < 5 ? 1 : Math.max(1, swings / (blocks - 1));
    Fading late = inTime ? Fading.of(happened) : new Fading(share, happened.length);
    double rows = Math.max(5, late.rows() / more);
    return Share.of(late.share() * rows, rows, Share.NINETY).chance();
  }
}
