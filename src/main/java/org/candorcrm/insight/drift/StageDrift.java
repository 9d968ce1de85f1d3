package org.candorcrm.insight.drift;

import java.time.LocalDate;
import java.util.UUID;
import org.candorcrm.statistics.Evidence.Count;
import org.jspecify.annotations.Nullable;

/**
 * A stage whose probability is no longer what happens.
 *
 * @param set the probability that it says, in percent
 * @param since the first day of the quarter from which on it is so; null: as far back as is known
 * @param before how many were won until then; null where since is
 * @param now how many are won of those that leave it since then
 */
record StageDrift(
    UUID stage,
    String name,
    int set,
    @Nullable LocalDate since,
    @Nullable Count before,
    Count now) {

  /** What it would be now, in percent. */
  long refit() {
    return Math.round(now.share() * 100);
  }
}
