package org.candorcrm.records.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.records.schema.RecordType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells a writer who came too late what the record is now and what became of theirs. */
final class Staleness {

  private static final int MOST_CHANGES = 50;

  /** Of a batch, only the first ones are told in full: nobody reads a thousand conflicts. */
  private static final int TOLD_IN_FULL = 20;

  private final Database database;
  private final Tables tables;

  Staleness(Database database, Tables tables) {
    this.database = database;
    this.tables = tables;
  }

  /**
   * Refuses those that began from another version, with {@code record_stale}: both versions, as far
   * as the viewer may read them.
   */
  void refuse(Viewer viewer, RecordType type, List<Row> rows) {
    var stale = rows.stream().filter(Staleness::is).toList();
    if (stale.isEmpty()) {
      return;
    }
    var told = stale.subList(0, Math.min(stale.size(), TOLD_IN_FULL));
    var changes = changes(viewer, type, told);
    var rights = viewer.on(type.id());
    var readable =
        tables.of(type).stored.stream().filter(field -> rights.mayRead(field.id())).toList();
    for (var row : told) {
      row.refuse(
          problem(row)
              .with("current", ValueJson.record(row.locked(), readable))
              .with("changes", changes.getOrDefault(row.id, List.of())));
    }
    stale.subList(told.size(), stale.size()).forEach(row -> row.refuse(problem(row)));
  }

  private static boolean is(Row row) {
    var given = row.draft.version();
    return row.stands() && row.before != null && given != null && given != row.locked().version();
  }

  private static Problem problem(Row row) {
    return Problem.of(Status.STALE, "record_stale")
        .with("id", row.id)
        .with("given", row.draft.version())
        .with("version", row.locked().version());
  }

  private Map<UUID, List<JsonNode>> changes(Viewer viewer, RecordType type, List<Row> rows) {
    var rights = viewer.on(type.id());
    var fields = tables.of(type).byName;
    var byRecord = new HashMap<UUID, List<JsonNode>>();
    database
        .sql(
            """
            select c.record, c.version, c.changes
              from unnest(?::uuid[], ?::int[]) as asked (record, version)
             cross join lateral (
                   select record, version, changes, seq from {ws}.changes
                    where record = asked.record and version > asked.version
                      and changes is not null
                    order by seq limit ?) as c
             order by c.seq
            """)
        .params(
            rows.stream().map(row -> row.id).toArray(UUID[]::new),
            rows.stream().map(row -> row.draft.version()).toArray(Integer[]::new),
            MOST_CHANGES)
        .query(row -> {
          var object = ValueJson.JSON.createObjectNode();
          object.put("version", row.getInt(2));
          var changes = (ObjectNode) ValueJson.JSON.readTree(row.getString(3));
          ValueJson.hideUnreadable(changes, fields, rights);
          object.set("changes", changes);
          byRecord
              .computeIfAbsent(row.getObject(1, UUID.class), record -> new ArrayList<>())
              .add(object);
        });
    return byRecord;
  }
}
