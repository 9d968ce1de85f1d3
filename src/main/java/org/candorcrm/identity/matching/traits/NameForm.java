package org.candorcrm.identity.matching.traits;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.candorcrm.identity.matching.words.Word;

/**
 * One form of a person's name.
 *
 * @param further every other word of the name
 * @param guessed whether somebody wrote the name as a whole, so that the parts are a guess
 * @param generation 1 for senior, 2 for junior; 0 where nothing is said
 */
public record NameForm(
    Word[] given, Word[] surname, Word[] further, boolean guessed, int generation) {

  public boolean empty() {
    return given.length == 0 && surname.length == 0;
  }

  /** Whether it is one word only, which may be either part. */
  public boolean lone() {
    return given.length + surname.length == 1;
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
        all.append(word.text());
      }
    }
    return all.toString();
  }
}
