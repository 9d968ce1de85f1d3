package org.candorcrm.deals.futures;

import java.util.SplittableRandom;

/** How deals go in one future: whether one is won, and in which month. */
final class Course {

  private final double[] when;
  private final double chance;

  /** The chance in this future. */
  private final double moved;

  /**
   * @param when the chance of being won, parted by months
   * @param shock by how much what moves all deals at once multiplies the odds of each
   */
  Course(double[] when, double chance, double shock) {
    this.when = when;
    this.chance = chance;
    double odds = chance / Math.max(1e-9, 1 - chance) * shock;
    this.moved = chance >= 1 ? 1 : odds / (1 + odds);
  }

  /** The month in which one is won, or -1. */
  int month(double pace, SplittableRandom dice) {
    if (chance <= 0) {
      return -1;
    }
    double drawn = dice.nextDouble();
    if (drawn >= moved) {
      return -1;
    }
    double left = drawn * chance / moved;
    for (int month = 0; month < when.length; month++) {
      left -= when[month];
      if (left < 0) {
        return (int) Math.min(Horizon.MONTHS, Math.floor((month + dice.nextDouble()) * pace));
      }
    }
    return -1;
  }
}
