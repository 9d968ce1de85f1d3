package org.candorcrm.deals.past;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What stands in very many rows is held once. */
class SharedTextsTest {

  private static String read(String text) {
    return new String(text.toCharArray());
  }

  @Test
  void theSameTextIsOneText() {
    var texts = new SharedTexts();
    var first = texts.one(read("proposal"));
    assertThat(texts.one(read("proposal"))).isSameAs(first);
    assertThat(texts.one(read("won"))).isEqualTo("won").isNotSameAs(first);
  }

  @Test
  void whatNeverWasAnythingElseIsToldOnce() {
    var texts = new SharedTexts();
    assertThat(texts.told(read("fair"))).isSameAs(texts.told(read("fair")));
    assertThat(texts.told("").before()).isEmpty();
    assertThat(texts.told("")).isSameAs(Told.NOTHING);
  }
}
