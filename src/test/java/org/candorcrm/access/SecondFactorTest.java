package org.candorcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SecondFactorTest {

  private static Office office;

  @BeforeAll
  static void open() {
    office = new Office();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void aCodeIsAskedForAndWorksOnce() throws Exception {
    var user = office.hire("reader");
    var begun = user.browser().post("/api/me/second-factor", Map.of("password", Office.PASSWORD));
    assertThat(begun.text("uri")).startsWith("otpauth://totp/Candor:").contains("issuer=Candor");
    var secret = begun.text("secret");
    assertThat(signIn(user, null).status()).as("not confirmed yet").isEqualTo(201);

    var code = code(secret);
    var confirmed = user.browser().post("/api/me/second-factor/confirmation", Map.of("code", code));
    assertThat(confirmed.body().path("recovery_codes").size()).isEqualTo(10);

    assertThat(signIn(user, null).code()).isEqualTo("code_required");
    assertThat(signIn(user, "000000").status()).isIn(401);
    assertThat(signIn(user, code).code()).as("used for confirming").isEqualTo("sign_in_refused");

    office.forward(Duration.ofSeconds(60));
    var next = code(secret);
    assertThat(signIn(user, next).status()).isEqualTo(201);
    assertThat(signIn(user, next).code()).as("replayed").isEqualTo("sign_in_refused");

    var recovery = confirmed.body().at("/recovery_codes/3").asString();
    assertThat(signIn(user, recovery).status()).isEqualTo(201);
    assertThat(signIn(user, recovery).code()).isEqualTo("sign_in_refused");
  }

  @Test
  void theSecretIsNotStoredAsItIs() throws Exception {
    var user = office.hire("reader");
    var secret =
        user.browser()
            .post("/api/me/second-factor", Map.of("password", Office.PASSWORD))
            .text("secret");
    var stored =
        office
            .candor
            .bean(Database.class)
            .sql("select totp_secret from control.logins where email = ?")
            .param(user.email())
            .query((row, number) -> row.getBytes(1))
            .single();
    assertThat(stored).isNotEqualTo(base32(secret)).hasSizeGreaterThan(20 + 12);
  }

  @Test
  void aStolenSessionCannotTakeItAwayWithoutThePassword() {
    var user = office.hire("reader");
    assertThat(
            user.browser()
                .send("DELETE", "/api/me/second-factor", Map.of("password", "guess guess"))
                .code())
        .isEqualTo("password_wrong");
    assertThat(
            user.browser()
                .post("/api/me/second-factor", Map.of("password", "a guess again"))
                .code())
        .isEqualTo("password_wrong");
  }

  private static Browser.Answer signIn(Office.Colleague user, @Nullable String code) {
    var body = new HashMap<String, String>();
    body.put("email", user.email());
    body.put("password", Office.PASSWORD);
    if (code != null) {
      body.put("code", code);
    }
    return new Browser(office.candor).signIn(body);
  }

  private static String code(String secret) throws Exception {
    return new TimeBasedOneTimePasswordGenerator()
        .generateOneTimePasswordString(
            new SecretKeySpec(base32(secret), "HmacSHA1"), office.clock().instant());
  }

  private static byte[] base32(String text) {
    var bytes = new byte[text.length() * 5 / 8];
    long bits = 0;
    int held = 0;
    int at = 0;
    for (char c : text.toCharArray()) {
      bits = bits << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes[at++] = (byte) (bits >> held);
      }
    }
    return bytes;
  }
}
