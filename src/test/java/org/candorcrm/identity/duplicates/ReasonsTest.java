package org.candorcrm.identity.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.candorcrm.identity.matching.Verdict;
import org.candorcrm.platform.Messages;
import org.junit.jupiter.api.Test;

/** How a reason is said. */
class ReasonsTest {

  @Test
  void whatAgreesInPartIsNoStrongSign() {
    assertThat(said("organisation", "in part the same", 9.3))
        .isEqualTo("alike in part – a sign that they are the same");
    assertThat(said("e-mail", "same rare domain", 6))
        .isEqualTo("different, at one domain – a sign that they are the same");
  }

  @Test
  void whatIdentifiesIs() {
    assertThat(said("e-mail", "same", 14))
        .isEqualTo("the same – a very strong sign that they are the same");
    assertThat(said("birth date", "different", -6))
        .isEqualTo("different – a strong sign that they are two");
  }

  @Test
  void whatSaysLittleSaysSo() {
    assertThat(said("phone", "different", -0.4)).isEqualTo("different – says little");
    assertThat(said("place", "town differs", 0.4)).isEqualTo("town differs – says little");
  }

  private static String said(String trait, String level, double bits) {
    var reason = new Verdict.Reason(trait, level, bits);
    return text("match.level." + level.replaceAll("[^a-z]+", "_"))
        + " – "
        + text("match.weight." + Reasons.weight(reason));
  }

  private static String text(String key) {
    return Messages.text(key, Locale.ENGLISH, Map.of());
  }
}
