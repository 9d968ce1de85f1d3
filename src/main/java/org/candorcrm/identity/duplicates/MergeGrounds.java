package org.candorcrm.identity.duplicates;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why records became one, and in which run where nobody was asked. */
@Component
final class MergeGrounds {

  private static final int PORTION = 200;

  private final Database database;
  private final Clock clock;

  MergeGrounds(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * One run of merges that nobody was asked about.
   *
   * @param askedBackBy who wants it taken back
   * @param takenBackAt when that was done, or null
   */
  record Run(
      UUID id,
      int type,
      Instant beganAt,
      @Nullable Instant askedBackAt,
      @Nullable UUID askedBackBy,
      @Nullable Instant takenBackAt) {

    boolean isBeingTakenBack() {
      return askedBackAt != null && takenBackAt == null;
    }
  }

  /** A merge of a run that still stands. */
  record Standing(UUID merge, UUID winner) {}

  UUID begin(int type) {
    var run = Ids.next();
    database
        .sql("insert into {ws}.merge_runs (id, record_type, began_at) values (?, ?, ?)")
        .params(run, type, Moments.bound(Moments.now(clock)))
        .update();
    return run;
  }

  /**
   * Whether the run goes on; until this transaction ends, whoever wants it taken back waits, so
   * that no merge comes after their wish.
   */
  boolean goesOn(UUID run) {
    return database
        .sql("select 1 from {ws}.merge_runs where id = ? and asked_back_at is null for share")
        .param(run)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /**
   * @param run null where somebody answered
   */
  void keep(UUID merge, @Nullable UUID run, Pair pair) {
    database
        .sql(
            """
            insert into {ws}.merge_grounds (merge, run, probability, reasons)
            values (?, ?::uuid, ?, ?::jsonb)
            """)
        .param(merge)
        .param(run == null ? null : run.toString())
        .param((float) pair.probability())
        .param(pair.reasonsJson())
        .update();
  }

  Optional<Run> find(UUID run) {
    return database
        .sql(
            """
            select id, record_type, began_at, asked_back_at, asked_back_by, taken_back_at
              from {ws}.merge_runs where id = ?
            """)
        .param(run)
        .query((row, number) ->
            new Run(
                row.getObject("id", UUID.class),
                row.getInt("record_type"),
                Moments.read(row, "began_at"),
                Moments.readOrNull(row, "asked_back_at"),
                row.getObject("asked_back_by", UUID.class),
                Moments.readOrNull(row, "taken_back_at")))
        .optional();
  }

  /** Somebody wants a run taken back; what could not be before is tried again. */
  void askBack(UUID run, Viewer viewer) {
    database
        .sql(
            """
            update {ws}.merge_runs set asked_back_at = ?, asked_back_by = ?, taken_back_at = null
             where id = ?
            """)
        .params(Moments.bound(Moments.now(clock)), viewer.user(), run)
        .update();
    database.sql("update {ws}.merge_grounds set kept = null where run = ?").param(run).update();
  }

  /** The runs that somebody wants taken back. */
  List<UUID> askedBack() {
    return database
        .sql(
            """
            select id from {ws}.merge_runs
             where asked_back_at is not null and taken_back_at is null order by id
            """)
        .query(UUID.class)
        .list();
  }

  void takenBack(UUID run) {
    database
        .sql("update {ws}.merge_runs set taken_back_at = ? where id = ?")
        .params(Moments.bound(Moments.now(clock)), run)
        .update();
  }

  /** The next merges of a run that stand, the newest first: a later one may rest on an earlier. */
  List<Standing> standing(UUID run) {
    return database
        .sql(
            """
            select m.id, m.winner from {ws}.merge_grounds g join {ws}.merges m on m.id = g.merge
             where g.run = ? and g.kept is null and m.reversed_at is null
             order by m.id desc limit ?
            """)
        .params(run, PORTION)
        .query((row, number) ->
            new Standing(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
        .list();
  }

  /** It cannot be taken back. */
  void stays(UUID merge, String code) {
    database
        .sql("update {ws}.merge_grounds set kept = ? where merge = ?")
        .params(code, merge)
        .update();
  }
}
