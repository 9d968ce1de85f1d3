package org.candorcrm.identity.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shows that somebody said so.
 *
 * @param text what they agreed to, or how they said it
 * @param file a file record
 * @param form which form or page
 * @param address the network address that it came from
 * @param askedAt double opt-in: when we asked them to confirm
 * @param confirmedAt double opt-in: when they did
 */
record Proof(
    @Nullable String text,
    @Nullable UUID file,
    @Nullable String form,
    @Nullable String address,
    @Nullable Instant askedAt,
    @Nullable Instant confirmedAt) {

  static final Proof NONE = new Proof(null, null, null, null, null, null);

  boolean any() {
    return text != null || file != null || form != null || confirmedAt != null;
  }
}
