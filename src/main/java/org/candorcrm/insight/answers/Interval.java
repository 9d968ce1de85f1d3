package org.candorcrm.insight.answers;

import java.util.Arrays;
import java.util.Collection;
import java.util.SplittableRandom;
import org.candorcrm.insight.measures.Tally;
import org.candorcrm.statistics.Share;
import org.jspecify.annotations.Nullable;

/** Between which values a figure lies that is an estimate, at 95 percent. */
public record Interval(double low, double high) {

  private static final int DRAWS = 2_000;
  private static final int FEWEST_DAYS = 8;

  /** Of a share; null for that of nothing. */
  public static @Nullable Interval ofShare(long hits, long n) {
    if (n == 0) {
      return null;
    }
    var share = Share.of(hits, n, Share.NINETY_FIVE);
    return new Interval(share.lower(), share.upper());
  }

  /**
   * Of an average: days are drawn anew, because what happens on one day belongs together (B. Efron,
   * "Bootstrap methods: another look at the jackknife", Annals of Statistics 7, 1979; percentile
   * interval over clusters). The draws are the same for the same days. Null for too few days.
   */
  public static @Nullable Interval ofAverage(Collection<Tally> days) {
    var there = days.stream().filter(day -> day.n() > 0).toList();
    if (there.size() < FEWEST_DAYS) {
      return null;
    }
    var random = new SplittableRandom(there.size());
    var averages = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double total = 0;
      long n = 0;
      for (int i = 0; i < there.size(); i++) {
        var day = there.get(random.nextInt(there.size()));
        total += day.total().doubleValue();
        n += day.n();
      }
      averages[draw] = total / n;
    }
    Arrays.sort(averages);
    return new Interval(averages[(int) (DRAWS * 0.025)], averages[(int) (DRAWS * 0.975)]);
  }
}
