package org.candorcrm.statistics.learning.drift;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.candorcrm.statistics.ChangePoint;
import org.candorcrm.statistics.Changes;
import org.candorcrm.statistics.Drift;

/** Whether it happens more often or less often than it did, and since when. */
public final class Rates {

  private static final int BLOCKS = 40;
  private static final int LEAST = 25;

  /** A change counts if so many standard errors lie between before and after. */
  private static final double SURE = 4;

  private Rates() {}

  /**
   * @param happened in the order of time
   * @param named what a row is called
   */
  public static Optional<Drift> moved(double[] happened, IntFunction<String> named) {
    int blocks = Math.min(BLOCKS, happened.length / LEAST);
    if (blocks < 10) {
      return Optional.empty();
    }
    double[] shares = new double[blocks];
    for (int b = 0; b < blocks; b++) {
      shares[b] = share(happened, start(happened, b, blocks), start(happened, b + 1, blocks));
    }
    List<ChangePoint> changes = Changes.in(shares);
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    int cut = start(happened, changes.getLast().index(), blocks);
    double before = share(happened, 0, cut);
    double after = share(happened, cut, happened.length);
    double all = share(happened, 0, happened.length);
    double error = Math.sqrt(all * (1 - all) * (1.0 / cut + 1.0 / (happened.length - cut)));
    if (Math.abs(after - before) < SURE * error) {
      return Optional.empty();
    }
    String since = named.apply(cut);
    return Optional.of(
        new Drift(
            Drift.Kind.RATE,
            "",
            since,
            before,
            after,
            String.format(
                Locale.ROOT,
                "It happens in %.1f %% of the rows since %s, and happened in %.1f %% before.",
                100 * after,
                since,
                100 * before)));
  }

  private static int start(double[] happened, int block, int blocks) {
    return (int) ((long) happened.length * block / blocks);
  }

  private static double share(double[] happened, int from, int to) {
    return Arrays.stream(happened, from, to).average().orElse(0);
  }
}
