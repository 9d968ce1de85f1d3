package org.candorcrm.identity.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.JobName;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Soon;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When everything of a type was matched, and what came of it. */
@Component
final class MatchRuns {

  /** One that is at it for longer was cut off and waits for somebody. */
  private static final Duration LONGEST_IMPORT = Duration.ofHours(3);

  private static final String COLUMNS =
      "id, record_type, status, asked_at, asked_by, started_at, finished_at, records, merged, problem";

  private final Database database;
  private final Clock clock;
  private final Soon soon;

  MatchRuns(Database database, Clock clock, Soon soon) {
    this.database = database;
    this.clock = clock;
    this.soon = soon;
  }

  /** One run as it is kept. */
  record Run(
      UUID id,
      int type,
      String status,
      Instant askedAt,
      @Nullable UUID askedBy,
      @Nullable Instant startedAt,
      @Nullable Instant finishedAt,
      @Nullable Long records,
      @Nullable Integer merged,
      @Nullable String problem) {}

  /** Asks for a run; one that is asked for already serves both. */
  void ask(int type, @Nullable UUID user) {
    database
        .sql(
            """
            insert into {ws}.match_runs (id, record_type, status, asked_at, asked_by)
            values (?, ?, 'asked', ?, ?::uuid)
            on conflict (record_type) where status = 'asked' do nothing
            """)
        .params(Arrays.asList(Ids.next(), type, Moments.bound(Moments.now(clock)), user))
        .update();
    soon.ask(DuplicateJobs.EVERYTHING, JobName.here(type));
  }

  /**
   * Types for which a run is asked for, or was begun by a node that died; none while a file is
   * being taken in, for a run would be in its way and would have to be repeated.
   */
  List<Integer> open() {
    return database
        .sql(
            """
            select distinct r.record_type from {ws}.match_runs r
             where r.status in ('asked', 'running')
               and not exists (select 1 from {ws}.imports i
                 where i.status = 'running' and i.created_at > ?)
            """)
        .param(Moments.bound(Moments.now(clock).minus(LONGEST_IMPORT)))
        .query(Integer.class)
        .list();
  }

  /** Whether a run of the type is asked for or was cut off. */
  boolean waits(int type) {
    return database
        .sql(
            """
            select exists (select 1 from {ws}.match_runs
             where record_type = ? and status in ('asked', 'running'))
            """)
        .param(type)
        .query(Boolean.class)
        .single();
  }

  /** Begins what is asked for, or begins anew what was cut off. */
  Optional<Run> begin(int type) {
    return database
        .sql(
            """
            update {ws}.match_runs set status = 'running', started_at = ?
             where id = (select r.id from {ws}.match_runs r
                          where r.record_type = ? and r.status in ('asked', 'running')
                          order by r.id limit 1)
            """
                + " returning "
                + COLUMNS)
        .params(Moments.bound(Moments.now(clock)), type)
        .query(MatchRuns::read)
        .optional();
  }

  void end(UUID run, long records, int merged, @Nullable String problem) {
    database
        .sql(
            """
            update {ws}.match_runs
               set status = ?, finished_at = ?, records = ?, merged = ?, problem = ?
             where id = ?
            """)
        .params(
            Arrays.asList(
                problem == null ? "done" : "failed",
                Moments.bound(Moments.now(clock)),
                records,
                merged,
                problem,
                run))
        .update();
  }

  /** The newest runs of a type. */
  List<Run> newest(int type, int most) {
    return database
        .sql(
            "select "
                + COLUMNS
                + " from {ws}.match_runs where record_type = ? order by id desc limit ?")
        .params(type, most)
        .query(MatchRuns::read)
        .list();
  }

  private static Run read(ResultSet row, int number) throws SQLException {
    return new Run(
        row.getObject("id", UUID.class),
        row.getInt("record_type"),
        row.getString("status"),
        Moments.read(row, "asked_at"),
        row.getObject("asked_by", UUID.class),
        Moments.readOrNull(row, "started_at"),
        Moments.readOrNull(row, "finished_at"),
        row.getObject("records", Long.class),
        row.getObject("merged", Integer.class),
        row.getString("problem"));
  }
}
