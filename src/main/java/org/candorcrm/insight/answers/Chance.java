package org.candorcrm.insight.answers;

import org.candorcrm.insight.measures.Measure;
import org.candorcrm.insight.measures.Tally;
import org.jspecify.annotations.Nullable;

/** Whether two periods differ by more than chance would move them, at 95 percent. */
final class Chance {

  private static final double Z = 1.959963984540054;

  private Chance() {}

  /**
   * Counts of what happens are compared as two Poisson counts (their difference against the root of
   * their sum), shares by the two-proportion test. Null where nothing can be said: sums depend on
   * sizes that no count knows, and what stands is not drawn anew each time.
   */
  static @Nullable Boolean exceeded(Measure measure, Tally now, Tally before) {
    if (measure.stands()) {
      return null;
    }
    return switch (measure.function()) {
      case COUNT -> Math.abs(now.n() - before.n()) > Z * Math.sqrt(now.n() + before.n());
      case SHARE -> now.n() == 0 || before.n() == 0 ? null : shares(now, before);
      case SUM, AVERAGE, MEDIAN -> null;
    };
  }

  private static boolean shares(Tally now, Tally before) {
    double hits = now.total().doubleValue() + before.total().doubleValue();
    double pooled = hits / (now.n() + before.n());
    double spread = Math.sqrt(pooled * (1 - pooled) * (1.0 / now.n() + 1.0 / before.n()));
    double apart = now.total().doubleValue() / now.n() - before.total().doubleValue() / before.n();
    return Math.abs(apart) > Z * spread;
  }
}
