package org.candorcrm.records.expressions.memory;

import java.math.BigDecimal;
import org.candorcrm.records.expressions.tree.Value.Aggregate.Figure;
import org.jspecify.annotations.Nullable;

/** A figure over rows, one after the other. */
final class Totals {

  private final Figure figure;
  private long rows;
  private long values;
  private BigDecimal sum = BigDecimal.ZERO;
  private @Nullable BigDecimal least;
  private @Nullable BigDecimal greatest;

  Totals(Figure figure) {
    this.figure = figure;
  }

  void add(@Nullable Object measured) {
    rows++;
    if (!(measured instanceof BigDecimal number)) {
      return;
    }
    values++;
    sum = sum.add(number);
    least = least == null ? number : least.min(number);
    greatest = greatest == null ? number : greatest.max(number);
  }

  @Nullable BigDecimal result() {
    return switch (figure) {
      case COUNT -> BigDecimal.valueOf(rows);
      case SUM -> sum;
      case AVERAGE -> Arithmetics.divided(sum, BigDecimal.valueOf(values));
      case LEAST -> least;
      case GREATEST -> greatest;
    };
  }
}
