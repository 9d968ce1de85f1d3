package org.candorcrm.records.expressions;

import org.candorcrm.records.expressions.tree.Condition;
import org.candorcrm.records.expressions.tree.Hop;
import org.candorcrm.records.expressions.tree.Row;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.schema.Field;

/**
 * What a condition comes to where one field of its record might hold anything: whatever reads the
 * field is taken as it serves the whole best, or worst. Where both come to the same, the rest
 * decides, and the field does not matter.
 */
final class Supposing {

  private final Row root;
  private final Field field;

  Supposing(Row root, Field field) {
    this.root = root;
    this.field = field;
  }

  /**
   * @param best what reads the field holds where that makes the whole true, else where it does not
   */
  Condition of(Condition condition, boolean best) {
    return switch (condition) {
      case Condition.Fixed fixed -> fixed;
      case Condition.Not(var inner) -> Condition.not(of(inner, !best));
      case Condition.And(var left, var right) -> new Condition.And(of(left, best), of(right, best));
      case Condition.Or(var left, var right) -> new Condition.Or(of(left, best), of(right, best));
      case Condition.Ordered _,
          Condition.Same _,
          Condition.Empty _,
          Condition.Yes _,
          Condition.OneOf _,
          Condition.Matches _,
          Condition.AnyText _,
          Condition.Some _ ->
          reads(condition) ? new Condition.Fixed(best) : condition;
    };
  }

  private boolean reads(Condition condition) {
    return switch (condition) {
      case Condition.Fixed _ -> false;
      case Condition.Not(var inner) -> reads(inner);
      case Condition.And(var left, var right) -> reads(left) || reads(right);
      case Condition.Or(var left, var right) -> reads(left) || reads(right);
      case Condition.Ordered(_, var left, var right) -> reads(left) || reads(right);
      case Condition.Same(var left, var right) -> reads(left) || reads(right);
      case Condition.Empty(var value) -> reads(value);
      case Condition.Yes(var value) -> reads(value);
      case Condition.OneOf(var value, _) -> reads(value);
      case Condition.Matches(_, var text, var piece) -> reads(text) || reads(piece);
      case Condition.AnyText(var texts, _, var inner) -> reads(texts) || reads(inner);
      case Condition.Some(var hop, var inner) -> leads(hop) || reads(inner);
    };
  }

  private boolean reads(Value value) {
    return switch (value) {
      case Value.Own own -> own.row().equals(root) && own.field().id() == field.id();
      case Value.Via(var hop, var inner) -> leads(hop) || reads(inner);
      case Value.Arithmetic(_, var left, var right, _) -> reads(left) || reads(right);
      case Value.Applied(_, var argument, _) -> reads(argument);
      case Value.Rounded(var argument, _) -> reads(argument);
      case Value.Joined(var parts) -> parts.stream().anyMatch(this::reads);
      case Value.Chosen(var condition, var yes, var no, _) ->
          reads(condition) || reads(yes) || reads(no);
      case Value.FirstOf(var values, _) -> values.stream().anyMatch(this::reads);
      case Value.Placed(var choice, _) -> reads(choice);
      case Value.Counted(var texts, _, var condition) -> reads(texts) || reads(condition);
      case Value.Truth(var condition) -> reads(condition);
      case Value.Aggregate aggregate -> leads(aggregate.hop()) || reads(aggregate.filter());
      case Value.Literal _, Value.Given _, Value.Begin _, Value.Identity _, Value.Element _ ->
          false;
    };
  }

  private boolean leads(Hop hop) {
    return hop.from().equals(root) && hop.relation().id() == field.id();
  }
}
