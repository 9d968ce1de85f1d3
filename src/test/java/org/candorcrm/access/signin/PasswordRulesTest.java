package org.candorcrm.access.signin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "P@ssw0rd2024!",
        "1234567890",
        "0987654321",
        "qwertyuiop",
        "aaaaaaaaaaaa",
        "abababababab",
        "Summer2024!!",
        "welcome-candor",
        "AdaLovelace99",
        "lovelace.ada.1",
        "iloveyou iloveyou",
        "qwertzuiop123"
      })
  void whatAttackersTryFirstIsRefused(String password) {
    assertThatThrownBy(
            () -> PasswordRules.check(password, "ada.lovelace@example.org", "Ada Lovelace"))
        .hasMessageContaining("password_too_common");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "violet tractor hums 42",
        "kx8$Lq!vZ2pm",
        "correct horse battery staple",
        "пароль для работы",
        "8273645190",
        "grün-wolke-tasse"
      })
  void whatIsLongAndOnesOwnIsTakenWithoutRulesOfComposition(String password) {
    assertThatCode(() -> PasswordRules.check(password, "ada.lovelace@example.org", "Ada Lovelace"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "123456789"})
  void whatIsShortIsRefused(String password) {
    assertThatThrownBy(() -> PasswordRules.check(password, "a@b.example", "A"))
        .hasMessageContaining("password_too_short");
  }

  @ParameterizedTest
  @ValueSource(ints = {257, 100_000})
  void whatIsEndlessIsRefused(int length) {
    assertThatThrownBy(() -> PasswordRules.check("xk2 ".repeat(length), "a@b.example", "A"))
        .hasMessageContaining("password_too_long");
  }
}
