package org.candorcrm.activities.looks;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.Records;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;

/**
 * Records that left a list: no longer of the filter, or deleted. One that was closed to the viewer
 * meanwhile is not told, or its absence would tell of the closure.
 */
@Component
class Absent {

  private final Records records;
  private final Database database;

  Absent(Records records, Database database) {
    this.records = records;
    this.database = database;
  }

  /** Their titles by id; of deleted ones the type's label. */
  Map<UUID, String> of(Viewer viewer, RecordType type, Set<UUID> candidates) {
    if (candidates.isEmpty()) {
      return Map.of();
    }
    var told = new HashMap<>(records.titles(viewer, type.name(), candidates));
    var scope = ViewerScope.of(viewer);
    var ids = candidates.toArray(UUID[]::new);
    var sql =
        Sql.of("select t.id from " + scope.table(type) + " t where ")
            .then(
                Sql.of(
                    "t.id = any(?) and t.deleted_at <= ? and ", ids, Moments.bound(viewer.now())))
            .then(scope.allowed(type, "t"));
    database
        .sql(sql.text())
        .params(sql.values())
        .query((row, number) -> row.getObject(1, UUID.class))
        .list()
        .forEach(id -> told.put(id, type.label()));
    return told;
  }
}
