package org.candorcrm.records.past;

import java.util.List;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;

/** The pairs of a many-to-many relation as they stood: those of today, or the old list. */
final class PastLinks {

  private final Past past;
  private final String name;
  private final RecordType type;
  private final String table;

  PastLinks(Past past, String name, RecordType type, String table) {
    this.past = past;
    this.name = name;
    this.type = type;
    this.table = table;
  }

  List<Sql> parts() {
    var field =
        type.fields().stream()
            .filter(one -> type.linkTable(one).equals(table))
            .findFirst()
            .orElseThrow();
    var was = name + "_was";
    return List.of(
        Sql.of(
            """
            %1$s as materialized (
              select distinct on (c.record) c.record, c.changes -> '%2$s' -> 0 as old
                from %3$s c
               where c.record_type = ? and c.at > ? and c.changes -> '%2$s' is not null
               order by c.record, c.seq)\
            """
                .formatted(was, field.name(), past.today("changes")),
            type.id(),
            Moments.bound(past.at())),
        Sql.of(
            """
            %1$s as not materialized (
              select l.from_id, l.to_id from %2$s l
               where not exists (select 1 from %3$s w where w.record = l.from_id)
              union all
              select w.record, item::uuid from %3$s w, jsonb_array_elements_text(
                case when jsonb_typeof(w.old) = 'array' then w.old else '[]' end) item)\
            """
                .formatted(name, past.today(table), was)));
  }
}
