package org.candorcrm.identity.coverage;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One source's word for something.
 *
 * @param source whose word it is; two words of one source count once
 * @param belief how often such words prove right, between 0 and 1
 * @param at when it was said, seen or confirmed last
 * @param halfLifeDays after so many days half of such things are expected to be wrong; null where
 *     they do not age
 */
record Evidence(
    int source, Knowing how, double belief, Instant at, @Nullable Integer halfLifeDays) {

  private static final double DAY = Duration.ofDays(1).toMillis();

  Evidence {
    if (belief < 0 || belief > 1) {
      throw new IllegalArgumentException("belief " + belief);
    }
  }

  static Evidence of(int source, Knowing how, Instant at, @Nullable Integer halfLifeDays) {
    return new Evidence(source, how, how.belief(), at, halfLifeDays);
  }

  Evidence believed(double otherBelief) {
    return new Evidence(source, how, otherBelief, at, halfLifeDays);
  }

  /** 1 when fresh, a half after a half-life, a quarter after two. */
  double freshness(Instant now) {
    return ages() ? Math.pow(0.5, days(now) / halfLife()) : 1;
  }

  double worth(Instant now) {
    return belief * freshness(now);
  }

  boolean stale(Instant now) {
    return ages() && days(now) > halfLife();
  }

  private boolean ages() {
    return halfLifeDays != null && halfLifeDays > 0;
  }

  private int halfLife() {
    return halfLifeDays == null ? 0 : halfLifeDays;
  }

  private double days(Instant now) {
    return Math.max(0, Duration.between(at, now).toMillis() / DAY);
  }
}
