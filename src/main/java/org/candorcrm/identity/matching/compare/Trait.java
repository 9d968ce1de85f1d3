package org.candorcrm.identity.matching.compare;

import java.util.List;

/**
 * What is compared.
 *
 * @param levels from nothing in common to the same
 * @param shared whether people of one household or company tend to have it in common
 * @param firmness how many times as firmly as others what is believed beforehand is held against
 *     what is seen
 * @param rarest the least frequency that an agreement is given credit for
 * @param apart the most that may be learned of how often two records of one person differ in it,
 *     whatever the pairs look like: without it, pairs that have little in common are taken for
 *     matches, which makes differing look usual, which makes more of them matches (such bounds:
 *     Winkler 1993)
 * @param needed whether nothing is sure as long as one of both does not say it
 */
public record Trait(
    String name,
    List<Level> levels,
    boolean shared,
    double rarest,
    double firmness,
    double apart,
    boolean needed) {

  private static final double FREE = 0.5;

  public Trait {
    levels = List.copyOf(levels);
    if (!(apart > 0 && apart <= 1)) {
      throw new IllegalArgumentException("A share lies between 0 and 1");
    }
  }

  Trait firmly(double times) {
    return new Trait(name, levels, shared, rarest, times, apart, needed);
  }

  Trait seldomApart(double most) {
    return new Trait(name, levels, shared, rarest, firmness, most, needed);
  }

  Trait whichIsNeeded() {
    return new Trait(name, levels, shared, rarest, firmness, apart, true);
  }

  static Trait own(String name, double rarest, Level... levels) {
    return new Trait(name, List.of(levels), false, rarest, 1, FREE, false);
  }

  static Trait shared(String name, double rarest, Level... levels) {
    return new Trait(name, List.of(levels), true, rarest, 1, FREE, false);
  }
}
