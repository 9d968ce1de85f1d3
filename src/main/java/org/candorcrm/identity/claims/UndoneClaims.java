package org.candorcrm.identity.claims;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;

/**
 * Takes back what sources said in a batch that is undone: what each of them had said before holds
 * again.
 */
@Component
final class UndoneClaims {

  private final Database database;
  private final Schemas schemas;
  private final Keeping keeping;

  UndoneClaims(Database database, Schemas schemas, Keeping keeping) {
    this.database = database;
    this.schemas = schemas;
    this.keeping = keeping;
  }

  int takeBack(Viewer viewer, UUID batch) {
    int count = 0;
    for (var entry : touched(batch).entrySet()) {
      var type = schemas.current().type(entry.getKey()).orElse(null);
      if (type != null && !type.retired()) {
        var mine = writable(viewer, type, entry.getValue());
        count += takeBack(batch, mine);
        for (var portion : portions(mine)) {
          keeping.reassess(viewer.now(), type, portion);
        }
      }
    }
    return count;
  }

  private Map<Integer, List<UUID>> touched(UUID batch) {
    record Touched(int type, UUID record) {}

    return database
        .sql(
            """
            select record_type, record from {ws}.claims where batch = ?
            union
            select record_type, record from {ws}.disagreements where batch = ?
            """)
        .params(batch, batch)
        .query((row, number) -> new Touched(row.getInt(1), row.getObject(2, UUID.class)))
        .list()
        .stream()
        .collect(groupingBy(Touched::type, mapping(Touched::record, toList())));
  }

  private List<UUID> writable(Viewer viewer, RecordType type, List<UUID> records) {
    var scope = ViewerScope.of(viewer);
    var sql =
        Sql.of(
                "select t.id from %s t where t.id = any(?::uuid[]) and "
                    .formatted(scope.table(type)),
                (Object) IdArrays.bound(records))
            .then(scope.rows(type, "t"))
            .then(" and ")
            .then(scope.rule(viewer.on(type.id()).write(), type, "t"));
    return database.sql(sql.text()).params(sql.values()).query(UUID.class).list();
  }

  private int takeBack(UUID batch, List<UUID> records) {
    var ids = IdArrays.bound(records);
    int again =
        database
            .sql(
                """
                update {ws}.claims c
                   set value = e.value, canonical = e.canonical, stated_at = e.stated_at,
                       seen_at = e.seen_at, how = e.how, actor = e.actor,
                       verified_at = e.verified_at, verified_by = e.verified_by, batch = e.batch,
                       earlier = null
                  from {ws}.claims k
                 cross join lateral jsonb_to_record(k.earlier) as e(value jsonb, canonical text,
                   stated_at timestamptz, seen_at timestamptz, how text, actor uuid,
                   verified_at timestamptz, verified_by uuid, batch uuid)
                 where k.record = c.record and k.field = c.field and k.source = c.source
                   and c.batch = ? and c.earlier is not null and c.record = any(?::uuid[])
                """)
            .params(batch, ids)
            .update();
    int open =
        database
            .sql(
                """
                update {ws}.disagreements
                   set state = 'open', settled_at = null, settled_by = null, settled_for = null,
                       rule = null, batch = null
                 where batch = ? and record = any(?::uuid[])
                """)
            .params(batch, ids)
            .update();
    int gone =
        database
            .sql("delete from {ws}.claims where batch = ? and record = any(?::uuid[])")
            .params(batch, ids)
            .update();
    return again + gone + open;
  }

  private static List<List<UUID>> portions(List<UUID> records) {
    var portions = new ArrayList<List<UUID>>();
    for (int i = 0; i < records.size(); i += 1_000) {
      portions.add(records.subList(i, Math.min(records.size(), i + 1_000)));
    }
    return portions;
  }
}
