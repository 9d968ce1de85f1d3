package org.candorcrm.records.model;

import java.time.Instant;
import java.util.Set;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Shape;

/**
 * Taking types and fields out of use, and bringing them back. What hangs on them goes with them, at
 * the same moment: the other side of a relation, relations that lead nowhere else. Values stay.
 */
final class Retirement {

  /** Candor's own rules read these. */
  private static final Set<String> NEEDED =
      Set.of("deal.stage", "deal.pipeline", "deal.amount", "deal.close_date", "interaction.kind");

  private Retirement() {}

  static void retire(Shape shape, String typeName, Field field, Instant at) {
    var type = shape.type(typeName);
    boolean needed =
        field.system()
            || field.name().equals(type.titleField())
            || (field.traits().required() && !field.custom())
            || NEEDED.contains(typeName + "." + field.name())
            || field.kind() instanceof InverseKind;
    if (needed || type.origin() == RecordType.Origin.FIXED) {
      throw Problem.invalid("field_not_changeable").field(field.name());
    }
    shape.change(typeName, field.retired(at));
    retireInverses(shape, typeName, field.name(), at);
  }

  private static void retireInverses(Shape shape, String of, String via, Instant at) {
    var wanted = new InverseKind(of, via);
    for (var type : shape.types()) {
      type.activeFields().stream()
          .filter(f -> f.kind().equals(wanted))
          .forEach(f -> shape.change(type.name(), f.retired(at)));
    }
  }

  static void bringBack(Shape shape, String typeName, String fieldName) {
    var field =
        shape.type(typeName).fields().stream()
            .filter(f -> f.name().equals(fieldName) && f.retired())
            .findFirst()
            .orElseThrow(() ->
                Problem.notFound("field_unknown")
                    .field(Wish.abridged(fieldName))
                    .with("type", typeName));
    var at = field.retiredAt();
    shape.change(typeName, field.retired(null));
    var other = new InverseKind(typeName, fieldName);
    for (var type : shape.types()) {
      type.fields().stream()
          .filter(f -> f.kind().equals(other) && at != null && at.equals(f.retiredAt()))
          .forEach(f -> shape.change(type.name(), f.retired(null)));
    }
  }

  /** A type with everything elsewhere that leads to it alone, or back to it. */
  static void retire(Shape shape, String typeName, Instant at) {
    shape.retire(typeName, at);
    for (var type : shape.types()) {
      for (var field : type.activeFields()) {
        if (!type.name().equals(typeName) && leadsOnlyTo(field, typeName)) {
          shape.change(type.name(), field.retired(at));
          retireInverses(shape, type.name(), field.name(), at);
        }
      }
    }
  }

  static void bringBack(Shape shape, String typeName) {
    var type = shape.type(typeName);
    var at = type.retiredAt();
    if (at == null) {
      return;
    }
    shape.retire(typeName, null);
    for (var each : shape.types()) {
      each.fields().stream()
          .filter(f -> at.equals(f.retiredAt()))
          .forEach(f -> shape.change(each.name(), f.retired(null)));
    }
  }

  private static boolean leadsOnlyTo(Field field, String typeName) {
    return switch (field.kind()) {
      case RelationKind one -> one.to().equals(java.util.List.of(typeName));
      case RelationsKind many -> many.to().equals(typeName);
      case InverseKind inverse -> inverse.of().equals(typeName);
      default -> false;
    };
  }
}
