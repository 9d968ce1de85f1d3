package org.candorcrm.identity.matching.compare;

import org.candorcrm.identity.matching.words.Likeness;
import org.candorcrm.identity.matching.words.Word;

/**
 * How one part of two names agrees.
 *
 * @param level as in the levels of the traits; -1 where one of the two lacks the part
 * @param count how many records have the more frequent of the two words in this part; 0 where it
 *     does not matter
 */
record NamePart(int level, int count) {

  static final NamePart UNKNOWN = new NamePart(-1, 0);
  static final NamePart DIFFERENT = new NamePart(0, 0);
  static final int SIMILAR = 2;
  static final int NEAR = 3;
  static final int MOVED = 5;
  static final int PARTLY = 6;
  static final int SAME = 7;

  /** The best that any two words of both lists give. */
  static NamePart of(Word[] some, Word[] more, boolean surname) {
    if (some.length == 0 || more.length == 0) {
      return UNKNOWN;
    }
    if (some.length == 1 && more.length == 1) {
      return of(Likeness.of(some[0], more[0]), some[0], more[0], surname);
    }
    NamePart best = UNKNOWN;
    int same = 0;
    for (var one : some) {
      for (var other : more) {
        var part = of(Likeness.of(one, other), one, other, surname);
        if (part.level == SAME) {
          same++;
        }
        if (part.level > best.level || part.level == best.level && part.count < best.count) {
          best = part;
        }
      }
    }
    if (best.level < NEAR && joined(some).equals(joined(more))) {
      return new NamePart(4, 1);
    }
    boolean all = same >= Math.max(some.length, more.length);
    return best.level == SAME && !all ? new NamePart(PARTLY, best.count) : best;
  }

  static NamePart of(Likeness likeness, Word one, Word other, boolean surname) {
    int count = Math.max(one.count(surname), other.count(surname));
    return switch (likeness) {
      case UNREAD -> UNKNOWN;
      case DIFFERENT -> DIFFERENT;
      case INITIAL -> new NamePart(1, 0);
      case ALIKE -> new NamePart(SIMILAR, count);
      case NEAR -> new NamePart(NEAR, count);
      case VARIANT -> new NamePart(4, count);
      case SAME -> new NamePart(SAME, count);
    };
  }

  /**
   * It stands in another place there, so that it is as frequent as in the place where it belongs:
   * Markus is rare as a family name, and no proof of anything.
   *
   * @param there the same words counted in the other place
   */
  NamePart moved(NamePart there) {
    return new NamePart(MOVED, Math.max(count, there.count));
  }

  boolean weak() {
    return level < NEAR;
  }

  static String joined(Word[] words) {
    var all = new StringBuilder();
    for (var word : words) {
      all.append(word.reading());
    }
    return all.toString();
  }
}
