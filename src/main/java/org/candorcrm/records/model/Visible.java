package org.candorcrm.records.model;

import java.util.List;
import java.util.Optional;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;

/** The part of a schema that a viewer may know of: what they may not read does not exist. */
public final class Visible {

  private final Schema schema;
  private final Viewer viewer;

  public Visible(Schema schema, Viewer viewer) {
    this.schema = schema;
    this.viewer = viewer;
  }

  /** Types in use, in the model's order. */
  public List<RecordType> types() {
    return schema.types().stream().filter(type -> !type.retired() && sees(type)).toList();
  }

  public Optional<RecordType> type(String nameOrPlural) {
    return schema.type(nameOrPlural).filter(this::sees);
  }

  /** Fields in use, in display order. */
  public List<Field> fields(RecordType type) {
    return type.activeFields().stream().filter(field -> sees(type, field)).toList();
  }

  private boolean sees(RecordType type) {
    return !viewer.on(type.id()).read().equals(RowRule.NOTHING);
  }

  private boolean sees(RecordType type, Field field) {
    return viewer.on(type.id()).mayRead(field.id()) && leadsToSomethingSeen(field);
  }

  private boolean leadsToSomethingSeen(Field field) {
    return switch (field.kind()) {
      case RelationKind one ->
          one.toAny() || one.to().stream().anyMatch(to -> type(to).isPresent());
      case RelationsKind many -> type(many.to()).isPresent();
      case InverseKind inverse ->
          type(inverse.of())
              .flatMap(
                  of -> of.field(inverse.via()).filter(f -> viewer.on(of.id()).mayRead(f.id())))
              .isPresent();
      default -> true;
    };
  }
}
