package org.candorcrm.access;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.candorcrm.access.signin.SecretBox;
import org.springframework.stereotype.Component;

/**
 * Secrets of other rooms, sealed at rest with the installation's key: a stolen database opens none.
 */
@Component
public final class Vault {

  private final SecretBox box;

  Vault(SecretBox box) {
    this.box = box;
  }

  /**
   * @param owner what the secret belongs to; for another one it does not open
   */
  public byte[] seal(String secret, UUID owner) {
    return box.seal(secret.getBytes(StandardCharsets.UTF_8), owner);
  }

  public String open(byte[] sealed, UUID owner) {
    return new String(box.open(sealed, owner), StandardCharsets.UTF_8);
  }
}
