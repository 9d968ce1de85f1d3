package org.candorcrm.statistics.forecasting;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How many reaches an interval must be wide to hold what it promises, from the rehearsals of all
 * series that are asked together: split conformal prediction with normalised scores (Lei, G'Sell,
 * Rinaldo, Tibshirani, Wasserman, "Distribution-free predictive inference for regression", Journal
 * of the American Statistical Association 113, 2018). Where few series were rehearsed, a prior
 * belief stands in: heavy tails, as the errors of short series have them.
 */
public final class Widths {

  /** A Student distribution with 5 degrees of freedom, absolute: its quantiles at these shares. */
  private static final double[] SHARES = {0, .1, .2, .3, .4, .5, .6, .7, .8, .85, .9, .95, .975, 1};

  private static final double[] QUANTILES = {
    0, 0.13, 0.27, 0.41, 0.56, 0.73, 0.92, 1.16, 1.48, 1.70, 2.02, 2.57, 3.16, 4.5
  };

  /** Reaches come from parameters that know the past; what follows is that much further away. */
  private static final double STRETCH = 1.2;

  /** As many rehearsals is the prior belief worth. */
  private static final int BELIEVED = 60;

  private final double[] widths;

  private Widths(double[] widths) {
    this.widths = widths;
  }

  /**
   * @param level the share of values that an interval must hold, such as 0.95
   */
  public static Widths of(Collection<Outlook> outlooks, int horizon, double level) {
    List<double[]> scores = outlooks.stream().flatMap(one -> one.scores().stream()).toList();
    double[] found = new double[horizon];
    Arrays.setAll(found, step -> quantile(scores, step, level));
    return new Widths(found);
  }

  /**
   * @param step 0 for the first step ahead
   */
  public double at(int step) {
    return widths[step];
  }

  private static double quantile(List<double[]> scores, int step, double level) {
    DoubleStream seen = scores.stream().flatMapToDouble(one -> around(one, step));
    double[] all = DoubleStream.concat(seen, prior()).sorted().toArray();
    double place = Math.min(level * (all.length + 1) - 1, all.length - 1.0);
    int below = (int) place;
    int above = Math.min(all.length - 1, below + 1);
    return all[below] + (place - below) * (all[above] - all[below]);
  }

  /** A step and its neighbours; a rehearsal that was shorter lends its last ones. */
  private static DoubleStream around(double[] scores, int step) {
    int middle = Math.min(step, scores.length - 1);
    return Arrays.stream(scores, Math.max(0, middle - 1), Math.min(scores.length, middle + 2));
  }

  private static DoubleStream prior() {
    return DoubleStream.iterate(0.5, rank -> rank + 1)
        .limit(BELIEVED)
        .map(rank -> STRETCH * student(rank / BELIEVED));
  }

  private static double student(double share) {
    int i = 1;
    while (SHARES[i] < share) {
      i++;
    }
    double within = (share - SHARES[i - 1]) / (SHARES[i] - SHARES[i - 1]);
    return QUANTILES[i - 1] + within * (QUANTILES[i] - QUANTILES[i - 1]);
  }
}
