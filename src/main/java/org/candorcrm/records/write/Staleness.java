package org.candorcrm.records.write;

import java.util.List;
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

  private final Database database;
  private final Tables tables;

  Staleness(Database database, Tables tables) {
    this.database = database;
    this.tables = tables;
  }

  /** {@code record_stale}: both versions, as far as the viewer may read them. */
  Problem problem(Viewer viewer, RecordType type, Image now, int given) {
    var rights = viewer.on(type.id());
    var readable =
        tables.of(type).stored.stream().filter(field -> rights.mayRead(field.id())).toList();
    return Problem.of(Status.STALE, "record_stale")
        .with("id", now.id())
        .with("given", given)
        .with("version", now.version())
        .with("current", ValueJson.record(now, readable))
        .with("changes", changes(viewer, type, now.id(), given));
  }

  private List<JsonNode> changes(Viewer viewer, RecordType type, UUID id, int after) {
    var rights = viewer.on(type.id());
    var fields = tables.of(type).byName;
    return database
        .sql(
            """
            select version, changes from {ws}.changes
             where record = ? and version > ? and changes is not null
             order by seq limit ?
            """)
        .params(id, after, MOST_CHANGES)
        .query((row, number) -> {
          var object = ValueJson.JSON.createObjectNode();
          object.put("version", row.getInt(1));
          var changes = (ObjectNode) ValueJson.JSON.readTree(row.getString(2));
          ValueJson.hideUnreadable(changes, fields, rights);
          object.set("changes", changes);
          return (JsonNode) object;
        })
        .list();
  }
}
