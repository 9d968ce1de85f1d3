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
              made boolean) on commit drop\
            """)
        .update();
  }

  /** All who gave something to records of one type that are there and that nobody keeps secret. */
  void gather(RecordType type, Instant now) {
    database
        .sql(
            """
            with spoke as (
              select c.source, c.record, max(c.at) as heard, bool_or(c.kind = 'create') as made
                from {ws}.changes c
               where c.record_type = :type and c.kind in ('create', 'update')
               group by c.source, c.record
              union all
              select source, record, seen_at, false from {ws}.source_records
               where record_type = :type
              union all
              select source, record, seen_at, false from {ws}.claims where record_type = :type
            ), known as (
              select v.voice, v.department, e.id as record, max(s.heard) as heard,
                     bool_or(s.made) as made
                from spoke s
                join radar_voices v on v.source = s.source
                join {ws}.%1$s t on t.id = s.record
                join {ws}.%1$s e on e.id = coalesce(t.merged_into, t.id)
               where e.deleted_at is null
                 and not exists (select 1 from {ws}.closures x
                   where x.record in (t.id, e.id) and %2$s)
               group by v.voice, v.department, e.id
            )
            insert into radar_known (knower, reference, record_type, record, heard, made)
            select 'source', voice, :type, record, max(heard), bool_or(made) from known
             group by voice, record
            union all
            select 'department', department, :type, record, max(heard), bool_or(made) from known
             group by department, record\
            """
                .formatted(type.table(), Secrets.IN_FORCE))
        .param("type", type.id())
        .param("now", Moments.bound(now))
        .update();
  }

  /** What was gathered, as figures; what somebody knows alone nobody else of their kind does. */
  void count(UUID run, RecordType type, Instant now) {
    database
        .sql(
            """
            with breadth as (
              select knower, record, count(*) as voices from radar_known
               where record_type = :type group by knower, record
            ), counted as (
              select k.knower, k.reference, count(*) as records,
                     count(*) filter (where b.voices = 1) as alone,
                     count(*) filter (where k.heard < :old) as stale
                from radar_known k
                join breadth b on b.knower = k.knower and b.record = k.record
               where k.record_type = :type
               group by k.knower, k.reference
            )
            insert into {ws}.radar_figures (run, knower, reference, record_type, figure, value)
            select :run, c.knower, c.reference, :type, f.figure, f.value
              from counted c
             cross join lateral (values ('records', c.records), ('alone', c.alone),
               ('shared', c.records - c.alone), ('stale', c.stale)) f (figure, value)\
            """)
        .param("run", run)
        .param("type", type.id())
        .param("old", Moments.bound(now.minus(Duration.ofDays(ages(type)))))
        .update();
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
