package org.candorcrm.access.signin;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.candorcrm.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet). Only a few run
 * at once, so that a flood of sign-ins cannot take the memory; others wait a little, then are told
 * to come again.
 */
@Component
final class PasswordHashes {

  private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
  private static final int PATIENCE_SECONDS = 10;

  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final String nobodys = argon2.encode(Tokens.next());

  String hash(String password) {
    return bounded(() -> argon2.encode(normal(password)));
  }

  /** Takes the same work when there is no hash, so that an unknown e-mail is not told by time. */
  boolean matches(String password, @Nullable String hash) {
    boolean equal = bounded(() -> argon2.matches(normal(password), hash == null ? nobodys : hash));
    return equal && hash != null;
  }

  private static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private <T> T bounded(Supplier<T> work) {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw Problem.of(Problem.Status.BUSY, "sign_in_busy");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Problem.of(Problem.Status.BUSY, "sign_in_busy");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
