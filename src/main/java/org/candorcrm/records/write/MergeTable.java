package org.candorcrm.records.write;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.RecordType;
import org.jspecify.annotations.Nullable;

/** The merges that were done, and the rows that lead from losers to winners. */
final class MergeTable {

  private static final String COLUMNS =
      "m.id, m.record_type, m.winner, m.loser, m.at, m.actor, m.reversed_at, m.reversed_by";

  private final Database database;

  MergeTable(Database database) {
    this.database = database;
  }

  /** One merge as it is kept. */
  record Kept(
      UUID id,
      int type,
      UUID winner,
      UUID loser,
      Instant at,
      @Nullable UUID actor,
      @Nullable Instant reversedAt,
      @Nullable UUID reversedBy) {}

  /** Marks the loser, and whoever had been merged into it, as merged into the winner. */
  void mark(MergeRun run) {
    database
        .sql("update " + table(run.type()) + " t set merged_into = ? where t.id = any(?)")
        .params(run.into(), losers(run.from()).toArray(UUID[]::new))
        .update();
    database
        .sql(
            """
            insert into {ws}.merges (id, record_type, winner, loser, at, actor)
            values (?, ?, ?, ?, ?, ?::uuid)
            """)
        .param(run.id())
        .param(run.type().id())
        .param(run.into())
        .param(run.from())
        .param(Moments.bound(run.now()))
        .param(run.actor())
        .update();
    raise(run);
    database
        .sql(
            """
            with moved as (
              update {ws}.external_ids set record = ? where record = ? and record_type = ?
              returning source, external_id)
            insert into {ws}.merge_external_ids (merge, source, external_id)
            select ?, source, external_id from moved
            """)
        .params(run.into(), run.from(), run.type().id(), run.id())
        .update();
  }

  /** Lets the loser live, together with whoever had been merged into it before. */
  void unmark(MergeRun run) {
    var loser = run.into();
    database
        .sql(
            "update "
                + table(run.type())
                + " t set merged_into = case when t.id = ? then null else ?::uuid end"
                + " where t.id = any(?)")
        .params(loser, loser, losers(loser).toArray(UUID[]::new))
        .update();
    database
        .sql("update {ws}.merges set reversed_at = ?, reversed_by = ?::uuid where id = ?")
        .param(Moments.bound(run.now()))
        .param(run.actor())
        .param(run.id())
        .update();
    raise(run);
    database
        .sql(
            """
            update {ws}.external_ids e set record = ? from {ws}.merge_external_ids m
             where m.merge = ? and e.source = m.source and e.external_id = m.external_id
               and e.record_type = ? and e.record = ?
            """)
        .params(loser, run.id(), run.type().id(), run.from())
        .update();
  }

  private void raise(MergeRun run) {
    database
        .sql(
            "update "
                + table(run.type())
                + " t set version = t.version + 1, updated_at = ?, updated_by = ?::uuid"
                + " where t.id = any(?)")
        .param(Moments.bound(run.now()))
        .param(run.actor())
        .param(run.pair())
        .update();
  }

  /**
   * Says what happened to both, after their rows are written.
   *
   * @param loser what its change says of where it leads: before and now
   * @return seq of the winner's change
   */
  long log(MergeRun run, String kind, UUID winner, UUID loser, String led) {
    return database
        .sql(
            """
            with logged as (
              insert into {ws}.changes
                     (actor, source, record_type, record, version, kind, batch, changes)
              select ?::uuid, ?, ?, t.id, t.version, ?, ?,
                     case when t.id = ? then ?::jsonb end
                from %s t where t.id = any(?) order by t.id = ?
              returning seq, record)
            select seq from logged where record = ?
            """
                .formatted(table(run.type())))
        .param(run.actor())
        .param(run.viewer().source())
        .param(run.type().id())
        .param(kind)
        .param(run.id())
        .param(loser)
        .param(led)
        .param(run.pair())
        .param(loser)
        .param(winner)
        .query(Long.class)
        .single();
  }

  /** A record and all that live on in it, by way of however many merges; the record is first. */
  List<UUID> losers(UUID record) {
    return database
        .sql(
            """
            with recursive family (id, step) as (
              select ?::uuid, 0
              union all
              select m.loser, f.step + 1 from family f join {ws}.merges m on m.winner = f.id
               where m.reversed_at is null)
            select id from family order by step, id
            """)
        .param(record)
        .query(UUID.class)
        .list();
  }

  Optional<Kept> find(UUID merge) {
    return database
        .sql("select " + COLUMNS + " from {ws}.merges m where m.id = ?")
        .param(merge)
        .query(MergeTable::read)
        .optional();
  }

  /** The merges that made these records, newest first. */
  List<Kept> into(Collection<UUID> winners, int most) {
    return database
        .sql(
            "select "
                + COLUMNS
                + " from {ws}.merges m where m.winner = any(?) order by m.id desc limit ?")
        .params(winners.toArray(UUID[]::new), most)
        .query(MergeTable::read)
        .list();
  }

  private static Kept read(ResultSet row, int number) throws SQLException {
    return new Kept(
        row.getObject(1, UUID.class),
        row.getInt(2),
        row.getObject(3, UUID.class),
        row.getObject(4, UUID.class),
        Moments.read(row, "at"),
        row.getObject(6, UUID.class),
        Moments.readOrNull(row, "reversed_at"),
        row.getObject(8, UUID.class));
  }

  private static String table(RecordType type) {
    return Database.qualified("{ws}.\"" + type.table() + '"');
  }
}
