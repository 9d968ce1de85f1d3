package org.candorcrm.statistics;

/**
 * How much counts speak for or against a statement about shares. The weight is a Bayes factor: how
 * many times likelier the counts are if the statement holds than if it does not, with uniform
 * priors on either side (Kass, Raftery, "Bayes factors", Journal of the American Statistical
 * Association 90, 1995). That one share is larger stands against two others, each as likely: that
 * both are the same (Gunel, Dickey, "Bayes factors for independence in contingency tables",
 * Biometrika 61, 1974), and that it is smaller, each direction with its part of the encompassing
 * prior (Klugkist, Hoijtink, "The Bayes factor for inequality and about equality constrained
 * models", Computational Statistics & Data Analysis 51, 2007). Without the first of the two, chance
 * alone would support any statement if one only looked often enough; with it, the weight may be
 * looked at while counts come in (Rouder, "Optional stopping: no problem for Bayesians",
 * Psychonomic Bulletin & Review 21, 2014).
 *
 * @param weight the Bayes factor, from 1/1,000,000 to 1,000,000; 1 where there are no counts
 */
public record Evidence(double weight) {

  private static final double MOST = 1e6;

  /** No counts say nothing. */
  public static final Evidence NONE = new Evidence(1);

  public Evidence {
    if (!(weight > 0)) {
      throw new IllegalArgumentException("A weight is above 0, not " + weight + ".");
    }
    weight = Math.clamp(weight, 1 / MOST, MOST);
  }

  /** For: the first share is larger than the second. Nothing is said while one has no cases. */
  public static Evidence larger(Count first, Count second) {
    if (first.cases() == 0 || second.cases() == 0) {
      return NONE;
    }
    double same =
        Math.exp(
            BetaShare.logMarginal(first.plus(second))
                - BetaShare.logMarginal(first)
                - BetaShare.logMarginal(second));
    double larger = 2 * exceeds(first, second);
    double smaller = 2 * exceeds(second, first);
    return ratio(larger, (same + smaller) / 2);
  }

  /**
   * For: the share is at most the bound.
   *
   * @param bound between 0 and 1, neither of them
   */
  public static Evidence atMost(Count count, double bound) {
    if (!(bound > 0 && bound < 1)) {
      throw new IllegalArgumentException("A bound is between 0 and 1, not " + bound + ".");
    }
    var share = new BetaShare(count.hits(), count.cases());
    return ratio(share.below(bound) / bound, share.above(bound) / (1 - bound));
  }

  /** For: the share is at least the bound. */
  public static Evidence atLeast(Count count, double bound) {
    return new Evidence(1 / atMost(count, bound).weight());
  }

  /** How likely the statement is for somebody who gave it that probability before. */
  public double after(double before) {
    double odds = before / (1 - before) * weight;
    return Double.isInfinite(odds) ? 1 : odds / (1 + odds);
  }

  /** So many of so many. */
  public record Count(long hits, long cases) {

    public Count {
      if (hits < 0 || hits > cases) {
        throw new IllegalArgumentException(hits + " of " + cases + " is no count.");
      }
    }

    public double share() {
      return cases == 0 ? 0 : (double) hits / cases;
    }

    /** Between these the share is, 19 times in 20. */
    public Range range() {
      var share = new BetaShare(hits, cases);
      return new Range(share.quantile(0.025), share.quantile(0.975));
    }

    public Count plus(Count other) {
      return new Count(hits + other.hits, cases + other.cases);
    }

    public Count minus(Count other) {
      return new Count(hits - other.hits, cases - other.cases);
    }
  }

  /** From a share to a share. */
  public record Range(double from, double to) {}

  private static final int STEPS = 800;
  private static final double REACH = 9;

  /** Simpson's rule over where the first share can be. */
  private static double exceeds(Count first, Count second) {
    var one = new BetaShare(first.hits(), first.cases());
    var other = new BetaShare(second.hits(), second.cases());
    double from = Math.max(0, one.mean() - REACH * one.deviation());
    double to = Math.min(1, one.mean() + REACH * one.deviation());
    double step = (to - from) / STEPS;
    double sum = 0;
    for (int i = 0; i <= STEPS; i++) {
      double x = from + i * step;
      int times = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
      sum += times * one.density(x) * other.below(x);
    }
    return sum * step / 3;
  }

  private static Evidence ratio(double of, double against) {
    return new Evidence(Math.clamp(of, 1e-12, 1e12) / Math.clamp(against, 1e-12, 1e12));
  }
}
