package org.candorcrm.identity.matching.compare;

import java.util.List;
import org.candorcrm.identity.matching.traits.Pools;
import org.candorcrm.identity.matching.traits.Portrait;
import org.candorcrm.identity.matching.traits.Street;
import org.candorcrm.identity.matching.traits.Term;
import org.candorcrm.identity.matching.words.Edits;

/**
 * Addresses as bags of words, the rare ones weighing more (inverse document frequency, Spärck Jones
 * 1972): one line may hold the town, too, and the other may not.
 */
final class StreetComparer implements Comparer {

  private static final double NEARLY_ALL = 0.75;
  private static final double SOME = 0.4;

  private static final Trait STREET =
      Trait.shared(
          "street",
          1e-6,
          new Level("different", .12, .955, .12),
          new Level("in part the same", .06, .02, .05),
          new Level("same number and in part the same", .06, .0008, .05),
          new Level("same without the number", .06, .002, .06),
          new Level("same words and number", .2, .0002, .2).proving(1),
          new Level("same", .5, .0001, .52).onOneValue().proving(1));

  private final Pools pools;

  StreetComparer(Pools pools) {
    this.pools = pools;
  }

  @Override
  public List<Trait> traits() {
    return List.of(STREET);
  }

  @Override
  public void compare(Portrait one, Portrait other, Agreement agreement, int at) {
    if (one.streets().length == 0 || other.streets().length == 0) {
      return;
    }
    var mine = one.streets()[0];
    var theirs = other.streets()[0];
    if (mine.whole() == theirs.whole()) {
      agreement.set(at, 5, Frequency.of(mine.whole(), pools.streets, 1e-4));
      return;
    }
    agreement.set(at, level(mine, theirs), 0);
  }

  private int level(Street one, Street other) {
    double words = overlap(one.words(), other.words());
    boolean both = one.numbers().length > 0 && other.numbers().length > 0;
    boolean number = both && numbers(one.numbers(), other.numbers());
    if (words >= NEARLY_ALL) {
      return number ? 4 : 3;
    }
    if (words >= SOME) {
      return number ? 2 : 1;
    }
    return 0;
  }

  /** What of the shorter address is in the longer one, weighed by how rare its words are. */
  private double overlap(Term[] some, Term[] more) {
    var few = some.length <= more.length ? some : more;
    var many = some.length <= more.length ? more : some;
    double all = 0;
    double found = 0;
    for (var word : few) {
      double weight = weight(word);
      all += weight;
      found += weight * found(word, many);
    }
    return all == 0 ? 0 : found / all;
  }

  private static double found(Term word, Term[] among) {
    double best = 0;
    for (var other : among) {
      if (other == word) {
        return 1;
      }
      var a = word.text();
      var b = other.text();
      int shortest = Math.min(a.length(), b.length());
      int slips = shortest >= 8 ? 2 : shortest >= 4 ? 1 : 0;
      if (slips > 0 && Edits.between(a, b, slips) <= slips) {
        best = 0.8;
      }
    }
    return best;
  }

  private double weight(Term word) {
    double all = Math.max(20, pools.streets.counted());
    return Math.log(1 + all / (1 + word.count()));
  }

  private static boolean numbers(Term[] some, Term[] more) {
    for (var one : some) {
      for (var other : more) {
        if (one == other) {
          return true;
        }
      }
    }
    return false;
  }
}
