package org.candorcrm.activities.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.candorcrm.identity.WrongWays.Failure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of docs/calls.md for what is wrong. */
class FailureWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wrong number",
        "Called, wrong phone number",
        "the number is wrong",
        "number not in service, ask the office tomorrow",
        "falsche Nummer",
        "Falsche Telefonnummer, morgen im Büro nachfragen",
        "Nummer ist nicht vergeben",
        "Kein Anschluss unter dieser Nummer"
      })
  void aWrongNumberIsUnderstood(String text) {
    assertThat(FailureWords.in(text)).contains(Failure.WRONG_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mail bounced",
        "the e-mail came back",
        "wrong email address",
        "Mail kam zurück",
        "E-Mail unzustellbar",
        "falsche E-Mail-Adresse"
      })
  void aLetterThatCameBackIsUnderstood(String text) {
    assertThat(FailureWords.in(text)).contains(Failure.BOUNCED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "called, wants the price list",
        "not a wrong number after all",
        "keine falsche Nummer",
        "wrong number of seats in the offer",
        "he was wrong about the numbers",
        "falsche Nummer auf der Rechnung"
      })
  void otherWordsMarkNothing(String text) {
    assertThat(FailureWords.in(text)).isEmpty();
  }
}
