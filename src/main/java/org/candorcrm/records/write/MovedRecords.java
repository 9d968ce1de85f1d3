package org.candorcrm.records.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.Merges.Kept;
import org.candorcrm.records.Merges.Moved;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.sql.Sql;

/** What merges moved, as far as somebody may see it. */
final class MovedRecords {

  private static final int MOST_LISTED = 1_000;

  private final Database database;
  private final Schemas schemas;

  MovedRecords(Database database, Schemas schemas) {
    this.database = database;
    this.schemas = schemas;
  }

  Map<UUID, List<Moved>> of(Viewer viewer, Collection<UUID> merges) {
    return count(viewer, merges, "");
  }

  List<Moved> returned(Viewer viewer, UUID merge) {
    return count(viewer, List.of(merge), " and m.returned").getOrDefault(merge, List.of());
  }

  private Map<UUID, List<Moved>> count(Viewer viewer, Collection<UUID> merges, String which) {
    var all = new LinkedHashMap<UUID, List<Moved>>();
    for (var type : types(merges)) {
      var sql =
          Sql.of(
                  "select m.merge, m.field, count(*) from {ws}.merge_references m join "
                      + ViewerScope.of(viewer).table(type)
                      + " t on t.id = m.record where m.merge = any(?) and m.record_type = ?"
                      + which
                      + " and ",
                  merges.toArray(UUID[]::new),
                  type.id())
              .then(ViewerScope.of(viewer).rows(type, "t"))
              .then(" group by m.merge, m.field order by m.merge, m.field");
      database
          .sql(sql.text())
          .params(sql.values())
          .query(row -> {
            var field = readable(viewer, type, row.getInt(2));
            if (!field.isEmpty()) {
              all.computeIfAbsent(row.getObject(1, UUID.class), merge -> new ArrayList<>())
                  .add(new Moved(type.name(), field, row.getLong(3)));
            }
          });
    }
    return all;
  }

  /** What was moved once, still exists, and leads elsewhere by now. */
  List<Kept> kept(Viewer viewer, UUID merge) {
    var kept = new ArrayList<Kept>();
    for (var type : types(List.of(merge))) {
      var sql =
          Sql.of(
                  "select m.record, m.field from {ws}.merge_references m join "
                      + ViewerScope.of(viewer).table(type)
                      + " t on t.id = m.record"
                      + " where m.merge = ? and m.record_type = ? and not m.returned and ",
                  merge,
                  type.id())
              .then(ViewerScope.of(viewer).rows(type, "t"))
              .then(Sql.of(" order by m.record limit ?", MOST_LISTED - kept.size()));
      database
          .sql(sql.text())
          .params(sql.values())
          .query(row -> {
            var field = readable(viewer, type, row.getInt(2));
            if (!field.isEmpty()) {
              kept.add(new Kept(type.name(), row.getObject(1, UUID.class), field));
            }
          });
    }
    return kept;
  }

  private List<RecordType> types(Collection<UUID> merges) {
    var schema = schemas.current();
    return database
        .sql(
            """
            select distinct record_type from {ws}.merge_references
             where merge = any(?) order by record_type
            """)
        .param(merges.toArray(UUID[]::new))
        .query(Integer.class)
        .list()
        .stream()
        .flatMap(id -> schema.type(id).stream())
        .filter(type -> !type.retired())
        .toList();
  }

  /** The field's name; empty where it has retired or the viewer may not read it. */
  private static String readable(Viewer viewer, RecordType type, int id) {
    return type.field(id)
        .filter(field -> !field.retired() && viewer.on(type.id()).mayRead(field.id()))
        .map(field -> field.name())
        .orElse("");
  }
}
