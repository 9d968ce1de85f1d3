package org.candorcrm.identity.radar;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.RecordType;
import org.springframework.stereotype.Component;

/**
 * Who knows of which record. A confidential closure in force leaves no trace: its record counts for
 * nobody, also where it was merged. So a figure is the same for whoever is inside and whoever is
 * not.
 */
@Component
final class Knowing {

  private static final int USUAL_AGE_DAYS = 365;

  private final Database database;

  Knowing(Database database) {
    this.database = database;
  }

  void begin() {
    database
        .sql(
            """
            create temp table radar_known (
              knower text, reference text, record_type int, record uuid, heard timestamptz,
              made boolean, over boolean) on commit drop\
            """)
        .update();
  }

  /**
   * All who had given something, until a moment, to records of one type that were there and that
   * nobody keeps secret today.
   */
  void gather(RecordType type, Instant now) {
    database
        .sql(
            """
            with spoke as (
              select c.source, c.record, max(c.at) as heard, bool_or(c.kind = 'create') as made
                from {ws}.changes c
               where c.record_type = :type and c.kind in ('create', 'update') and c.at <= :now
               group by c.source, c.record
              union all
              select source, record, case when seen_at <= :now then seen_at else first_seen_at end,
                     false
                from {ws}.source_records where record_type = :type and first_seen_at <= :now
              union all
              select source, record, case when seen_at <= :now then seen_at else stated_at end, false
                from {ws}.claims where record_type = :type and stated_at <= :now
            ), known as (
              select v.voice, v.department, e.id as record, max(s.heard) as heard,
                     bool_or(s.made) as made, bool_or(%3$s) as over
                from spoke s
                join radar_voices v on v.source = s.source
                join {ws}.%1$s t on t.id = s.record
                join {ws}.%1$s e on e.id = coalesce(t.merged_into, t.id)
               where (e.deleted_at is null or e.deleted_at > :now)
                 and not exists (select 1 from {ws}.closures x
                   where x.record in (t.id, e.id) and %2$s)
               group by v.voice, v.department, e.id
            )
            insert into radar_known (knower, reference, record_type, record, heard, made, over)
            select 'source', voice, :type, record, max(heard), bool_or(made), bool_or(over) from known
             group by voice, record
            union all
            select 'department', department, :type, record, max(heard), bool_or(made), bool_or(over)
              from known group by department, record\
            """
                .formatted(type.table(), Secrets.IN_FORCE, Measured.over(type)))
        .param("type", type.id())
        .param("now", Moments.bound(now))
        .update();
  }

  /**
   * What was gathered, as figures; what somebody knows alone nobody else of their kind does. Of a
   * past moment nobody knows what was over then, so nothing is said of what was stale where that
   * matters, and overlaps are kept of the present alone.
   */
  void count(UUID run, RecordType type, Instant now, boolean present) {
    figures(run, type, now, present || Measured.over(type).equals("false"));
    if (present) {
      overlaps(run, type);
    }
  }

  private void figures(UUID run, RecordType type, Instant now, boolean ages) {
    database
        .sql(
            """
            with breadth as (
              select knower, record, count(*) as voices from radar_known
               where record_type = :type group by knower, record
            ), counted as (
              select k.knower, k.reference, count(*) as records,
                     count(*) filter (where b.voices = 1) as alone,
                     count(*) filter (where k.heard < :old and not k.over) as stale
                from radar_known k
                join breadth b on b.knower = k.knower and b.record = k.record
               where k.record_type = :type
               group by k.knower, k.reference
            )
            insert into {ws}.radar_figures (run, knower, reference, record_type, figure, value)
            select :run, c.knower, c.reference, :type, f.figure, f.value
              from counted c
             cross join lateral (values ('records', c.records), ('alone', c.alone),
               ('shared', c.records - c.alone), ('stale', c.stale)) f (figure, value)
             where :ages or f.figure <> 'stale'\
            """)
        .param("run", run)
        .param("type", type.id())
        .param("old", Moments.bound(now.minus(Duration.ofDays(ages(type)))))
        .param("ages", ages)
        .update();
  }

  private void overlaps(UUID run, RecordType type) {
    database
        .sql(
            """
            insert into {ws}.radar_overlaps (run, knower, record_type, one, other, records)
            select :run, a.knower, :type, a.reference, b.reference, count(*)
              from radar_known a
              join radar_known b on b.knower = a.knower and b.record_type = a.record_type
                and b.record = a.record and a.reference < b.reference
             where a.record_type = :type
             group by a.knower, a.reference, b.reference\
            """)
        .param("run", run)
        .param("type", type.id())
        .update();
  }

  /** After so many days of silence about a record, half of some field's values are wrong. */
  static int ages(RecordType type) {
    return type.activeFields().stream()
        .map(field -> field.traits().halfLifeDays())
        .filter(days -> days != null && days > 0)
        .mapToInt(Integer::intValue)
        .min()
        .orElse(USUAL_AGE_DAYS);
  }
}
