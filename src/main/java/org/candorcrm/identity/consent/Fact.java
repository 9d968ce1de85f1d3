package org.candorcrm.identity.consent;

import java.time.Instant;
import java.util.UUID;
import org.candorcrm.identity.MayContact.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What somebody once said of being contacted, or what we once recorded as the ground for it. Never
 * changed: a withdrawal is another fact.
 *
 * @param type id of the record's type
 * @param record the one that was meant
 * @param channel null: every one
 * @param purpose key, or {@link #EVERY}
 * @param basis what it rests on; null unless given
 * @param statedAt when they said so
 * @param balancing why our interest outweighs theirs, for a legitimate interest
 * @param source id of what wrote it down
 */
record Fact(
    UUID id,
    int type,
    UUID record,
    @Nullable Channel channel,
    String purpose,
    State state,
    @Nullable Basis basis,
    Instant statedAt,
    @Nullable Instant expiresAt,
    @Nullable String balancing,
    Proof proof,
    int source,
    @Nullable UUID actor,
    Instant recordedAt) {

  static final String EVERY = "*";

  /** Expired is what a given one becomes by itself. */
  enum State {
    GIVEN,
    REFUSED,
    WITHDRAWN
  }

  Fact {
    if ((state == State.GIVEN) != (basis != null)) {
      throw new IllegalArgumentException("a basis stands beside what is given, and only there");
    }
  }

  boolean concerns(Channel asked, String forWhat) {
    return (channel == null || channel == asked)
        && (purpose.equals(EVERY) || purpose.equals(forWhat));
  }

  boolean given() {
    return state == State.GIVEN;
  }

  boolean expired(Instant now) {
    return expiresAt != null && !expiresAt.isAfter(now);
  }

  /** Said by themselves, and provable: nothing less takes a refusal back. */
  boolean provenConsent(Instant now, boolean confirmed) {
    return basis == Basis.CONSENT
        && !expired(now)
        && proof.any()
        && (!confirmed || proof.confirmedAt() != null);
  }
}
