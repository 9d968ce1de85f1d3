package org.candorcrm.identity.matching.compare;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.candorcrm.identity.matching.traits.Organisation;
import org.candorcrm.identity.matching.traits.Pools;
import org.candorcrm.identity.matching.traits.Portrait;
import org.candorcrm.identity.matching.traits.Term;
import org.candorcrm.identity.matching.words.Digits;
import org.candorcrm.identity.matching.words.Edits;

/**
 * Names of companies without their legal forms, as bags of words, the rare ones weighing more
 * (inverse document frequency, Spärck Jones 1972), each word with its slips.
 */
final class OrganisationComparer implements Comparer {

  static final String NAME = "organisation";

  /** From this level on both have one name. */
  static final int NEARLY = 3;

  private static final double MOST = 0.8;
  private static final double SOME = 0.45;

  private final Trait trait;
  private final Pools pools;

  OrganisationComparer(Pools pools, boolean own) {
    this.pools = pools;
    this.trait =
        new Trait(
            NAME,
            List.of(
                new Level("different", .08, .97, .3).proving(own ? Level.FORBIDS : -1),
                new Level("in part the same", .07, .02, .15).proving(own ? Level.FORBIDS : 0),
                new Level("one contains the other", .1, .004, .15).proving(own ? -1 : 0),
                new Level("nearly the same", .1, .0005, .05),
                new Level("same but for the legal form", .1, .0003, .1)
                    .onOneValue()
                    .proving(own ? -1 : 1),
                new Level("same", .55, .0003, .25).onOneValue().proving(own ? 0 : 1)),
            !own,
            1e-6,
            1,
            own ? 0.15 : 0.5,
            own);
  }

  @Override
  public List<Trait> traits() {
    return List.of(trait);
  }

  @Override
  public void compare(Portrait one, Portrait other, Agreement agreement, int at) {
    int best = -1;
    double frequency = 0;
    for (var mine : one.organisations()) {
      for (var theirs : other.organisations()) {
        int level = level(mine, theirs);
        if (level > best) {
          best = level;
          frequency = level >= 4 ? Frequency.of(mine.whole(), pools.organisations, 3e-4) : 0;
        }
      }
    }
    if (best >= 0) {
      agreement.set(at, best, frequency);
    }
  }

  private int level(Organisation one, Organisation other) {
    if (one.whole() == other.whole()) {
      boolean forms = one.form() == null || other.form() == null || one.form().equals(other.form());
      return forms ? 5 : 4;
    }
    var a = one.whole().text();
    var b = other.whole().text();
    if (Digits.differ(a, b) && numbered(a) && numbered(b)) {
      return 0;
    }
    int shortest = Math.min(a.length(), b.length());
    int slips = shortest >= 12 ? 2 : shortest >= 6 ? 1 : 0;
    double of = found(one.words(), other.words());
    double back = found(other.words(), one.words());
    if (Math.min(of, back) >= MOST || slips > 0 && Edits.between(a, b, slips) <= slips) {
      return NEARLY;
    }
    if (Math.max(of, back) >= MOST) {
      return 2;
    }
    return Math.max(of, back) >= SOME && telling(one.words(), other.words()) ? 1 : 0;
  }

  private static boolean numbered(String text) {
    return Digits.differ(text, "");
  }

  /**
   * What they share is not the trade or the place alone: the rarest word of one is in the other.
   */
  private static boolean telling(Term[] one, Term[] other) {
    return best(rarest(one), other) > 0 || best(rarest(other), one) > 0;
  }

  private static Term rarest(Term[] words) {
    return Collections.min(List.of(words), Comparator.comparingInt(Term::count));
  }

  /** What of the first words is among the others, by weight. */
  private double found(Term[] words, Term[] among) {
    double all = 0;
    double found = 0;
    for (var word : words) {
      double weight =
          Math.log(1 + Math.max(20.0, pools.organisations.counted()) / (1 + word.count()));
      all += weight;
      found += weight * best(word, among);
    }
    return all == 0 ? 0 : found / all;
  }

  private static double best(Term word, Term[] among) {
    double best = 0;
    for (var other : among) {
      if (word == other) {
        return 1;
      }
      var a = word.text();
      var b = other.text();
      int shortest = Math.min(a.length(), b.length());
      int slips = shortest >= 8 ? 2 : shortest >= 5 ? 1 : 0;
      boolean near =
          slips > 0 && Edits.between(a, b, slips) <= slips
              || shortest >= 5 && word.sound().equals(other.sound());
      best = near ? 0.85 : best;
    }
    return best;
  }
}
