package org.candorcrm.access.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Time-based one-time passwords (RFC 6238) and recovery codes. */
@Component
public final class SecondFactor {

  private static final Duration STEP = Duration.ofSeconds(30);
  private static final int SECRET_BYTES = 20;
  private static final int RECOVERY_CODES = 10;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final TimeBasedOneTimePasswordGenerator codes =
      new TimeBasedOneTimePasswordGenerator(STEP);
  private final Database database;
  private final SecretBox box;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SecondFactor(Database database, SecretBox box, TransactionTemplate transaction, Clock clock) {
    this.database = database;
    this.box = box;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What an authenticator app needs: the secret in base32 and the same as an address. */
  /** Whether codes are asked for when this login signs in. */
  public boolean isUsed(@Nullable UUID login) {
    return login != null
        && database
            .sql("select totp_confirmed_at is not null from control.logins where id = ?::uuid")
            .param(login.toString())
            .query((row, number) -> row.getBoolean(1))
            .single();
  }

  record Enrolment(String secret, String uri) {}

  /** Begins; nothing counts before {@link #confirm}. */
  Enrolment begin(Logins.Login login) {
    if (login.confirmed()) {
      throw Problem.of(Problem.Status.CONFLICT, "second_factor_exists");
    }
    var secret = Tokens.random(SECRET_BYTES);
    database
        .sql("update control.logins set totp_secret = ?, totp_last_step = 0 where id = ?::uuid")
        .params(box.seal(secret, login.id()), login.id().toString())
        .update();
    var text = base32(secret);
    var label = URLEncoder.encode(login.email(), StandardCharsets.UTF_8).replace("+", "%20");
    return new Enrolment(
        text, "otpauth://totp/Candor:" + label + "?secret=" + text + "&issuer=Candor");
  }

  /** Makes the second factor count, and answers the recovery codes, shown this once. */
  List<String> confirm(Logins.Login login, String code) {
    if (login.confirmed()) {
      throw Problem.of(Problem.Status.CONFLICT, "second_factor_exists");
    }
    if (login.secret() == null || !usesStep(login, code)) {
      throw Problem.invalid("code_wrong").field("code");
    }
    var recovery = new ArrayList<String>();
    for (int i = 0; i < RECOVERY_CODES; i++) {
      recovery.add(base32(Tokens.random(10)).toLowerCase(Locale.ROOT));
    }
    transaction.executeWithoutResult(status -> store(login.id(), recovery));
    return recovery;
  }

  private void store(UUID login, List<String> recovery) {
    database
        .sql("update control.logins set totp_confirmed_at = ? where id = ?::uuid")
        .params(Moments.bound(Moments.now(clock)), login.toString())
        .update();
    recovery.forEach(code ->
        database
            .sql("insert into control.recovery_codes (login_id, hash) values (?::uuid, ?)")
            .params(login.toString(), Tokens.hash(code))
            .update());
  }

  /** Takes the second factor away, with its recovery codes. */
  public void remove(UUID login) {
    transaction.executeWithoutResult(status -> {
      database
          .sql(
              """
              update control.logins set totp_secret = null, totp_confirmed_at = null
              where id = ?::uuid\
              """)
          .param(login.toString())
          .update();
      database
          .sql("delete from control.recovery_codes where login_id = ?::uuid")
          .param(login.toString())
          .update();
    });
  }

  /** Whether the code is right and was never used before; uses it up. */
  boolean accepts(Logins.Login login, String code) {
    var plain = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    return plain.length() == codes.getPasswordLength()
        ? usesStep(login, plain)
        : usesRecovery(login.id(), plain);
  }

  private boolean usesRecovery(UUID login, String code) {
    return database
            .sql(
                """
                update control.recovery_codes set used_at = ?
                where login_id = ?::uuid and hash = ? and used_at is null\
                """)
            .params(Moments.bound(Moments.now(clock)), login.toString(), Tokens.hash(code))
            .update()
        == 1;
  }

  private boolean usesStep(Logins.Login login, String code) {
    if (login.secret() == null) {
      return false;
    }
    var key = new SecretKeySpec(box.open(login.secret(), login.id()), codes.getAlgorithm());
    long current = clock.instant().getEpochSecond() / STEP.toSeconds();
    for (long step = current - 1; step <= current + 1; step++) {
      if (Tokens.same(codeAt(key, step), code)) {
        return claims(login.id(), step);
      }
    }
    return false;
  }

  /** One statement decides, so two requests cannot use the same code. */
  private boolean claims(UUID login, long step) {
    return database
            .sql(
                """
                update control.logins set totp_last_step = ?
                where id = ?::uuid and totp_last_step < ?\
                """)
            .params(step, login.toString(), step)
            .update()
        == 1;
  }

  private String codeAt(SecretKeySpec key, long step) {
    try {
      return codes.generateOneTimePasswordString(
          key, Instant.ofEpochSecond(step * STEP.toSeconds()), Locale.ROOT);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String base32(byte[] bytes) {
    var bits = new java.math.BigInteger(1, bytes);
    var out = new StringBuilder();
    for (int i = bytes.length * 8 / 5 - 1; i >= 0; i--) {
      out.append(BASE32.charAt(bits.shiftRight(5 * i).intValue() & 31));
    }
    return out.toString();
  }
}
