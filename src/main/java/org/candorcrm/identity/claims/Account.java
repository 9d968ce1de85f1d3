package org.candorcrm.identity.claims;

import java.util.List;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one field of one record.
 *
 * @param claims what the sources say, the believed one first, then the latest
 * @param why by what the first is believed
 * @param dispute whether they disagree, and what was decided; null where they agree
 */
record Account(Spot spot, Field field, List<Claim> claims, Reason why, @Nullable Dispute dispute) {

  Account {
    claims = List.copyOf(claims);
  }

  /** By what a claim is believed, also where nobody says otherwise. */
  enum Reason {
    ONLY,
    AGREED,
    /** A list that holds what several say, though none says all of it. */
    TOGETHER,
    CHOSEN,
    VERIFIED,
    RULE,
    TRUST,
    LATEST,
    /** By what held when somebody spoke last: nothing is decided in between. */
    BEFORE,
    /** No claim says what stands. */
    UNSAID;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  Dispute.@Nullable Decision decision() {
    return dispute == null ? null : dispute.decision();
  }
}
