package org.candorcrm.deals.futures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Errors of one distance, and the nearer distance on which it leans. An error is held against what
 * both had taught by its own morning: what was learned later would make it look smaller, or larger,
 * than it was then.
 *
 * @param misses before any correction, the oldest first
 */
record Lane(List<Miss> misses, @Nullable Lane before) {

  Lane {
    misses = misses.stream().filter(one -> one.p50() > 0 && one.became() > 0).toList();
  }

  /** What the middle was to be multiplied with, as far as could be known on a morning. */
  double level(LocalDate morning, double halfLife) {
    double leans = before == null ? 1 : before.level(morning, halfLife);
    var known = misses.stream().filter(one -> one.span().ends().isBefore(morning)).toList();
    return Correction.level(known, halfLife, leans);
  }
}
