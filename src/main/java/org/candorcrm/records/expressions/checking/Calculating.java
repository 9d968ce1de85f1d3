package org.candorcrm.records.expressions.checking;

import java.math.BigDecimal;
import java.util.List;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.expressions.syntax.Mistake;
import org.candorcrm.records.expressions.syntax.Node;
import org.candorcrm.records.expressions.tree.Days;
import org.candorcrm.records.expressions.tree.Function;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.expressions.tree.Value.Arithmetic.Operator;
import org.candorcrm.records.kinds.ValueType;

/** Arithmetic on numbers, durations, dates and moments; texts are joined. */
final class Calculating {

  private static final int MOST_DIGITS = 2_000;
  private static final Value DAY = Value.Literal.number(Days.DAY);

  private Calculating() {}

  static Value arithmetic(Node.Call call, Value writtenLeft, Value writtenRight) {
    int position = call.position();
    var left = Types.fitting(position, writtenLeft, writtenRight);
    var right = Types.fitting(position, writtenRight, left);
    var value =
        switch (call.function()) {
          case "_+_" -> plus(position, left, right);
          case "_-_" -> minus(position, left, right);
          case "_*_" -> times(position, left, right);
          case "_/_" -> divided(position, left, right);
          default -> remainder(position, left, right);
        };
    if (Digits.most(value) > MOST_DIGITS) {
      throw Mistake.tooLarge(position);
    }
    return value;
  }

  static Value negated(Node.Call call, Value value) {
    if (value.type() != ValueType.NUMBER && value.type() != ValueType.DURATION) {
      throw Mistake.mismatch(call.position(), ValueType.NUMBER, value.type());
    }
    var zero = new Value.Literal(BigDecimal.ZERO, value.type());
    return new Value.Arithmetic(Operator.MINUS, zero, value, value.type());
  }

  private static Value plus(int position, Value left, Value right) {
    return switch (left.type()) {
      case TEXT -> joined(position, left, right);
      case DATE, MOMENT -> moved(Operator.PLUS, left, need(position, right, ValueType.DURATION));
      case DURATION -> {
        boolean later = right.type() == ValueType.DATE || right.type() == ValueType.MOMENT;
        yield later
            ? moved(Operator.PLUS, right, left)
            : same(Operator.PLUS, left, need(position, right, ValueType.DURATION));
      }
      case NUMBER -> same(Operator.PLUS, left, need(position, right, ValueType.NUMBER));
      case YES_NO, TEXTS, PARTS, RECORD, RECORDS, OPAQUE -> throw notANumber(position, left);
    };
  }

  private static Value minus(int position, Value left, Value right) {
    return switch (left.type()) {
      case DATE, MOMENT -> {
        if (right.type() == ValueType.DATE || right.type() == ValueType.MOMENT) {
          yield between(left, right);
        }
        yield moved(Operator.MINUS, left, need(position, right, ValueType.DURATION));
      }
      case NUMBER, DURATION -> same(Operator.MINUS, left, need(position, right, left.type()));
      case TEXT, YES_NO, TEXTS, PARTS, RECORD, RECORDS, OPAQUE -> throw notANumber(position, left);
    };
  }

  private static Value times(int position, Value left, Value right) {
    if (left.type() == ValueType.NUMBER && right.type() == ValueType.DURATION) {
      return new Value.Arithmetic(Operator.TIMES, left, right, ValueType.DURATION);
    }
    need(position, right, ValueType.NUMBER);
    return new Value.Arithmetic(Operator.TIMES, left, right, measure(position, left));
  }

  private static Value divided(int position, Value left, Value right) {
    if (left.type() == ValueType.DURATION && right.type() == ValueType.DURATION) {
      return new Value.Arithmetic(Operator.DIVIDE, left, right, ValueType.NUMBER);
    }
    need(position, right, ValueType.NUMBER);
    return new Value.Arithmetic(Operator.DIVIDE, left, right, measure(position, left));
  }

  private static Value remainder(int position, Value left, Value right) {
    need(position, left, ValueType.NUMBER);
    return same(Operator.REMAINDER, left, need(position, right, ValueType.NUMBER));
  }

  private static ValueType measure(int position, Value value) {
    if (value.type() != ValueType.NUMBER && value.type() != ValueType.DURATION) {
      throw notANumber(position, value);
    }
    return value.type();
  }

  /** A date moves by whole days only. */
  private static Value moved(Operator operator, Value start, Value by) {
    var step =
        start.type() == ValueType.DATE
            ? new Value.Applied(Function.WHOLE_DAYS, by, ValueType.NUMBER)
            : by;
    return new Value.Arithmetic(operator, start, step, start.type());
  }

  private static Value between(Value left, Value right) {
    if (left.type() == ValueType.DATE && right.type() == ValueType.DATE) {
      var days = new Value.Arithmetic(Operator.MINUS, left, right, ValueType.NUMBER);
      return new Value.Arithmetic(Operator.TIMES, days, DAY, ValueType.DURATION);
    }
    return new Value.Arithmetic(
        Operator.MINUS, Types.midnight(left), Types.midnight(right), ValueType.DURATION);
  }

  private static Value same(Operator operator, Value left, Value right) {
    return new Value.Arithmetic(operator, left, right, left.type());
  }

  private static Value joined(int position, Value left, Value right) {
    need(position, right, ValueType.TEXT);
    return new Value.Joined(List.of(left, right));
  }

  private static Value need(int position, Value value, ValueType type) {
    if (value.type() != type) {
      throw Mistake.mismatch(position, type, value.type());
    }
    return value;
  }

  private static Problem notANumber(int position, Value found) {
    return Mistake.mismatch(position, ValueType.NUMBER, found.type());
  }
}
