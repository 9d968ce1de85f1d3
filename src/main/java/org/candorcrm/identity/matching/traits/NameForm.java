package org.candorcrm.identity.matching.traits;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.candorcrm.identity.matching.words.Word;
import org.jspecify.annotations.Nullable;

/**
 * One form of a person's name.
 *
 * @param whole both together in whatever order, the same for all who are called so; null where one
 *     is missing or an initial
 * @param further every other word of the name
 * @param guessed whether somebody wrote the name as a whole, so that the parts are a guess
 * @param generation 1 for senior, 2 for junior; 0 where nothing is said
 */
public record NameForm(
    @Nullable Term whole,
    Word[] given,
    Word[] surname,
    Word[] further,
    boolean guessed,
    int generation) {

  public boolean empty() {
    return given.length == 0 && surname.length == 0;
  }

  /** Whether it is one word only, which may be either part. */
  public boolean lone() {
    return given.length + surname.length == 1;
  }

  /** Whether it is in Chinese characters, of which nobody tells how they are read. */
  public boolean unread() {
    for (var part : new Word[][] {given, surname}) {
      for (var word : part) {
        if (word.characters()) {
          return true;
        }
      }
    }
    return false;
  }

  public List<Word> words() {
    var all = new ArrayList<Word>();
    Collections.addAll(all, given);
    Collections.addAll(all, further);
    Collections.addAll(all, surname);
    return all;
  }

  public String joined() {
    var all = new StringBuilder();
    for (var part : new Word[][] {given, further, surname}) {
      for (var word : part) {
        all.append(word.reading());
      }
    }
    return all.toString();
  }
}
