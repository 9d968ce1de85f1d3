package org.candorcrm.identity.claims;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a disagreement.
 *
 * @param open whether somebody should look at it
 * @param settledFor the source that a person or a rule decided for, also where it was opened again
 *     since: what they decided holds until somebody decides anew
 * @param rule by which it was settled; null where a person did
 */
record Dispute(
    boolean open,
    Instant openedAt,
    double weight,
    @Nullable Instant settledAt,
    @Nullable UUID settledBy,
    @Nullable Integer settledFor,
    @Nullable UUID rule) {

  static Dispute open(Instant now, double weight) {
    return new Dispute(true, now, weight, null, null, null, null);
  }

  Dispute reopened(Instant now, double newWeight) {
    return new Dispute(
        true, open ? openedAt : now, newWeight, settledAt, settledBy, settledFor, rule);
  }

  Dispute settled(Instant now, @Nullable UUID by, int source, @Nullable UUID byRule) {
    return new Dispute(false, openedAt, weight, now, by, source, byRule);
  }

  /** A source that a person chose for this field of this record. */
  @Nullable Integer chosen() {
    return rule == null ? settledFor : null;
  }

  Dispute weighing(double newWeight) {
    return new Dispute(open, openedAt, newWeight, settledAt, settledBy, settledFor, rule);
  }
}
