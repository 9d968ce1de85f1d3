package org.candorcrm.identity.matching.traits;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candorcrm.identity.matching.words.Latin;
import org.candorcrm.identity.matching.words.Titles;
import org.candorcrm.identity.matching.words.Word;
import org.candorcrm.identity.matching.words.Words;
import org.jspecify.annotations.Nullable;

/** Makes {@link NameForm}s of names as people write them. */
final class NameReading {

  private static final Word[] NONE = {};

  private final Words words;
  private final Pool wholes;

  NameReading(Words words, Pool wholes) {
    this.words = words;
    this.wholes = wholes;
  }

  /**
   * A name whose parts stand in fields of their own, with a whole name beside it for the middle
   * ones.
   */
  NameForm parts(String given, String surname, String whole) {
    var givens = usable(given);
    var surnames = usable(surname);
    int generation = Math.max(generation(given), Math.max(generation(surname), generation(whole)));
    var further = new ArrayList<Word>();
    if (givens.size() > 1) {
      further.addAll(givens.subList(1, givens.size()));
      givens = givens.subList(0, 1);
    }
    for (var word : usable(whole)) {
      if (!givens.contains(word) && !surnames.contains(word) && !further.contains(word)) {
        further.add(word);
      }
    }
    return form(givens, surnames, further, false, generation);
  }

  /** A name written as a whole: "Anna Maria Berg", "Berg, Anna Maria", "王杰". */
  NameForm whole(String text) {
    int generation = generation(text);
    var stripped = text.strip();
    if (Latin.familyFirst(stripped)) {
      var family = usable(stripped.substring(0, 1));
      return guessed(usable(stripped.substring(1)), family, generation);
    }
    int comma = text.indexOf(',');
    if (comma > 0) {
      var before = usable(text.substring(0, comma));
      var after = usable(text.substring(comma + 1));
      if (!before.isEmpty() && !after.isEmpty() && before.size() <= 3) {
        return guessed(after, before, generation);
      }
    }
    var all = usable(text);
    if (all.size() == 2 && all.getFirst().characters() && all.getLast().characters()) {
      return guessed(all.subList(1, 2), all.subList(0, 1), generation);
    }
    if (all.size() < 2) {
      return guessed(all, List.of(), generation);
    }
    return guessed(
        all.subList(0, all.size() - 1), all.subList(all.size() - 1, all.size()), generation);
  }

  /** Whether two forms have a word in common, so that one can complete the other. */
  static boolean related(NameForm one, NameForm other) {
    for (var word : one.words()) {
      if (other.words().contains(word)) {
        return true;
      }
    }
    return false;
  }

  private NameForm guessed(List<Word> given, List<Word> surname, int generation) {
    var first = given.isEmpty() ? given : given.subList(0, 1);
    var rest = given.isEmpty() ? given : given.subList(1, given.size());
    return form(first, surname, rest, true, generation);
  }

  private NameForm form(
      List<Word> given, List<Word> surname, List<Word> rest, boolean guessed, int generation) {
    return new NameForm(
        whole(given, surname), array(given), array(surname), array(rest), guessed, generation);
  }

  private @Nullable Term whole(List<Word> given, List<Word> surname) {
    if (given.isEmpty() || surname.isEmpty() || given.getFirst().initial()) {
      return null;
    }
    return wholes.term(
        Stream.concat(given.stream(), surname.stream())
            .map(Word::text)
            .sorted()
            .collect(Collectors.joining(" ")));
  }

  /** The words that tell people apart; all of them where nothing else is left. */
  private List<Word> usable(String text) {
    var all = words.of(text);
    var kept = new ArrayList<Word>(all.size());
    for (var word : all) {
      boolean telling =
          !Titles.title(word.text())
              && !Titles.particle(word.text())
              && Titles.generation(word.text()) == 0;
      if (telling && !kept.contains(word)) {
        kept.add(word);
      }
    }
    return kept.isEmpty() ? all : kept;
  }

  private static int generation(String text) {
    var parts = Words.parts(text.toLowerCase(Locale.ROOT));
    for (int i = 1; i < parts.size(); i++) {
      int found = Titles.generation(parts.get(i));
      if (found > 0) {
        return found;
      }
      if (parts.get(i).equals("i") && i == parts.size() - 1 && !text.contains(".")) {
        return 1;
      }
    }
    return 0;
  }

  private static Word[] array(List<Word> some) {
    return some.isEmpty() ? NONE : some.toArray(Word[]::new);
  }
}
