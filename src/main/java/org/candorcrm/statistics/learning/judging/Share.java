package org.candorcrm.statistics.learning.judging;

/**
 * A share that was seen, and where the true one lies (Wilson, "Probable inference, the law of
 * succession, and statistical inference", Journal of the American Statistical Association 22,
 * 1927).
 */
public record Share(double value, double lower, double upper) {

  /**
   * @param wide how many standard errors to each side, 1.645 for nine times in ten
   */
  public static Share of(double yes, double all, double wide) {
    if (all <= 0) {
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
}
