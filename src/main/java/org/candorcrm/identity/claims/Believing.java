package org.candorcrm.identity.claims;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import org.candorcrm.identity.claims.DisputeTable.Rule;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;

/**
 * Which of several claims is believed: what a person chose or checked, newest first; then the
 * source that a rule names; then the stronger by trust times freshness; then the latest.
 *
 * @param dispute what was decided about this field of this record before
 * @param rule in force for the field
 */
record Believing(Field field, @Nullable Dispute dispute, @Nullable Rule rule, Instant now) {

  /** Differences of trust times freshness below this are none. */
  private static final double NOTHING = 0.001;

  /** By what a claim won. */
  enum Why {
    CHOSEN,
    VERIFIED,
    RULE,
    TRUST,
    LATEST;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param why against the claim that came next
   */
  record Won(Claim claim, Why why) {}

  /** The believed one among these, of which there is at least one. */
  Won among(Collection<Claim> claims) {
    Claim best = null;
    Why why = Why.LATEST;
    for (var claim : claims) {
      if (best == null) {
        best = claim;
        continue;
      }
      var won = between(best, claim);
      best = won.claim();
      why = won.why();
    }
    if (best == null) {
      throw new IllegalArgumentException("no claims");
    }
    return new Won(best, why);
  }

  /** The second wins a tie: it speaks last. */
  Won between(Claim one, Claim other) {
    var first = decided(one);
    var second = decided(other);
    if (first != null || second != null) {
      boolean firstWins = second == null || first != null && first.isAfter(second);
      var claim = firstWins ? one : other;
      return new Won(claim, isChosen(claim) ? Why.CHOSEN : Why.VERIFIED);
    }
    if (rule != null && isRuled(one) != isRuled(other)) {
      return new Won(isRuled(one) ? one : other, Why.RULE);
    }
    double difference = strength(one) - strength(other);
    boolean sameTrust = one.source().trust() == other.source().trust();
    if (Math.abs(difference) > NOTHING) {
      return new Won(difference > 0 ? one : other, sameTrust ? Why.LATEST : Why.TRUST);
    }
    return new Won(one.stated().isAfter(other.stated()) ? one : other, Why.LATEST);
  }

  /** When a person decided for it; null where none did. */
  private @Nullable Instant decided(Claim claim) {
    var decision = dispute == null ? null : dispute.decision();
    var chosen = decision != null && isChosen(claim) ? decision.at() : null;
    var verified = claim.verifiedAt();
    if (chosen == null || verified != null && verified.isAfter(chosen)) {
      return verified;
    }
    return chosen;
  }

  private boolean isChosen(Claim claim) {
    var chosen = dispute == null ? null : dispute.chosen();
    return chosen != null && chosen == claim.source().id();
  }

  private boolean isRuled(Claim claim) {
    return rule != null && rule.source() == claim.source().id();
  }

  private double strength(Claim claim) {
    return strength(field, claim, now);
  }

  /** Trust, halved with each half-life of the field that has passed since it was stated. */
  static double strength(Field field, Claim claim, Instant now) {
    var halfLife = field.traits().halfLifeDays();
    if (halfLife == null || halfLife <= 0) {
      return claim.source().trust();
    }
    double days = Math.max(0, Duration.between(claim.stated(), now).toSeconds() / 86_400.0);
    return claim.source().trust() * Math.pow(0.5, days / halfLife);
  }
}
