package org.candorcrm.records.write;

import java.util.ArrayList;
import java.util.List;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.WriteTerms;
import org.jspecify.annotations.Nullable;

/**
 * Logs what was written. Runs after the rows are in their tables: the feed relies on seq being
 * drawn by a later statement.
 */
final class ChangeLog {

  private static final List<String> COLUMNS =
      List.of(
          "since",
          "actor",
          "source",
          "record_type",
          "record",
          "version",
          "kind",
          "batch",
          "cause",
          "depth",
          "changes");

  private final Rows rows;
  private final Tables tables;

  ChangeLog(Rows rows, Tables tables) {
    this.rows = rows;
    this.tables = tables;
  }

  void log(List<Row> all, Viewer viewer, WriteTerms terms) {
    var values = new ArrayList<@Nullable Object[]>();
    for (var row : all) {
      if (row.wrote()) {
        values.add(entry(row, viewer, terms));
      }
    }
    rows.insert(Database.qualified("{ws}.changes"), COLUMNS, values, terms.staging());
  }

  private @Nullable Object[] entry(Row row, Viewer viewer, WriteTerms terms) {
    return new @Nullable Object[] {
      row.draft.since(),
      WritePath.actor(viewer),
      viewer.source(),
      row.type().id(),
      row.record(),
      row.version,
      kind(row),
      terms.batch(),
      terms.cause(),
      terms.depth(),
      row.updates() ? ValueJson.changes(row, tables.of(row.type()).byName) : null
    };
  }

  private static String kind(Row row) {
    return switch (row.operation) {
      case CREATE -> "create";
      case UPDATE, UPSERT -> "update";
      case DELETE -> "delete";
      case RESTORE -> "restore";
    };
  }
}
