package org.candorcrm.identity.matching.compare;

import java.util.List;
import java.util.function.Function;
import org.candorcrm.identity.matching.traits.Pool;
import org.candorcrm.identity.matching.traits.Portrait;
import org.candorcrm.identity.matching.traits.Term;
import org.candorcrm.identity.matching.words.Edits;

/** Values that are the same, nearly the same, or not: ids, countries, anything else. */
final class ExactComparer implements Comparer {

  private static final int LONG = 5;

  /**
   * Agreeing on the rarest country is worth no more than this: it follows from the language of the
   * name, the town and the telephone number, which have told it before.
   */
  private static final double FOLLOWS = 0.3;

  private final Trait trait;
  private final Pool pool;
  private final double before;
  private final Function<Portrait, Term[]> values;

  private ExactComparer(Trait trait, Pool pool, Function<Portrait, Term[]> values) {
    this.trait = trait;
    this.before = Math.min(1e-3, trait.levels().getLast().other());
    this.pool = pool;
    this.values = values;
  }

  static ExactComparer id(String name, Pool pool, Function<Portrait, Term[]> values) {
    return new ExactComparer(
        Trait.own(
                name,
                1e-7,
                Level.of("different", .03, .9985).denying(4),
                Level.of("one slip apart", .06, .0005).proving(1),
                Level.of("same", .91, .00001).onOneValue().proving(4))
            .firmly(10),
        pool,
        values);
  }

  static ExactComparer country(Pool pool, Function<Portrait, Term[]> values) {
    return new ExactComparer(
        Trait.shared(
            "country",
            FOLLOWS,
            new Level("different", .05, .6, .1),
            new Level("nearly the same", .02, .01, .02),
            new Level("same", .93, .39, .88).onOneValue()),
        pool,
        values);
  }

  static ExactComparer other(String name, Pool pool, Function<Portrait, Term[]> values) {
    return new ExactComparer(
        Trait.own(
            name,
            1e-3,
            Level.of("different", .3, .7),
            Level.of("nearly the same", .1, .05),
            Level.of("same", .6, .25).onOneValue()),
        pool,
        values);
  }

  @Override
  public List<Trait> traits() {
    return List.of(trait);
  }

  @Override
  public void compare(Portrait one, Portrait other, Agreement agreement, int at) {
    int best = -1;
    double frequency = 0;
    for (var mine : values.apply(one)) {
      for (var theirs : values.apply(other)) {
        int level = mine == theirs ? 2 : near(mine.text(), theirs.text()) ? 1 : 0;
        if (level > best) {
          best = level;
          frequency = level == 2 ? Frequency.of(mine, pool, before) : 0;
        }
      }
    }
    if (best >= 0) {
      agreement.set(at, best, frequency);
    }
  }

  private static boolean near(String one, String other) {
    int shortest = Math.min(one.length(), other.length());
    return shortest >= LONG
        && Edits.between(one, other, shortest >= 12 ? 2 : 1) <= (shortest >= 12 ? 2 : 1);
  }
}
