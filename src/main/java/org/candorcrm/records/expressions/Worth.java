package org.candorcrm.records.expressions;

import org.candorcrm.records.expressions.tree.Function;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.expressions.tree.Value.Arithmetic.Operator;
import org.candorcrm.records.kinds.MoneyKind;
import org.candorcrm.records.kinds.ValueType;

/**
 * Tells amounts of money in the workspace's currency from other numbers: money plus money, or money
 * times a number, is money; money by money is not, nor what its writer has rounded.
 */
final class Worth {

  private Worth() {}

  static boolean money(Value value) {
    return value.type() == ValueType.NUMBER && amount(value);
  }

  private static boolean amount(Value value) {
    return switch (value) {
      case Value.Own own -> own.field().kind() instanceof MoneyKind && own.column().equals("_base");
      case Value.Via(_, var inner) -> money(inner);
      case Value.Arithmetic(var operator, var left, var right, _) -> money(operator, left, right);
      case Value.Applied applied ->
          applied.function() == Function.ABSOLUTE && money(applied.argument());
      case Value.Chosen chosen -> money(chosen.yes()) || money(chosen.no());
      case Value.FirstOf first -> first.values().stream().anyMatch(Worth::money);
      case Value.Aggregate aggregate -> aggregate.measured() != null && money(aggregate.measured());
      case Value.Literal _,
          Value.Given _,
          Value.Begin _,
          Value.Identity _,
          Value.Element _,
          Value.Rounded _,
          Value.Joined _,
          Value.Placed _,
          Value.Counted _,
          Value.Truth _ ->
          false;
    };
  }

  private static boolean money(Operator operator, Value left, Value right) {
    return switch (operator) {
      case PLUS, MINUS, REMAINDER -> money(left) || money(right);
      case TIMES -> money(left) != money(right);
      case DIVIDE -> money(left) && !money(right);
    };
  }
}
