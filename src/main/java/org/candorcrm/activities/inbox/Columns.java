package org.candorcrm.activities.inbox;

import java.util.List;
import java.util.UUID;
import org.candorcrm.platform.Change;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.records.schema.RecordType;

/** Tables and columns of record types in hand-written statements. */
final class Columns {

  private Columns() {}

  static String table(RecordType type) {
    return table(type.table());
  }

  static String table(String name) {
    return CurrentWorkspace.get().schema() + ".\"" + name + '"';
  }

  /** A column under the alias t, or an empty value of this SQL type where the field is retired. */
  static String of(RecordType type, String field, String suffix, String sqlType) {
    return type.field(field)
        .map(known -> "t.\"" + known.column(suffix) + '"')
        .orElse("null::" + sqlType);
  }

  /** The records of one type among these changes. */
  static UUID[] records(List<Change> changes, RecordType type) {
    return changes.stream()
        .filter(change -> change.recordType() == type.id())
        .map(Change::record)
        .distinct()
        .toArray(UUID[]::new);
  }
}
