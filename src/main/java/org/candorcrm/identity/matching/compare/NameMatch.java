package org.candorcrm.identity.matching.compare;

import org.candorcrm.identity.matching.traits.NameForm;
import org.candorcrm.identity.matching.traits.Term;
import org.candorcrm.identity.matching.words.Edits;
import org.candorcrm.identity.matching.words.Likeness;
import org.candorcrm.identity.matching.words.Word;
import org.jspecify.annotations.Nullable;

/**
 * How two forms of names agree, after looking for words that stand in another place: parts swapped,
 * a family name among the middle names, a name of one word, words written together.
 *
 * @param whole the whole name, where both have the same
 * @param further 0 different, 1 initials, 2 in part, 3 the same; -1 where one of the two has none
 */
record NameMatch(NamePart surname, NamePart given, int further, @Nullable Term whole) {

  private static final int[] RANKS = {-3, 1, 2, 6, 7, 7, 8, 10};

  private NameMatch(NamePart surname, NamePart given, int further) {
    this(surname, given, further, null);
  }

  static NameMatch of(NameForm one, NameForm other) {
    var match = parts(one, other);
    return one.whole() == null || one.whole() != other.whole()
        ? match
        : new NameMatch(match.surname, match.given, match.further, one.whole());
  }

  private static NameMatch parts(NameForm one, NameForm other) {
    if (one.lone() || other.lone()) {
      return lone(one, other);
    }
    var surname = NamePart.of(one.surname(), other.surname(), true);
    var given = NamePart.of(one.given(), other.given(), false);
    if (surname.weak() || given.weak()) {
      var found = elsewhere(one, other, surname, given);
      surname = found.surname;
      given = found.given;
    }
    boolean apart = surname.level() == NamePart.MOVED || given.level() == NamePart.MOVED;
    return new NameMatch(surname, given, apart ? -1 : further(one.further(), other.further()));
  }

  int rank() {
    return rank(surname) + rank(given) + Math.max(0, further);
  }

  private static int rank(NamePart part) {
    return part.level() < 0 ? 0 : RANKS[part.level()];
  }

  private static NameMatch lone(NameForm one, NameForm other) {
    var short1 = one.lone() ? one : other;
    var long1 = one.lone() ? other : one;
    boolean asSurname = short1.given().length == 0;
    var word = asSurname ? short1.surname()[0] : short1.given()[0];
    var words = new Word[] {word};
    var direct = NamePart.of(words, asSurname ? long1.surname() : long1.given(), asSurname);
    var crossed = NamePart.of(words, asSurname ? long1.given() : long1.surname(), !asSurname);
    if (crossed.level() >= NamePart.NEAR && crossed.level() > direct.level()) {
      var moved =
          crossed.moved(NamePart.of(words, asSurname ? long1.given() : long1.surname(), asSurname));
      return asSurname
          ? new NameMatch(NamePart.UNKNOWN, moved, -1)
          : new NameMatch(moved, NamePart.UNKNOWN, -1);
    }
    if (direct.weak() && NamePart.of(words, long1.further(), asSurname).level() >= NamePart.NEAR) {
      var moved = new NamePart(NamePart.MOVED, word.count(asSurname) + 2);
      return asSurname
          ? new NameMatch(moved, NamePart.UNKNOWN, -1)
          : new NameMatch(NamePart.UNKNOWN, moved, -1);
    }
    if (direct.weak() && together(one, other)) {
      return new NameMatch(new NamePart(4, 1), new NamePart(4, 1), -1);
    }
    return asSurname
        ? new NameMatch(direct, NamePart.UNKNOWN, -1)
        : new NameMatch(NamePart.UNKNOWN, direct, -1);
  }

  private static NameMatch elsewhere(
      NameForm one, NameForm other, NamePart surname, NamePart given) {
    if (surname.weak() && given.weak()) {
      var first = NamePart.of(one.surname(), other.given(), true);
      var second = NamePart.of(one.given(), other.surname(), false);
      boolean strong = first.level() >= NamePart.NEAR || second.level() >= NamePart.NEAR;
      if (strong && first.level() >= NamePart.SIMILAR && second.level() >= NamePart.SIMILAR) {
        return new NameMatch(
            first.moved(NamePart.of(one.surname(), other.given(), false)),
            second.moved(NamePart.of(one.given(), other.surname(), true)),
            -1);
      }
      if (together(one, other)) {
        return new NameMatch(new NamePart(4, 1), new NamePart(4, 1), -1);
      }
    }
    return new NameMatch(
        surname.weak() ? amongFurther(one, other, surname, true) : surname,
        given.weak() ? amongFurther(one, other, given, false) : given,
        -1);
  }

  private static NamePart amongFurther(
      NameForm one, NameForm other, NamePart found, boolean surname) {
    var mine = surname ? one.surname() : one.given();
    var theirs = surname ? other.surname() : other.given();
    var first = NamePart.of(mine, other.further(), surname);
    var second = NamePart.of(theirs, one.further(), surname);
    var best = first.level() >= second.level() ? first : second;
    return best.level() >= NamePart.NEAR ? best.moved(best) : found;
  }

  /** "SergeiLavrov", "Patr ushev": the same letters, parted otherwise. */
  private static boolean together(NameForm one, NameForm other) {
    var mine = one.joined();
    var theirs = other.joined();
    return mine.length() >= 5 && Edits.between(mine, theirs, 1) <= 1;
  }

  private static int further(Word[] some, Word[] more) {
    if (some.length == 0 || more.length == 0) {
      return -1;
    }
    int found = 0;
    boolean initial = false;
    var few = some.length <= more.length ? some : more;
    var many = some.length <= more.length ? more : some;
    for (var word : few) {
      var best = Likeness.DIFFERENT;
      for (var other : many) {
        var likeness = Likeness.of(word, other);
        best = likeness.atLeast(best) ? likeness : best;
      }
      found += best.atLeast(Likeness.NEAR) ? 1 : 0;
      initial |= best == Likeness.INITIAL;
    }
    if (found == few.length) {
      return 3;
    }
    return found > 0 ? 2 : initial ? 1 : 0;
  }
}
