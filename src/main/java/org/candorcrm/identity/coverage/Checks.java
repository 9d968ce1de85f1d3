package org.candorcrm.identity.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was found out about values: bounced letters, wrong numbers, owners who said that something
 * is still right. What concerns a record or field under a confidential closure is left out for
 * everybody, so that no figure moves by it.
 */
@Component
final class Checks {

  private final Database database;

  Checks(Database database) {
    this.database = database;
  }

  /** One source's values of one field. */
  record Tally(int field, int source, String sourceKind, String sourceName, Checked checked) {}

  List<Tally> tallies() {
    return database
        .sql(
            """
            select o.field, o.source, s.kind, s.name,
                   count(*) filter (where o.kind = 'still_right') as proved, count(*) as total
              from {ws}.coverage_observations o
              join {ws}.sources s on s.id = o.source
             where not exists (select 1 from {ws}.closures c
                     where c.kind = 'confidential' and c.ended_at is null
                       and (c.record = o.record or c.record is null and c.record_type = o.record_type
                              and c.field = o.field))
             group by o.field, o.source, s.kind, s.name
             order by o.field, total desc, o.source
            """)
        .query((row, number) ->
            new Tally(
                row.getInt("field"),
                row.getInt("source"),
                row.getString("kind"),
                row.getString("name"),
                new Checked(row.getLong("proved"), row.getLong("total"))))
        .list();
  }

  Map<Beliefs.Key, Checked> byKind(Schema schema) {
    var kinds = new HashMap<Integer, String>();
    schema
        .types()
        .forEach(type -> type.fields().forEach(one -> kinds.put(one.id(), one.kind().name())));
    var checked = new HashMap<Beliefs.Key, Checked>();
    for (var tally : tallies()) {
      var kind = kinds.get(tally.field);
      if (kind != null) {
        checked.merge(
            new Beliefs.Key(kind, tally.source),
            tally.checked,
            (one, other) -> new Checked(one.right() + other.right(), one.total() + other.total()));
      }
    }
    return checked;
  }

  /**
   * What was found out.
   *
   * @param value which of several; null for the whole field
   * @param batch by which it is taken back
   */
  record Found(String kind, @Nullable String value, @Nullable UUID batch) {}

  void add(Looked looked, Field field, @Nullable Integer source, Found found) {
    database
        .sql(
            """
            insert into {ws}.coverage_observations
              (id, record_type, record, field, source, kind, at, actor, value, batch)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid)
            """)
        .param(Ids.next())
        .param(looked.type().id())
        .param(looked.record())
        .param(field.id())
        .param(source)
        .param(found.kind())
        .param(Moments.bound(looked.moment()))
        .param(looked.viewer().user())
        .param(found.value())
        .param(found.batch() == null ? null : found.batch().toString())
        .update();
  }
}
