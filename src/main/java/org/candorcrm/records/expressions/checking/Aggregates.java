package org.candorcrm.records.expressions.checking;

import org.candorcrm.records.expressions.syntax.Mistake;
import org.candorcrm.records.expressions.tree.Condition;
import org.candorcrm.records.expressions.tree.Hop;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.kinds.ValueType;
import org.jspecify.annotations.Nullable;

/** Which figures can be made of which values. */
final class Aggregates {

  private Aggregates() {}

  static Value of(
      Value.Aggregate.Figure figure,
      Hop hop,
      @Nullable Value measured,
      Condition filter,
      int position) {
    return new Value.Aggregate(figure, hop, measured, filter, type(figure, measured, position));
  }

  private static ValueType type(
      Value.Aggregate.Figure figure, @Nullable Value measured, int position) {
    if (measured == null) {
      return ValueType.NUMBER;
    }
    boolean ends =
        figure == Value.Aggregate.Figure.LEAST || figure == Value.Aggregate.Figure.GREATEST;
    return switch (measured.type()) {
      case NUMBER, DURATION -> measured.type();
      case DATE, MOMENT -> {
        if (!ends) {
          throw Mistake.mismatch(position, ValueType.NUMBER, measured.type());
        }
        yield measured.type();
      }
      case TEXT, YES_NO, TEXTS, PARTS, RECORD, RECORDS, OPAQUE ->
          throw Mistake.mismatch(position, ValueType.NUMBER, measured.type());
    };
  }
}
