package org.candorcrm.records.expressions.checking;

import java.util.List;
import java.util.Set;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.expressions.syntax.Mistake;
import org.candorcrm.records.expressions.syntax.Node;
import org.candorcrm.records.expressions.syntax.Parsing;
import org.candorcrm.records.expressions.tree.Condition;
import org.candorcrm.records.expressions.tree.Row;
import org.candorcrm.records.expressions.tree.Use;
import org.candorcrm.records.expressions.tree.Value;
import org.candorcrm.records.kinds.FormulaKind;
import org.candorcrm.records.kinds.RollUpKind;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;

/** Puts the expression of a computed field in its place. */
final class Inlining {

  private static final int DEEPEST = 8;
  private static final Set<String> PASSED_ON =
      Set.of("expression_formula_cycle", "expression_formula_broken", "expression_too_large");

  private final Checking checking;

  Inlining(Checking checking) {
    this.checking = checking;
  }

  Meaning formula(Row row, Field field, FormulaKind kind, int position) {
    return inside(
        row,
        field,
        position,
        () -> {
          var value = checking.value(Parsing.parse(kind.expression()), Env.of(row));
          return new Meaning.Of(result(value, kind.result()));
        });
  }

  Meaning rollUp(Row row, Field field, RollUpKind kind, int position) {
    return inside(
        row,
        field,
        position,
        () -> {
          var many = checking.names().meaning(new Node.Name(0, kind.relation()), Env.of(row));
          if (!(many instanceof Meaning.Many(var _, var hop, var _))) {
            throw Mistake.mismatch(0, ValueType.RECORDS, ValueType.RECORD);
          }
          var there = Env.of(hop.to());
          var filter =
              kind.filter() == null
                  ? Condition.ALWAYS
                  : checking.condition(Parsing.parse(kind.filter()), there);
          @Nullable Value measured =
              kind.field() == null ? null : checking.value(Parsing.parse(kind.field()), there);
          return new Meaning.Of(Aggregates.of(figure(kind.function()), hop, measured, filter, 0));
        });
  }

  private static Value.Aggregate.Figure figure(RollUpKind.Function function) {
    return switch (function) {
      case COUNT -> Value.Aggregate.Figure.COUNT;
      case SUM -> Value.Aggregate.Figure.SUM;
      case MIN -> Value.Aggregate.Figure.LEAST;
      case MAX -> Value.Aggregate.Figure.GREATEST;
      case AVG -> Value.Aggregate.Figure.AVERAGE;
    };
  }

  private static Value result(Value value, ValueType wanted) {
    if (Types.nothing(value)) {
      return new Value.Literal(null, wanted);
    }
    if (wanted == ValueType.MOMENT && value.type() == ValueType.DATE) {
      return Types.midnight(value);
    }
    if (value.type() != wanted) {
      throw Mistake.mismatch(0, wanted, value.type());
    }
    return value;
  }

  private interface Work {
    Meaning run();
  }

  /**
   * A formula over a hidden field is as unknown as the field; one that is broken says so, since its
   * own text is not what the writer of this expression can mend.
   */
  private Meaning inside(Row row, Field field, int position, Work work) {
    var use = new Use(row.type(), field);
    if (checking.inlining.contains(use) || checking.inlining.size() >= DEEPEST) {
      throw Mistake.cycle(position, field.name());
    }
    checking.inlining.addLast(use);
    try {
      return work.run();
    } catch (Problem problem) {
      if (checking.hidden) {
        throw Mistake.unknownField(position, field.name(), row.type().name(), others(row, field));
      }
      if (PASSED_ON.contains(problem.code())) {
        throw problem.position(position);
      }
      throw Mistake.broken(position, field.name(), problem.code());
    } finally {
      checking.inlining.removeLast();
    }
  }

  private List<String> others(Row row, Field field) {
    return row.type().activeFields().stream()
        .filter(other -> other.id() != field.id())
        .filter(other -> checking.scope.readable(row.type(), other))
        .map(Field::name)
        .toList();
  }
}
