package org.candorcrm.records.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which words are rare enough for the index of words. */
class BeginningsTest {

  private final Beginnings beginnings = new Beginnings(Set.of("cust", "custom", "customer"));

  @Test
  void theLongestKnownBeginningDecides() {
    assertThat(beginnings.rare("cust")).isFalse();
    assertThat(beginnings.rare("customer-0")).isFalse();
    assertThat(beginnings.rare("customer-00012")).isTrue();
    assertThat(beginnings.rare("custard")).isTrue();
    assertThat(beginnings.rare("book")).isTrue();
  }

  @Test
  void shortWordsAreNotForIt() {
    assertThat(beginnings.rare("boo")).isFalse();
  }
}
