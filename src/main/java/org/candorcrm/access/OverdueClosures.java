package org.candorcrm.access;

import java.time.Duration;

/**
 * Business closures that somebody should look at again: proposed for two weeks without an answer,
 * or in force for a year. Whoever counts them and whoever lists them mean the same ones.
 */
public final class OverdueClosures {

  public static final Duration ANSWERED_WITHIN = Duration.ofDays(14);
  public static final Duration OPENED_AGAIN_WITHIN = Duration.ofDays(365);

  /** SQL of a closure {@code c} that has not ended, at {@code :weeks} and {@code :year} before. */
  public static final String SQL =
      "(c.kind = 'business' and coalesce(c.agreed_at < :year, c.created_at < :weeks))";

  private OverdueClosures() {}
}
