package org.candorcrm.records.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Words that occur, and which of them was meant. */
class WordListTest {

  private final WordList words = new WordList(List.of("lovelace", "lovely", "berlin", "berliner"));

  @Test
  void oneWrongMissingSuperfluousOrSwappedLetterIsForgiven() {
    assertThat(words.meant("lovelxce")).containsExactly("lovelace");
    assertThat(words.meant("lovlace")).containsExactly("lovelace");
    assertThat(words.meant("lovellace")).containsExactly("lovelace");
    assertThat(words.meant("lvoelace")).containsExactly("lovelace");
    assertThat(words.meant("lovelaec")).containsExactly("lovelace");
  }

  @Test
  void alsoWhileTyping() {
    assertThat(words.meant("lovlac")).containsExactly("lovelac");
    assertThat(words.meant("berkin")).containsExactly("berlin");
    assertThat(words.meant("lpve")).containsExactly("love");
  }

  @Test
  void twoSlipsAreTooManyAndTheFirstLetterIsRight() {
    assertThat(words.meant("lxvelxce")).isEmpty();
    assertThat(words.meant("govelace")).isEmpty();
    assertThat(words.meant("zzzz")).isEmpty();
  }

  @Test
  void frequentWordsComeFirstAndFewAreEnough() {
    var many = IntStream.range(0, 100).mapToObj(n -> "ab" + (char) ('c' + n % 20) + "de" + n);
    assertThat(new WordList(many.toList()).meant("abXde")).hasSize(WordList.MOST_MEANT);
    assertThat(new WordList(List.of("second", "secund")).meant("secxnd"))
        .containsExactly("second", "secund");
  }
}
