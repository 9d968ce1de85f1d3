package org.candorcrm.records.expressions;

import java.math.BigDecimal;
import java.util.List;
import org.candorcrm.records.expressions.checking.Checking;
import org.candorcrm.records.expressions.memory.Judging;
import org.candorcrm.records.expressions.tree.Days;
import org.candorcrm.records.expressions.tree.Words;
import org.candorcrm.records.kinds.ValueType;
import org.jspecify.annotations.Nullable;

/** A checked expression judged in memory, with the meaning that {@link SqlCompiler} gives it. */
public final class Evaluator {

  private Evaluator() {}

  /**
   * Whether a condition holds for a record.
   *
   * @throws org.candorcrm.platform.Problem {@code expression_type_mismatch} where it is no
   *     condition
   */
  public static boolean holds(Checked checked, Image image, Asking asking) {
    var condition = Checking.condition(checked.value(), 0);
    return new Judging(asking).with(checked.root(), image).holds(condition);
  }

  /**
   * The value for a record: text as {@code String}, numbers and durations (in seconds) as {@code
   * BigDecimal}, yes/no as {@code Boolean}, date as {@code LocalDate}, moment as {@code Instant},
   * record as {@code UUID}, several texts as {@code List<String>}; null where it is empty. Dates
   * and moments outside the years 1 to 9999 are empty.
   */
  public static @Nullable Object value(Checked checked, Image image, Asking asking) {
    var value = new Judging(asking).with(checked.root(), image).value(checked.value());
    return shown(value, checked.type());
  }

  private static @Nullable Object shown(@Nullable Object value, ValueType type) {
    return switch (value) {
      case null -> null;
      case Words words -> words.plain();
      case BigDecimal days when type == ValueType.DATE -> Days.date(days);
      case BigDecimal seconds when type == ValueType.MOMENT -> Days.moment(seconds);
      case List<?> texts -> texts.stream().map(text -> shown(text, ValueType.TEXT)).toList();
      default -> value;
    };
  }
}
