package org.candorcrm.identity.matching.model;

import org.candorcrm.identity.matching.compare.Agreement;

/**
 * Whether what speaks for two records is enough to link them without asking anybody, whatever their
 * probability: independent traits make many small agreements of namesakes, colleagues and relatives
 * into a large one. Something that identifies has to be the same (an address, a number, a date of
 * birth with a place, ...), and must not be outweighed by a name or by what identifies and differs.
 * The points stand with the levels ({@link org.candorcrm.identity.matching.compare.Level#proof}).
 */
final class Proof {

  /** A number or an address that many share, or that says as little, identifies nobody. */
  private static final double TELLING = 6;

  private static final int LEAST = 3;

  /** What people of one household or company share counts so much at most. */
  private static final int MOST_SHARED = 4;

  /** A name that one of both does not say counts against it like this. */
  private static final int UNSAID = 4;

  private final Model model;

  Proof(Model model) {
    this.model = model;
  }

  boolean surely(Agreement agreement) {
    int proved = 0;
    int shared = 0;
    int denied = 0;
    for (int t = 0; t < agreement.traits(); t++) {
      int level = agreement.level(t);
      var trait = model.traits().get(t);
      if (level == Agreement.UNKNOWN) {
        denied += trait.needed() ? UNSAID : 0;
        continue;
      }
      int points = trait.levels().get(level).proof();
      if (points < 0) {
        denied -= points;
      } else if (points > 0 && model.bits(t, level, agreement.frequency(t)) >= TELLING) {
        proved += trait.shared() ? 0 : points;
        shared += trait.shared() ? points : 0;
      }
    }
    proved += Math.min(MOST_SHARED, shared);
    return proved >= LEAST && proved > denied;
  }
}
