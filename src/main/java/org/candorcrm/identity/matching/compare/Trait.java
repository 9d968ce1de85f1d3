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
 */
public record Trait(
    String name, List<Level> levels, boolean shared, double rarest, double firmness) {

  public Trait {
    levels = List.copyOf(levels);
  }

  Trait firmly(double times) {
    return new Trait(name, levels, shared, rarest, times);
  }

  static Trait own(String name, double rarest, Level... levels) {
    return new Trait(name, List.of(levels), false, rarest, 1);
  }

  static Trait shared(String name, double rarest, Level... levels) {
    return new Trait(name, List.of(levels), true, rarest, 1);
  }
}
