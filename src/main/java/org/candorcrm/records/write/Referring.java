package org.candorcrm.records.write;

import java.util.List;
import java.util.stream.Stream;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.records.kinds.Reference;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;

/**
 * Keeps merges and new references apart: who leads to a record of a type goes first or sees the
 * merge. By advisory locks, which many hold together: locking the rows that are led to would write
 * to each of them.
 */
final class Referring {

  private final Database database;

  Referring(Database database) {
    this.database = database;
  }

  /** Before any row is locked, so that nobody waits in a circle. */
  void together(Schema schema, List<Row> rows) {
    var types =
        rows.stream()
            .flatMap(row -> row.draft.values().values().stream())
            .flatMap(value -> Targets.references(value).stream())
            .map(Reference::type)
            .distinct()
            .flatMap(name -> schema.type(name).stream())
            .filter(RecordType::mergeable);
    hold("pg_advisory_xact_lock_shared", types);
  }

  void alone(RecordType type) {
    hold("pg_advisory_xact_lock", Stream.of(type));
  }

  private void hold(String lock, Stream<RecordType> types) {
    var ids = types.map(RecordType::id).sorted().toArray(Integer[]::new);
    if (ids.length > 0) {
      database
          .sql("select " + lock + "(hashtext(?), type) from unnest(?::int[]) as type")
          .params("merges of " + CurrentWorkspace.get().schema(), ids)
          .query((row, number) -> number)
          .list();
    }
  }
}
