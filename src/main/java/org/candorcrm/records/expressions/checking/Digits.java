package org.candorcrm.records.expressions.checking;

import org.candorcrm.records.expressions.tree.Value;

/**
 * How many digits a number can have at most, so that a product of products stays far from what a
 * {@code numeric} can hold (131,072 digits before the point, 16,383 after it).
 */
final class Digits {

  private static final int STORED = 40;

  private Digits() {}

  static int most(Value value) {
    return switch (value) {
      case Value.Arithmetic(var operator, var left, var right, _) ->
          switch (operator) {
            case PLUS, MINUS, REMAINDER -> Math.max(most(left), most(right)) + 1;
            case TIMES, DIVIDE -> most(left) + most(right);
          };
      case Value.Applied applied -> most(applied.argument());
      case Value.Rounded rounded -> most(rounded.argument());
      case Value.Via via -> most(via.inner());
      case Value.Chosen chosen -> Math.max(most(chosen.yes()), most(chosen.no()));
      case Value.FirstOf first -> first.values().stream().mapToInt(Digits::most).max().orElse(0);
      case Value.Aggregate aggregate ->
          aggregate.measured() == null ? STORED : most(aggregate.measured()) + STORED;
      case Value.Literal _,
          Value.Given _,
          Value.Begin _,
          Value.Own _,
          Value.Identity _,
          Value.Element _,
          Value.Joined _,
          Value.Placed _,
          Value.Counted _,
          Value.Truth _ ->
          STORED;
    };
  }
}
