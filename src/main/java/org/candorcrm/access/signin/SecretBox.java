package org.candorcrm.access.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Secrets at rest: AES-256-GCM with the key of {@code CANDOR_SECRET_KEY} (32 bytes in base64), or
 * of a file in Candor's home that only its owner reads. A stolen database alone opens nothing.
 */
@Component
public final class SecretBox {

  private static final int KEY = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final String given;
  private final Path file;
  private volatile @Nullable SecretKey key;

  SecretBox(
      @Value("${CANDOR_SECRET_KEY:}") String given,
      @Value("${candor.home:./candor-data}") String home) {
    this.given = given;
    this.file = Path.of(home, "secret.key");
  }

  /**
   * @param owner whose secret it is; another owner cannot open it
   */
  public byte[] seal(byte[] secret, UUID owner) {
    var nonce = Tokens.random(NONCE);
    var sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
    var all = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE, sealed.length);
    return all;
  }

  public byte[] open(byte[] sealed, UUID owner) {
    var nonce = Arrays.copyOf(sealed, NONCE);
    var rest = Arrays.copyOfRange(sealed, NONCE, sealed.length);
    return run(Cipher.DECRYPT_MODE, nonce, rest, owner);
  }

  /** By which the same text is recognised, and which tells nothing of it without the key. */
  public byte[] fingerprint(byte[] text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key().getEncoded(), "HmacSHA256"));
      mac.update("fingerprint".getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(text);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private byte[] run(int mode, byte[] nonce, byte[] content, UUID owner) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(owner.toString().getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException wrongKey) {
      throw new IllegalStateException(
          "a stored secret cannot be opened: was " + file + " or CANDOR_SECRET_KEY changed?",
          wrongKey);
    }
  }

  private SecretKey key() {
    var known = key;
    if (known == null) {
      known = new SecretKeySpec(given.isEmpty() ? fromFile() : decoded(given), "AES");
      key = known;
    }
    return known;
  }

  private synchronized byte[] fromFile() {
    try {
      if (!Files.exists(file)) {
        create();
      }
      return decoded(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file, unreadable);
    }
  }

  private void create() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    var text = Base64.getEncoder().encodeToString(Tokens.random(KEY));
    var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "secret", ".new");
    if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(draft, text);
    try {
      // A link, not a move: when two processes begin together, the first file stays.
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException other) {
      // The other process was first; its key counts.
    } finally {
      Files.delete(draft);
    }
  }

  private static byte[] decoded(String text) {
    var bytes = Base64.getDecoder().decode(text.strip());
    if (bytes.length != KEY) {
      throw new IllegalStateException("the secret key must be 32 bytes in base64");
    }
    return bytes;
  }
}
