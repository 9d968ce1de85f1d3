package org.candorcrm.records.imports;

import org.candorcrm.access.TypeRights;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.InverseKind;
import org.candorcrm.records.kinds.ValueType;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;

/** Where a column goes. */
sealed interface Target {

  /** The whole value of a field. */
  record Whole(Field field) implements Target {}

  /** One part of a name or address. */
  record Part(Field field, String part) implements Target {}

  /** The record's own id. */
  record Id() implements Target {}

  /** The record's id in the source that is imported. */
  record ExternalId() implements Target {}

  /** When it really happened. */
  record Since() implements Target {}

  /**
   * @param rights of whoever imports: a field that they may not see is unknown
   * @throws Problem {@code import_target_unknown}, {@code import_target_read_only}
   */
  static Target of(RecordType type, TypeRights rights, String path) {
    switch (path) {
      case "id" -> {
        return new Id();
      }
      case "external_id" -> {
        return new ExternalId();
      }
      case "since" -> {
        return new Since();
      }
      default -> {}
    }
    int dot = path.indexOf('.');
    var name = dot < 0 ? path : path.substring(0, dot);
    var field =
        type.field(name)
            .filter(one -> rights.mayRead(one.id()))
            .orElseThrow(() -> unknown(type, path));
    if (field.traits().readOnly() || field.kind() instanceof InverseKind) {
      throw Problem.invalid("import_target_read_only").with("target", path);
    }
    if (dot < 0) {
      return new Whole(field);
    }
    if (field.kind().type() != ValueType.PARTS) {
      throw unknown(type, path);
    }
    return new Part(field, path.substring(dot + 1));
  }

  private static Problem unknown(RecordType type, String path) {
    return Problem.invalid("import_target_unknown").with("target", path).with("type", type.name());
  }
}
