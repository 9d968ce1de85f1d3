package org.candorcrm.records.write;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;

/**
 * A relation that can lead to records of a type.
 *
 * @param to the type that is led to
 */
record Tie(RecordType from, Field field, RecordType to) {

  /** What happened to a deal happened to that deal, whatever it becomes. */
  private static final String STAGE_HISTORY = "deal_stage_change";

  /** Every one, also of types and fields that have retired: they can come back. */
  static List<Tie> to(Schema schema, RecordType type) {
    var ties = new ArrayList<Tie>();
    for (var from : schema.types()) {
      if (!from.name().equals(STAGE_HISTORY)) {
        from.fields().stream()
            .filter(field -> leads(field, type))
            .forEach(field -> ties.add(new Tie(from, field, type)));
      }
    }
    return ties;
  }

  private static boolean leads(Field field, RecordType type) {
    return switch (field.kind()) {
      case RelationKind one -> one.toAny() || one.to().contains(type.name());
      case RelationsKind several -> several.to().equals(type.name());
      default -> false;
    };
  }

  boolean linked() {
    return field.kind() instanceof RelationsKind;
  }

  /** The table of the records that lead. */
  String table() {
    return Database.qualified("{ws}.\"" + from.table() + '"');
  }

  String linkTable() {
    return Links.table(from, field);
  }

  String column() {
    return '"' + field.column("_id") + '"';
  }

  /** Narrows a relation to several types to this one; the name of a type is no input. */
  String typed() {
    return field.kind() instanceof RelationKind one && one.polymorphic()
        ? " and t.\"" + field.column("_type") + "\" = '" + to.name() + "'"
        : "";
  }

  /** {@code {"field": [old, new]}} of a relation to one record. */
  String change(UUID old, UUID now) {
    var values = ValueJson.JSON.createArrayNode();
    values.add(ValueJson.node(field, new Reference(to.name(), old)));
    values.add(ValueJson.node(field, new Reference(to.name(), now)));
    return ValueJson.JSON.createObjectNode().set(field.name(), values).toString();
  }
}
