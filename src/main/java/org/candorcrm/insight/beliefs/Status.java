package org.candorcrm.insight.beliefs;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the data say. Ten to one is "strong" (Jeffreys, "Theory of Probability", 3rd ed., 1961,
 * appendix B); a status that was reached stays until less than three to one is left of it, so that
 * it does not flutter. {@code SAME} is told instead of contradicted where two shares are hardly
 * different, and is nothing that is reached.
 */
enum Status {
  SUPPORTED,
  OPEN,
  CONTRADICTED,
  SAME;

  private static final double STRONG = 10;
  private static final double LEFT = 3;

  static Status after(@Nullable Status before, double weight) {
    if (weight >= STRONG || before == SUPPORTED && weight >= LEFT) {
      return SUPPORTED;
    }
    if (weight <= 1 / STRONG || before == CONTRADICTED && weight <= 1 / LEFT) {
      return CONTRADICTED;
    }
    return OPEN;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Status of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
