package org.candorcrm.statistics;

/**
 * A share that was seen, and where the true one lies (Wilson, "Probable inference, the law of
 * succession, and statistical inference", Journal of the American Statistical Association 22,
 * 1927).
 */
public record Share(double value, double lower, double upper) {

  /** So many standard errors to each side hold the true share nine times in ten. */
  public static final double NINETY = 1.645;

  /** So many hold it 95 times in a hundred. */
  public static final double NINETY_FIVE = 1.959964;

  /**
   * @param yes 0 to all
   * @param all 0 where nothing was seen: then it lies anywhere
   * @param wide how many standard errors to each side
   */
  public static Share of(double yes, double all, double wide) {
    if (yes < 0 || yes > all) {
      throw new IllegalArgumentException(yes + " of " + all);
    }
    if (all == 0) {
      return new Share(0.5, 0, 1);
    }
    double share = yes / all;
    double square = wide * wide;
    double middle = (share + square / (2 * all)) / (1 + square / all);
    double half =
        wide * Math.sqrt(share * (1 - share) / all + square / (4 * all * all)) / (1 + square / all);
    return new Share(
        share,
        Math.min(share, Math.max(0, middle - half)),
        Math.max(share, Math.min(1, middle + half)));
  }

  /** The same as what is said of one case. */
  public Chance chance() {
    return new Chance(value, lower, upper);
  }
}
