package org.candorcrm.records.expressions.sql;

import org.candorcrm.records.expressions.tree.Condition;
import org.candorcrm.records.expressions.tree.Function;
import org.candorcrm.records.expressions.tree.Value;

/**
 * A leaf that cannot hold for an empty value, asked of a value behind a hop, becomes an EXISTS over
 * the hop: {@code company.industry == "retail"} looks for the company once, by an index if there is
 * one, instead of fetching a value for each row.
 */
final class Hoisting {

  private Hoisting() {}

  static Condition hoist(Condition leaf) {
    return switch (leaf) {
      case Condition.Ordered(var order, Value.Via(var hop, var inner), var right) ->
          new Condition.Some(hop, new Condition.Ordered(order, inner, right));
      case Condition.Ordered(var order, var left, Value.Via(var hop, var inner)) ->
          new Condition.Some(hop, new Condition.Ordered(order, left, inner));
      case Condition.Same(Value.Via(var hop, var inner), var right) when neverEmpty(right) ->
          new Condition.Some(hop, new Condition.Same(inner, right));
      case Condition.Same(var left, Value.Via(var hop, var inner)) when neverEmpty(left) ->
          new Condition.Some(hop, new Condition.Same(left, inner));
      case Condition.Empty(Value.Via(var hop, var inner)) ->
          Condition.not(new Condition.Some(hop, Condition.not(new Condition.Empty(inner))));
      case Condition.Yes(Value.Via(var hop, var inner)) ->
          new Condition.Some(hop, new Condition.Yes(inner));
      case Condition.OneOf(Value.Via(var hop, var inner), var literals) ->
          new Condition.Some(hop, new Condition.OneOf(inner, literals));
      case Condition.Matches(var place, Value.Via(var hop, var inner), var piece) ->
          new Condition.Some(hop, new Condition.Matches(place, inner, piece));
      case Condition.AnyText(Value.Via(var hop, var inner), var element, var condition) ->
          new Condition.Some(hop, new Condition.AnyText(inner, element, condition));
      default -> leaf;
    };
  }

  static boolean neverEmpty(Value value) {
    return switch (value) {
      case Value.Literal literal -> !literal.nothing();
      case Value.Begin _, Value.Identity _, Value.Element _, Value.Truth _, Value.Counted _ -> true;
      case Value.Given given -> given.what() != Value.Given.What.ME;
      case Value.Aggregate aggregate -> aggregate.measured() == null;
      case Value.Applied applied -> neverEmpty(applied.argument()) && total(applied.function());
      case Value.FirstOf first -> first.values().stream().anyMatch(Hoisting::neverEmpty);
      case Value.Own _,
          Value.Via _,
          Value.Arithmetic _,
          Value.Rounded _,
          Value.Joined _,
          Value.Placed _,
          Value.Chosen _ ->
          false;
    };
  }

  private static boolean total(Function function) {
    return switch (function) {
      case MIDNIGHT, DAY_OF, WHOLE_DAYS, ABSOLUTE, FLOOR, CEILING, LENGTH, SPELLED, LOWER, UPPER ->
          true;
      // Dates beyond the years 1 to 9999 have no parts.
      case YEAR, QUARTER, MONTH, DAY, WEEKDAY, HOUR, HOW_MANY, TRIMMED -> false;
    };
  }

  /** Whether a value is the same for every row. */
  static boolean fixed(Value value) {
    return switch (value) {
      case Value.Literal _, Value.Given _, Value.Begin _ -> true;
      case Value.Arithmetic(_, var left, var right, _) -> fixed(left) && fixed(right);
      case Value.Applied applied -> fixed(applied.argument());
      case Value.Placed placed -> fixed(placed.choice());
      case Value.Rounded rounded -> fixed(rounded.argument());
      case Value.Joined joined -> joined.parts().stream().allMatch(Hoisting::fixed);
      case Value.FirstOf first -> first.values().stream().allMatch(Hoisting::fixed);
      case Value.Own _,
          Value.Identity _,
          Value.Element _,
          Value.Via _,
          Value.Chosen _,
          Value.Truth _,
          Value.Counted _,
          Value.Aggregate _ ->
          false;
    };
  }
}
