package org.candorcrm.identity.sources;

import java.util.List;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The records that a source gave something to, and which of them nobody else did. */
@Component
final class BroughtRecords {

  /** Whoever else spoke of the record e, or of one that lives on in it; Candor itself is nobody. */
  private static final String ALONE =
      """
       and not exists (
         select 1 from (select e.id as record union all
                        select m.loser from {ws}.merges m
                         where m.winner = e.id and m.reversed_at is null) part
          where exists (select 1 from {ws}.changes c join {ws}.sources s on s.id = c.source
                         where c.record = part.record and c.source <> ? and s.kind <> 'system'
                           and c.kind in ('create', 'update'))
             or exists (select 1 from {ws}.source_records r
                         where r.record = part.record and r.source <> ?)
             or exists (select 1 from {ws}.claims c join {ws}.sources s on s.id = c.source
                         where c.record = part.record and c.source <> ? and s.kind <> 'system'))
      """;

  private final Database database;

  BroughtRecords(Database database) {
    this.database = database;
  }

  List<UUID> page(
      Viewer viewer, RecordType type, int source, boolean alone, @Nullable UUID before, int most) {
    var scope = ViewerScope.of(viewer);
    var sql =
        Sql.of(
                """
                select e.id from (
                  select distinct coalesce(t.merged_into, t.id) as id from (
                    select record from {ws}.source_records where source = ? and record_type = ?
                    union select record from {ws}.claims where source = ? and record_type = ?
                    union select record from {ws}.changes where source = ? and record_type = ?
                      and kind in ('create', 'update')) spoke
                """,
                source,
                type.id(),
                source,
                type.id(),
                source,
                type.id())
            .then(" join " + scope.table(type) + " t on t.id = spoke.record) known join ")
            .then(scope.table(type) + " e on e.id = known.id where ")
            .then(scope.rows(type, "e"));
    if (before != null) {
      sql = sql.then(Sql.of(" and e.id < ?", before));
    }
    if (alone) {
      sql = sql.then(Sql.of(ALONE, source, source, source));
    }
    sql = sql.then(Sql.of(" order by e.id desc limit ?", most));
    return database.sql(sql.text()).params(sql.values()).query(UUID.class).list();
  }
}
