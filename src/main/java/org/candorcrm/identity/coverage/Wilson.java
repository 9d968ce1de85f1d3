package org.candorcrm.identity.coverage;

/**
 * The range in which a share lies with 95 % confidence, by Wilson (Journal of the American
 * Statistical Association 22, 1927): it stays between 0 and 1 also for few and for unanimous
 * checks.
 */
record Wilson(double low, double high) {

  private static final double Z = 1.959964;

  static Wilson of(long right, long total) {
    if (right < 0 || total < right) {
      throw new IllegalArgumentException(right + " of " + total);
    }
    if (total == 0) {
      return new Wilson(0, 1);
    }
    double share = (double) right / total;
    double squared = Z * Z / total;
    double middle = share + squared / 2;
    double half = Z * Math.sqrt(share * (1 - share) / total + squared / total / 4);
    return new Wilson(
        Math.max(0, (middle - half) / (1 + squared)), Math.min(1, (middle + half) / (1 + squared)));
  }
}
