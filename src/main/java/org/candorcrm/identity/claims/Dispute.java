package org.candorcrm.identity.claims;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a disagreement.
 *
 * @param open whether somebody should look at it
 * @param decision what was decided last, also where it was opened again since: that holds until
 *     somebody decides anew
 */
record Dispute(boolean open, Instant openedAt, double weight, @Nullable Decision decision) {

  /**
   * For whom a person or a rule decided.
   *
   * @param by the person; null for a rule
   * @param rule by which it was settled; null where a person did
   * @param batch the write that did it, if it can be undone
   */
  record Decision(
      Instant at, @Nullable UUID by, int source, @Nullable UUID rule, @Nullable UUID batch) {}

  static Dispute open(Instant now) {
    return new Dispute(true, now, 0, null);
  }

  Dispute reopened(Instant now) {
    return new Dispute(true, open ? openedAt : now, weight, decision);
  }

  Dispute settled(Decision newer) {
    return new Dispute(false, openedAt, weight, newer);
  }

  Dispute weighing(double newWeight) {
    return new Dispute(open, openedAt, newWeight, decision);
  }

  /** A source that a person chose for this field of this record. */
  @Nullable Integer chosen() {
    return decision == null || decision.rule() != null ? null : decision.source();
  }

  @Nullable Integer believed() {
    return decision == null ? null : decision.source();
  }
}
