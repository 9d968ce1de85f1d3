package org.candorcrm.records.write;

import java.util.List;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.sql.Sql;

/**
 * Leads what leads to one record to another, and back: a statement for each relation, however many
 * records it has, and their changes after all of them.
 */
final class MovingReferences {

  private final Database database;

  MovingReferences(Database database) {
    this.database = database;
  }

  /**
   * Leads everything to the winner and remembers it, save what the two say of each other.
   *
   * @return the relations in which something was moved
   */
  List<Tie> move(MergeRun run, List<Tie> ties) {
    return ties.stream()
        .filter(tie -> run(tie.linked() ? links(run, tie) : column(run, tie)) > 0)
        .toList();
  }

  private int run(Sql sql) {
    return database.sql(sql.text()).params(sql.values()).update();
  }

  private static Sql column(MergeRun run, Tie tie) {
    return Sql.of(
        """
        with moved as (
          update %1$s t set %2$s = ?, version = t.version + 1, updated_at = ?, updated_by = ?::uuid
           where t.%2$s = ?%3$s and t.id <> all(?)
          returning t.id, t.version)
        insert into {ws}.merge_references (merge, record_type, field, record, version)
        select ?, ?, ?, id, version from moved
        """
            .formatted(tie.table(), tie.column(), tie.typed()),
        run.into(),
        Moments.bound(run.now()),
        run.actor(),
        run.from(),
        run.pair(),
        run.id(),
        tie.from().id(),
        tie.field().id());
  }

  /** The rows are locked before their links, as every writer does. */
  private static Sql links(MergeRun run, Tie tie) {
    return Sql.of(
        """
        with held as materialized (
          select t.id from %1$s t
           where t.id in (select from_id from %2$s where to_id = ?) and t.id <> all(?)
           order by t.id for update),
        gone as (
          delete from %2$s l using held where l.from_id = held.id and l.to_id = ?
          returning l.from_id),
        added as (
          insert into %2$s (from_id, to_id) select from_id, ?::uuid from gone
          on conflict do nothing returning from_id),
        moved as (
          update %1$s t set version = t.version + 1, updated_at = ?, updated_by = ?::uuid
            from gone where t.id = gone.from_id
          returning t.id, t.version)
        insert into {ws}.merge_references (merge, record_type, field, record, version, had)
        select ?, ?, ?, id, version, not exists (select 1 from added where from_id = id) from moved
        """
            .formatted(tie.table(), tie.linkTable()),
        run.from(),
        run.pair(),
        run.from(),
        run.into(),
        Moments.bound(run.now()),
        run.actor(),
        run.id(),
        tie.from().id(),
        tie.field().id());
  }

  /**
   * Leads back what was moved and still leads to where the merge had led it.
   *
   * @return the relations in which something was given back
   */
  List<Tie> giveBack(MergeRun run, List<Tie> ties) {
    return ties.stream()
        .filter(tie -> run(tie.linked() ? linksBack(run, tie) : columnBack(run, tie)) > 0)
        .toList();
  }

  private static Sql columnBack(MergeRun run, Tie tie) {
    return Sql.of(
        """
        with moved as (
          update %1$s t set %2$s = ?, version = t.version + 1, updated_at = ?, updated_by = ?::uuid
            from {ws}.merge_references m
           where m.merge = ? and m.record_type = ? and m.field = ? and t.id = m.record
             and t.%2$s = ?%3$s
          returning t.id, t.version)
        """
                .formatted(tie.table(), tie.column(), tie.typed())
            + RETURNED,
        run.into(),
        Moments.bound(run.now()),
        run.actor(),
        run.id(),
        tie.from().id(),
        tie.field().id(),
        run.from(),
        run.id(),
        tie.from().id(),
        tie.field().id());
  }

  private static final String RETURNED =
      """
      update {ws}.merge_references m set returned = true, version = moved.version from moved
       where m.merge = ? and m.record_type = ? and m.field = ? and m.record = moved.id
      """;

  private static Sql linksBack(MergeRun run, Tie tie) {
    return Sql.of(
        """
        with held as materialized (
          select t.id, m.had from %1$s t join {ws}.merge_references m on m.record = t.id
           where m.merge = ? and m.record_type = ? and m.field = ?
             and exists (select 1 from %2$s l where l.from_id = t.id and l.to_id = ?)
           order by t.id for update of t),
        gone as (
          delete from %2$s l using held
           where l.from_id = held.id and l.to_id = ? and not held.had),
        added as (
          insert into %2$s (from_id, to_id) select id, ?::uuid from held on conflict do nothing),
        moved as (
          update %1$s t set version = t.version + 1, updated_at = ?, updated_by = ?::uuid
            from held where t.id = held.id
          returning t.id, t.version)
        """
                .formatted(tie.table(), tie.linkTable())
            + RETURNED,
        run.id(),
        tie.from().id(),
        tie.field().id(),
        run.from(),
        run.from(),
        run.into(),
        Moments.bound(run.now()),
        run.actor(),
        run.id(),
        tie.from().id(),
        tie.field().id());
  }

  /**
   * One change for each record that was moved, or given back.
   *
   * @param back whether this is a reversal
   */
  void log(MergeRun run, List<Tie> ties, boolean back, long cause) {
    for (var tie : ties) {
      var change =
          tie.linked()
              ? lists(run, tie, back)
              : Sql.of("?::jsonb", tie.change(run.from(), run.into()));
      run(
          Sql.of(
                  """
                  insert into {ws}.changes
                         (actor, source, record_type, record, version, kind, batch, cause, depth, changes)
                  select ?::uuid, ?, m.record_type, m.record, m.version, 'update', m.merge, ?, 1, \
                  """,
                  run.actor(),
                  run.viewer().source(),
                  cause)
              .then(change)
              .then(
                  Sql.of(
                      """
                       from {ws}.merge_references m
                       where m.merge = ? and m.record_type = ? and m.field = ? and m.returned = ?
                       order by m.record
                      """,
                      run.id(),
                      tie.from().id(),
                      tie.field().id(),
                      back)));
    }
  }

  /** The list before and after, from what is linked now. */
  private static Sql lists(MergeRun run, Tie tie, boolean back) {
    return Sql.of(
        """
        jsonb_build_object(?::text, jsonb_build_array(
          (select jsonb_agg(old.id order by old.id) from (
             select l.to_id as id from %1$s l
              where l.from_id = m.record and (l.to_id <> ? or (m.had and not ?::boolean))
             union select ?::uuid) old),
          (select jsonb_agg(l.to_id order by l.to_id) from %1$s l where l.from_id = m.record)))
        """
            .formatted(tie.linkTable()),
        tie.field().name(),
        run.into(),
        back,
        run.from());
  }
}
