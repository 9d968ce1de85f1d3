package org.candorcrm.identity.matching.compare;

import java.util.List;
import org.candorcrm.identity.matching.traits.Pools;
import org.candorcrm.identity.matching.traits.Portrait;
import org.candorcrm.identity.matching.words.Edits;

/**
 * Dates of birth, with the slips that people make: one digit, two swapped, day and month exchanged,
 * the year alone.
 */
final class DayComparer implements Comparer {

  private static final Trait DAY =
      Trait.own(
              "birth date",
              1e-6,
              new Level("different", .03, .92, .9).denying(4),
              new Level("same day and month", .01, .003, .003).denying(2),
              new Level("about the same year", .02, .04, .04).denying(4),
              new Level("same year", .03, .015, .015).denying(4),
              new Level("two slips apart", .03, .012, .012).denying(1),
              new Level("same year and month or day", .02, .003, .003).denying(1),
              new Level("one slip apart", .08, .002, .003).proving(1),
              new Level("day and month exchanged", .02, .0001, .001).proving(1),
              new Level("same", .76, .0001, .02).onOneValue().proving(2))
          .firmly(3)
          .seldomApart(0.15);

  private final Pools pools;

  DayComparer(Pools pools) {
    this.pools = pools;
  }

  @Override
  public List<Trait> traits() {
    return List.of(DAY);
  }

  @Override
  public void compare(Portrait one, Portrait other, Agreement agreement, int at) {
    int best = -1;
    double frequency = 0;
    for (var mine : one.days()) {
      for (var theirs : other.days()) {
        int level = mine == theirs ? 8 : level(mine.text(), theirs.text());
        if (level > best) {
          best = level;
          frequency = level == 8 ? Frequency.of(mine, pools.days, 1e-4) : 0;
        }
      }
    }
    if (best >= 0) {
      agreement.set(at, best, frequency);
    }
  }

  static int level(String one, String other) {
    boolean year = one.startsWith(other.substring(0, 4));
    if (one.endsWith("0000") || other.endsWith("0000")) {
      return year ? 3 : Edits.between(one.substring(0, 4), other.substring(0, 4), 1) <= 1 ? 2 : 0;
    }
    if (year
        && one.substring(4, 6).equals(other.substring(6))
        && one.substring(6).equals(other.substring(4, 6))) {
      return 7;
    }
    int slips = slips(one, other);
    if (slips == 1) {
      return 6;
    }
    boolean month = one.substring(4, 6).equals(other.substring(4, 6));
    boolean day = one.substring(6).equals(other.substring(6));
    if (year && (month || day)) {
      return 5;
    }
    if (slips == 2) {
      return 4;
    }
    if (year) {
      return 3;
    }
    if (month && day) {
      return 1;
    }
    int apart = Integer.parseInt(one.substring(0, 4)) - Integer.parseInt(other.substring(0, 4));
    return Math.abs(apart) <= 1 ? 2 : 0;
  }

  /** Digits that differ; two neighbours exchanged are one slip. */
  private static int slips(String one, String other) {
    int slips = 0;
    for (int i = 0; i < one.length(); i++) {
      if (one.charAt(i) == other.charAt(i)) {
        continue;
      }
      boolean swapped =
          i + 1 < one.length()
              && one.charAt(i) == other.charAt(i + 1)
              && one.charAt(i + 1) == other.charAt(i);
      slips++;
      i += swapped ? 1 : 0;
    }
    return slips;
  }
}
