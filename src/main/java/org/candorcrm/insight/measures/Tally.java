package org.candorcrm.insight.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * What a figure of some span is made of.
 *
 * @param n how many records count
 * @param total their sum; how many of them, for a count; how many hit, for a share
 * @param middle the median, where the measure is one
 */
public record Tally(long n, BigDecimal total, @Nullable BigDecimal middle) {

  public static final Tally NONE = new Tally(0, BigDecimal.ZERO, null);

  /** Both together. The middle of two middles is unknown. */
  public Tally plus(Tally other) {
    return new Tally(n + other.n, total.add(other.total), null);
  }

  /** The figure; null where there is none, such as the average of nothing. */
  public @Nullable BigDecimal value(Measure.Function function) {
    return switch (function) {
      case COUNT, SUM -> total;
      case AVERAGE, SHARE ->
          n == 0 ? null : total.divide(BigDecimal.valueOf(n), MathContext.DECIMAL64);
      case MEDIAN -> middle;
    };
  }
}
