package org.candorcrm.identity.radar;

import java.util.List;
import java.util.Set;
import org.candorcrm.records.kinds.Column;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;

/** Which record types and fields are customer data that a silo could be made of. */
final class Measured {

  private static final Set<String> STANDARD = Set.of("person", "company", "lead", "deal", "order");
  private static final Set<String> SYSTEM =
      Set.of("owner", "created_at", "created_by", "updated_at", "updated_by", "version", "id");

  private Measured() {}

  static List<RecordType> types(Schema schema) {
    return schema.types().stream()
        .filter(type -> !type.retired() && !type.behaviour() && type.mergeable())
        .filter(type -> STANDARD.contains(type.name()) || type.origin() == RecordType.Origin.CUSTOM)
        .toList();
  }

  /** Fields that hold values of their own on the record's row. */
  static List<Field> fields(RecordType type) {
    return type.activeFields().stream()
        .filter(field -> !SYSTEM.contains(field.name()) && !field.kind().columns().isEmpty())
        .toList();
  }

  /**
   * SQL that is true where a row {@code e} of the type is over: nothing more is expected to be
   * heard of an order, a closed deal, or a lead that was converted or given up.
   */
  static String over(RecordType type) {
    return switch (type.name()) {
      case "deal" ->
          "exists (select 1 from {ws}.stages s where s.key = e.stage and s.outcome <> 'open')";
      case "order" -> "true";
      case "lead" -> "e.status in ('converted', 'disqualified')";
      default -> "false";
    };
  }

  /** SQL that is true where a row of the type has something in this field. */
  static String known(Field field) {
    var first =
        field.kind().columns().stream()
            .filter(column -> column.role() == Column.Role.VALUE)
            .map(column -> "t." + field.column() + column.suffix() + " is not null")
            .toList();
    return first.isEmpty() ? "false" : "(" + String.join(" or ", first) + ")";
  }
}
