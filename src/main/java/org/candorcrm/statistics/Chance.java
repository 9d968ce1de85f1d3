package org.candorcrm.statistics;

/**
 * How likely an outcome is for one case, and how well that is known.
 *
 * @param probability 0 to 1
 * @param lower of all cases that look like this one, the share that comes true lies between lower
 *     and upper nine times in ten, as long as the world stays as it was
 * @param upper see lower
 */
public record Chance(double probability, double lower, double upper) {

  public Chance {
    if (!(0 <= lower && lower <= probability && probability <= upper && upper <= 1)) {
      throw new IllegalArgumentException(
          "Not in order: " + lower + ", " + probability + ", " + upper);
    }
  }
}
