package org.candorcrm.access;

import java.nio.charset.StandardCharsets;
import org.candorcrm.access.signin.SecretBox;
import org.springframework.stereotype.Component;

/**
 * Recognises a text again without keeping it: the same text has the same fingerprint in this
 * installation, and the fingerprint tells nothing of the text to who lacks the installation's key.
 */
@Component
public final class Fingerprints {

  private final SecretBox box;

  Fingerprints(SecretBox box) {
    this.box = box;
  }

  /** HMAC-SHA-256, 32 bytes. */
  public byte[] of(String text) {
    return box.fingerprint(text.getBytes(StandardCharsets.UTF_8));
  }
}
