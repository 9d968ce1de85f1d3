package org.candorcrm.deals.chances;

/** A chance as the logarithm of its odds, in which reasons add up; never sure of anything. */
final class LogOdds {

  private LogOdds() {}

  static double of(double chance) {
    double within = Math.clamp(chance, 0.001, 0.999);
    return Math.log(within / (1 - within));
  }

  static double chance(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
