package org.candorcrm.deals.chances;

import org.candorcrm.statistics.Chance;

/** What so many of so many say of the share among all. */
public final class Share {

  private static final double NINETY = 1.645;

  private Share() {}

  /**
   * Nine times in ten, the share lies within (Wilson, "Probable inference, the law of succession,
   * and statistical inference", Journal of the American Statistical Association 22, 1927).
   *
   * @param all may be 0: then nothing is known
   */
  public static Chance of(double happened, double all) {
    if (all <= 0) {
      return new Chance(0.5, 0, 1);
    }
    double share = happened / all;
    double square = NINETY * NINETY / all;
    double middle = (share + square / 2) / (1 + square);
    double reach =
        NINETY * Math.sqrt(share * (1 - share) / all + square / (4 * all)) / (1 + square);
    return new Chance(
        share,
        Math.max(0, Math.min(share, middle - reach)),
        Math.min(1, Math.max(share, middle + reach)));
  }

  static double logOdds(double chance) {
    double within = Math.clamp(chance, 0.001, 0.999);
    return Math.log(within / (1 - within));
  }

  static double chance(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
