package org.candorcrm.records.write;

import java.util.List;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.TypeRights;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.WriteTerms.Composer;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;

/** The first stage: what needs no look at the database to be refused. */
final class MayWrite {

  private final Viewer viewer;

  MayWrite(Viewer viewer) {
    this.viewer = viewer;
  }

  /**
   * @param composer Candor itself may fill read-only fields
   */
  void check(List<Row> rows, Tables tables, Composer composer) {
    for (var row : rows) {
      try {
        checkType(row);
        checkFields(row, tables.of(row.type()), composer);
      } catch (Problem problem) {
        row.refuse(problem);
      }
    }
  }

  private void checkType(Row row) {
    var type = row.type();
    if (type.origin() == RecordType.Origin.FIXED) {
      throw Problem.forbidden("record_type_fixed").with("type", type.name());
    }
    var rights = viewer.on(type.id());
    if (!allowed(row, rights)) {
      throw Problem.forbidden("record_type_not_writable").with("type", type.name());
    }
  }

  private static boolean allowed(Row row, TypeRights rights) {
    return switch (row.operation) {
      case CREATE -> rights.create();
      case UPDATE, RESTORE -> !(rights.write() instanceof RowRule.Nothing);
      case UPSERT -> rights.create() && !(rights.write() instanceof RowRule.Nothing);
      case DELETE -> !(rights.delete() instanceof RowRule.Nothing);
    };
  }

  private void checkFields(Row row, TypeTable table, Composer composer) {
    for (var name : row.draft.values().keySet()) {
      var field = table.byName.get(name);
      if (field == null) {
        throw Problem.invalid("field_unknown").field(name).with("type", row.type().name());
      }
      check(row.type(), field, composer);
    }
  }

  /**
   * @throws Problem {@code field_unknown} for a hidden field too, {@code field_read_only}, {@code
   *     field_not_writable}
   */
  void check(RecordType type, Field field, Composer composer) {
    var rights = viewer.on(type.id());
    if (!rights.mayRead(field.id())) {
      throw Problem.invalid("field_unknown").field(field.name()).with("type", type.name());
    }
    if (field.traits().readOnly() && composer == Composer.VIEWER) {
      throw Problem.invalid("field_read_only").field(field.name());
    }
    if (!rights.mayWrite(field.id())) {
      throw Problem.forbidden("field_not_writable").field(field.name());
    }
  }
}
