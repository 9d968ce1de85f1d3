package org.candorcrm.records.write;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Undos and bulk edits as they are kept. */
@Component
final class LongWriteTable {

  private static final String COLUMNS =
      "id, kind, started_by, source, wish, status, place, outcome, problem";

  private final Database database;

  LongWriteTable(Database database) {
    this.database = database;
  }

  void insert(LongWrite one, List<Chosen> chosen) {
    database
        .sql(
            """
            insert into {ws}.long_writes
                   (id, kind, started_by, source, wish, records, versions, status, place, outcome)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?::jsonb)
            """)
        .param(one.id())
        .param(one.kind().name().toLowerCase(Locale.ROOT))
        .param(one.startedBy())
        .param(one.source())
        .param(one.wish().toString())
        .param(chosen.stream().map(Chosen::id).toArray(UUID[]::new))
        .param(chosen.stream().map(Chosen::version).toArray(Integer[]::new))
        .param(one.status().word())
        .param(one.place())
        .param(one.outcome().toString())
        .update();
  }

  /** The one with this id, for whoever goes on with it. */
  LongWrite lock(UUID id) {
    return find(id, " for update");
  }

  LongWrite get(UUID id) {
    return find(id, "");
  }

  private LongWrite find(UUID id, String how) {
    return database
        .sql("select " + COLUMNS + " from {ws}.long_writes where id = ?" + how)
        .param(id)
        .query(LongWriteTable::read)
        .optional()
        .orElseThrow(() -> Problem.notFound("long_write_not_found"));
  }

  /** Some of the records that a bulk edit chose, counted from 0. */
  List<Chosen> chosen(UUID id, long from, int most) {
    var chosen = new ArrayList<Chosen>();
    database
        .sql(
            """
            select c.record, c.version from {ws}.long_writes w
             cross join lateral unnest(w.records[?:?], w.versions[?:?]) as c(record, version)
             where w.id = ?
            """)
        .params(from + 1, from + most, from + 1, from + most, id)
        .query(row -> {
          chosen.add(new Chosen(row.getObject(1, UUID.class), row.getObject(2, Integer.class)));
        });
    return chosen;
  }

  int chosen(UUID id) {
    return database
        .sql("select cardinality(records) from {ws}.long_writes where id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  void save(LongWrite now) {
    database
        .sql(
            """
            update {ws}.long_writes
               set status = ?, place = ?, outcome = ?::jsonb, problem = null, moved_at = now()
             where id = ?
            """)
        .params(now.status().word(), now.place(), now.outcome().toString(), now.id())
        .update();
  }

  void fail(UUID id, String problem) {
    database
        .sql(
            """
            update {ws}.long_writes set status = 'failed', problem = ?, moved_at = now()
             where id = ?
            """)
        .params(problem, id)
        .update();
  }

  /** Forgets those that have not moved for a month. */
  int forget() {
    return database
        .sql("delete from {ws}.long_writes where moved_at < now() - interval '30 days'")
        .update();
  }

  private static LongWrite read(ResultSet row, int number) throws SQLException {
    return new LongWrite(
        row.getObject(1, UUID.class),
        LongWrite.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
        row.getObject(3, UUID.class),
        row.getInt(4),
        (ObjectNode) ValueJson.JSON.readTree(row.getString(5)),
        LongWrite.Status.valueOf(row.getString(6).toUpperCase(Locale.ROOT)),
        row.getLong(7),
        (ObjectNode) ValueJson.JSON.readTree(row.getString(8)),
        row.getString(9));
  }
}
