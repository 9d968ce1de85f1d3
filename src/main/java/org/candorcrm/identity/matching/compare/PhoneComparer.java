package org.candorcrm.identity.matching.compare;

import java.util.List;
import org.candorcrm.identity.matching.traits.Pools;
import org.candorcrm.identity.matching.traits.Portrait;
import org.candorcrm.identity.matching.words.Edits;

/** Telephone numbers: the same, the same without area or country, or one slip apart. */
final class PhoneComparer implements Comparer {

  private static final int TAIL = 7;

  private static final Trait PHONE =
      Trait.shared(
          "phone",
          1e-6,
          new Level("different", .3, .9985, .5).denying(1),
          new Level("one slip apart", .03, .0003, .01).denying(1),
          new Level("same without area", .04, .0001, .03).onOneValue().proving(1),
          new Level("same", .63, .00005, .46).onOneValue().proving(2));

  private final Pools pools;

  PhoneComparer(Pools pools) {
    this.pools = pools;
  }

  @Override
  public List<Trait> traits() {
    return List.of(PHONE);
  }

  @Override
  public void compare(Portrait one, Portrait other, Agreement agreement, int at) {
    int best = -1;
    double frequency = 0;
    for (var mine : one.phones()) {
      for (var theirs : other.phones()) {
        int level = mine == theirs ? 3 : level(mine.text(), theirs.text());
        if (level > best) {
          best = level;
          frequency = level >= 2 ? Frequency.of(mine, pools.phones, 3e-5) : 0;
        }
      }
    }
    if (best >= 0) {
      agreement.set(at, best, frequency);
    }
  }

  private static int level(String one, String other) {
    if (one.length() >= TAIL
        && other.length() >= TAIL
        && (one.endsWith(other) || other.endsWith(one))) {
      return 2;
    }
    return one.length() >= TAIL && Edits.between(one, other, 1) == 1 ? 1 : 0;
  }
}
