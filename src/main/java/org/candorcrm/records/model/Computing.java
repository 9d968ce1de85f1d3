package org.candorcrm.records.model;

import java.util.Locale;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.expressions.Expressions;
import org.candorcrm.records.kinds.FormulaKind;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.kinds.RollUpKind;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.jspecify.annotations.Nullable;

/** Checks formulas and roll-ups against the schema that they will live in. */
final class Computing {

  private final Schema schema;
  private final ViewerScope scope;

  Computing(Schema schema, Viewer viewer) {
    this.schema = schema;
    this.scope = ViewerScope.of(viewer);
  }

  /** The field with what its result really is, where that could be left out. */
  void check(RecordType type, Field field) {
    switch (field.kind()) {
      case FormulaKind formula -> checkFormula(type, field, formula);
      case RollUpKind rollUp -> checkRollUp(type, rollUp);
      default -> {}
    }
  }

  private void checkFormula(RecordType type, Field field, FormulaKind formula) {
    var yields = Expressions.check(formula.expression(), schema, type, scope).type();
    if (yields != formula.result() && yields != ValueType.OPAQUE) {
      throw Problem.invalid("formula_result_differs")
          .field(field.name())
          .with("yields", yields.name().toLowerCase(Locale.ROOT));
    }
    Expressions.field(field, schema, type, scope);
  }

  private void checkRollUp(RecordType type, RollUpKind rollUp) {
    var target = target(type, rollUp.relation());
    if (target == null) {
      throw Problem.invalid("roll_up_relation_unknown")
          .with("relation", rollUp.relation())
          .with("type", type.name());
    }
    if (rollUp.filter() != null) {
      Expressions.condition(rollUp.filter(), schema, target, scope);
    }
    if (rollUp.field() != null && !fits(target, rollUp)) {
      throw Problem.invalid("roll_up_field_unfit").with("rolled", rollUp.field());
    }
  }

  private @Nullable RecordType target(RecordType type, String relation) {
    var kind = type.field(relation).map(Field::kind).orElse(null);
    return switch (kind) {
      case InverseKind inverse -> schema.type(inverse.of()).orElse(null);
      case RelationsKind relations -> schema.type(relations.to()).orElse(null);
      case null, default -> null;
    };
  }

  private static boolean fits(RecordType target, RollUpKind rollUp) {
    return target
        .field(String.valueOf(rollUp.field()))
        .filter(rolled -> rolled.kind().type() == rollUp.result())
        .isPresent();
  }
}
