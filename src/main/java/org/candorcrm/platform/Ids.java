package org.candorcrm.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Identities: UUID version 7 (RFC 9562), made in Java because PostgreSQL 15 to 17 lack it. */
public final class Ids {

  private Ids() {}

  /** A new identity, greater than those made before it in this process. */
  public static UUID next() {
    return UuidCreator.getTimeOrderedEpochPlus1();
  }

  /**
   * An identity that stands in the order of moments, for what happened before it is written down.
   */
  public static UUID of(Instant moment) {
    return UuidCreator.getTimeOrderedEpoch(moment);
  }

  /** The identity that a text spells in its canonical form, or null. */
  public static @Nullable UUID parse(@Nullable String text) {
    if (text == null || text.length() != 36) {
      return null;
    }
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOne) {
      return null;
    }
  }
}
