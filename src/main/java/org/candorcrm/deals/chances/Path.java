package org.candorcrm.deals.chances;

import java.util.List;

/**
 * How the chance of one deal comes from that of its place: what is special to it moves the chance
 * of the deals that stand there, one thing after the other, until it is its own.
 *
 * @param level the chance of deals at its place
 * @param own its own, before past mornings said how sure it may be
 * @param traits what can be said to a person; what is left up to its own chance is everything else
 */
public record Path(double level, double own, List<Trait> traits) {

  public Path {
    traits = List.copyOf(traits);
  }

  static Path straight(double chance) {
    return new Path(chance, chance, List.of());
  }

  /**
   * @param step by how much the chance is higher from here on, from -1 to 1
   * @param alike deals that were like this one in it
   * @param surprising whether it moves the chance to the side that nobody would act upon, so that
   *     only the count may be said of it
   */
  public record Trait(String column, String value, double step, Like alike, boolean surprising) {}

  /**
   * @param all how many; 0: nothing is said of them
   * @param usual how many of them would have been won if they had done as deals of their stage and
   *     age did
   * @param here whether they are of the similar ones; else they stood in any stage
   */
  public record Like(int all, int won, int usual, boolean here) {

    static final Like NONE = new Like(0, 0, 0, true);
  }
}
