package org.candorcrm.identity.matching.compare;

import java.util.List;
import org.candorcrm.identity.matching.traits.NameForm;
import org.candorcrm.identity.matching.traits.Pools;
import org.candorcrm.identity.matching.traits.Portrait;

/**
 * People's names: family name, first given name, and all further words. Of several forms of a name
 * (two scripts, before and after a marriage) those count that agree best.
 */
final class NameComparer implements Comparer {

  private static final double SELDOM = 0.08;

  private static final Trait SURNAME =
      Trait.shared(
              "surname",
              1e-6,
              new Level("different", .06, .965, .15).denying(5),
              new Level("same initial", .01, .004, .01).denying(1),
              new Level("similar", .04, .02, .03).denying(1),
              new Level("one slip apart", .08, .002, .04),
              new Level("variant", .015, .001, .01),
              new Level("elsewhere in the name", .02, .001, .01).onOneValue(),
              new Level("in part the same", .03, .001, .02),
              new Level("same", .745, .001, .73).onOneValue())
          .seldomApart(SELDOM)
          .whichIsNeeded();
  private static final Trait GIVEN =
      Trait.own(
              "given name",
              1e-5,
              Level.of("different", .06, .91).denying(5),
              Level.of("same initial", .04, .03),
              Level.of("similar", .04, .025).denying(1),
              Level.of("one slip apart", .06, .004),
              Level.of("short form or other language", .06, .006),
              Level.of("elsewhere in the name", .03, .002),
              Level.of("in part the same", .01, .001),
              Level.of("same", .70, .012).onOneValue())
          .seldomApart(SELDOM)
          .whichIsNeeded();
  private static final Trait FURTHER =
      Trait.own(
              "further names",
              1e-4,
              Level.of("different", .15, .93).denying(1),
              Level.of("same initial", .15, .03),
              Level.of("in part the same", .2, .02),
              Level.of("same", .5, .02))
          .seldomApart(SELDOM);
  private static final Trait GENERATION =
      Trait.own(
              "generation",
              1e-2,
              Level.of("different", .0001, .5).forbidding(),
              Level.of("same", .9999, .5))
          .firmly(500);

  private final Pools pools;

  NameComparer(Pools pools) {
    this.pools = pools;
  }

  @Override
  public List<Trait> traits() {
    return List.of(SURNAME, GIVEN, FURTHER, GENERATION);
  }

  @Override
  public void compare(Portrait one, Portrait other, Agreement agreement, int at) {
    NameMatch best = null;
    for (var mine : one.names()) {
      for (var theirs : other.names()) {
        var match = NameMatch.of(mine, theirs);
        if (best == null || match.rank() > best.rank()) {
          best = match;
        }
      }
    }
    if (best == null) {
      return;
    }
    double surname = part(best.surname(), true, agreement, at);
    double given = part(best.given(), false, agreement, at + 1);
    if (best.whole() != null && surname > 0 && given > 0) {
      double both = Frequency.together(best.whole(), pools.names, surname * given);
      // Both parts of it at once: that they are exchanged is told by one of them.
      agreement.set(at + 1, NamePart.SAME, Math.max(given, Math.min(1, both / surname)));
    }
    if (best.further() >= 0) {
      agreement.set(at + 2, best.further(), 0);
    }
    generation(one.names(), other.names(), agreement, at + 3);
  }

  /** Says how frequent the part is that both have; 0 where that does not matter. */
  private double part(NamePart part, boolean surname, Agreement agreement, int at) {
    if (part.level() < 0) {
      return 0;
    }
    int counted = pools.named(surname);
    double frequency =
        part.count() == 0 ? 0 : Frequency.of(part.count(), counted, surname ? 3e-4 : 5e-4);
    agreement.set(at, part.level(), frequency);
    return frequency;
  }

  private static void generation(NameForm[] some, NameForm[] more, Agreement agreement, int at) {
    for (var one : some) {
      for (var other : more) {
        if (one.generation() > 0 && other.generation() > 0) {
          agreement.set(at, one.generation() == other.generation() ? 1 : 0, 0);
        }
      }
    }
  }
}
