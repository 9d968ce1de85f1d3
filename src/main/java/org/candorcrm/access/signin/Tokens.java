package org.candorcrm.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Random tokens of 256 bits; a fast hash is enough to store them, because nobody can guess one. */
public final class Tokens {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private Tokens() {}

  /** A new token, in letters that fit into a cookie, a header and an address. */
  public static String next() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random(BYTES));
  }

  public static byte[] random(int bytes) {
    var random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  public static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Compares in the same time whatever the difference. */
  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** What proves that a request was made by our own page: derived from the session's token. */
  public static String csrf(String sessionToken) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash("csrf:" + sessionToken));
  }
}
