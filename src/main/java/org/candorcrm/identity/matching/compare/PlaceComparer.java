package org.candorcrm.identity.matching.compare;

import java.util.List;
import org.candorcrm.identity.matching.traits.Pools;
import org.candorcrm.identity.matching.traits.Portrait;
import org.candorcrm.identity.matching.traits.Term;
import org.candorcrm.identity.matching.words.Edits;
import org.candorcrm.identity.matching.words.JaroWinkler;

/**
 * Town and postcode as one trait, because one follows from the other: counting both as independent
 * would count the same agreement twice.
 */
final class PlaceComparer implements Comparer {

  private static final Trait PLACE =
      Trait.shared(
          "place",
          1e-5,
          new Level("town and postcode differ", .06, .95, .1),
          new Level("town differs", .06, .9, .1),
          new Level("postcode differs", .08, .95, .1),
          new Level("postcode of the same area, town not the same", .03, .01, .03),
          new Level("town similar", .02, .005, .02),
          new Level("same town, postcode differs", .05, .01, .04).onOneValue(),
          new Level("same town", .3, .01, .3).onOneValue().proving(1),
          new Level("same town, postcode of the same area", .06, .003, .06).onOneValue(),
          new Level("postcode one slip apart", .03, .001, .02),
          new Level("same postcode, town differs", .06, .0003, .05).onOneValue(),
          new Level("same postcode", .4, .0005, .4).onOneValue().proving(1),
          new Level("same town and postcode", .4, .0005, .45).onOneValue().proving(1));

  private final Pools pools;

  PlaceComparer(Pools pools) {
    this.pools = pools;
  }

  @Override
  public List<Trait> traits() {
    return List.of(PLACE);
  }

  @Override
  public void compare(Portrait one, Portrait other, Agreement agreement, int at) {
    var postcode = best(one.postcodes(), other.postcodes(), true);
    var city = best(one.cities(), other.cities(), false);
    if (postcode.level < 0 && city.level < 0) {
      return;
    }
    double frequency =
        postcode.level == 3
            ? Frequency.of(postcode.term, pools.postcodes, 2e-4)
            : city.level == 3 ? Frequency.of(city.term, pools.cities, 5e-4) : 0;
    boolean elsewhere = postcode.level == 2 && city.level == 0 && !postcode.region;
    agreement.set(at, level(elsewhere ? 0 : postcode.level, city.level), frequency);
  }

  private static int level(int postcode, int city) {
    return switch (postcode) {
      case 3 -> city < 0 ? 10 : city == 0 ? 9 : 11;
      case 2 -> 8;
      case 1 -> city >= 2 ? 7 : 3;
      case 0 -> city == 3 ? 5 : city == 2 ? 4 : city == 0 ? 0 : 2;
      default -> city == 3 ? 6 : city == 2 ? 4 : 1;
    };
  }

  /**
   * @param region whether both begin alike: in other towns, another first digit is no slip
   */
  private record Best(int level, Term term, boolean region) {}

  private static final Best NONE = new Best(-1, new Pools().cities.term(""), false);

  /** 0 different, 1 of one area, 2 one slip apart, 3 the same. */
  private static Best best(Term[] some, Term[] more, boolean postcodes) {
    var best = NONE;
    for (var one : some) {
      for (var other : more) {
        int level =
            one == other
                ? 3
                : postcodes ? postcode(one.text(), other.text()) : city(one.text(), other.text());
        if (level > best.level) {
          best = new Best(level, one, one.text().regionMatches(0, other.text(), 0, 1));
        }
      }
    }
    return best;
  }

  private static int postcode(String one, String other) {
    if (Edits.between(one, other, 1) == 1) {
      return 2;
    }
    int area = Math.max(2, Math.min(one.length(), other.length()) - 3);
    return one.regionMatches(0, other, 0, area) ? 1 : 0;
  }

  private static int city(String one, String other) {
    int shortest = Math.min(one.length(), other.length());
    int slips = shortest >= 8 ? 2 : shortest >= 4 ? 1 : 0;
    if (Edits.between(one, other, slips) <= slips) {
      return 2;
    }
    return shortest >= 4 && (" " + one + " ").contains(" " + other + " ")
            || shortest >= 6 && JaroWinkler.of(one, other) >= 0.9
            || shortest >= 4 && (" " + other + " ").contains(" " + one + " ")
        ? 2
        : 0;
  }
}
