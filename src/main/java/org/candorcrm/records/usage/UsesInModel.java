package org.candorcrm.records.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.FieldUses;
import org.candorcrm.records.expressions.Expressions;
import org.candorcrm.records.kinds.FormulaKind;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.kinds.RollUpKind;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.schema.Schemas;
import org.springframework.stereotype.Component;

/** Formulas and roll-ups that read a field, of whatever type. */
@Component
final class UsesInModel implements FieldUses {

  private final Schemas schemas;

  UsesInModel(Schemas schemas) {
    this.schemas = schemas;
  }

  @Override
  public List<Use> of(Viewer viewer, String type, String field) {
    var schema = schemas.current();
    var scope = ViewerScope.of(viewer);
    var uses = new ArrayList<Use>();
    for (var of : schema.types()) {
      if (of.retired()) {
        continue;
      }
      for (var one : of.activeFields()) {
        boolean itself = of.name().equals(type) && one.name().equals(field);
        if (!itself && scope.readable(of, one) && reads(schema, scope, of, one, type, field)) {
          var kind = one.kind() instanceof FormulaKind ? Kind.FORMULA : Kind.ROLL_UP;
          uses.add(new Use(kind, one.label(), of.name(), null));
        }
      }
    }
    return uses;
  }

  private static boolean reads(
      Schema schema, ViewerScope scope, RecordType of, Field one, String type, String field) {
    return switch (one.kind()) {
      case FormulaKind formula -> named(formula.expression(), schema, scope, of, type, field);
      case RollUpKind rollUp -> {
        var target = target(schema, of, rollUp.relation());
        boolean over = of.name().equals(type) && rollUp.relation().equals(field);
        boolean of1 = target != null && target.name().equals(type);
        yield over
            || (of1 && Objects.equals(rollUp.field(), field))
            || (target != null
                && rollUp.filter() != null
                && named(rollUp.filter(), schema, scope, target, type, field));
      }
      default -> false;
    };
  }

  private static @org.jspecify.annotations.Nullable RecordType target(
      Schema schema, RecordType of, String relation) {
    return switch (of.field(relation).map(Field::kind).orElse(null)) {
      case InverseKind inverse -> schema.type(inverse.of()).orElse(null);
      case RelationsKind relations -> schema.type(relations.to()).orElse(null);
      case null, default -> null;
    };
  }

  /** Whether an expression on a type reads a field; a broken one reads nothing. */
  static boolean named(
      String expression,
      Schema schema,
      ViewerScope scope,
      RecordType on,
      String type,
      String field) {
    if (!expression.contains(field)) {
      return false;
    }
    try {
      return Expressions.check(expression, schema, on, scope).uses().stream()
          .anyMatch(use -> use.type().name().equals(type) && use.field().name().equals(field));
    } catch (Problem broken) {
      return false;
    }
  }
}
