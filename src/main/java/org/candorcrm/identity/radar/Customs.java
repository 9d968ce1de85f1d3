package org.candorcrm.identity.radar;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.candorcrm.access.OverdueClosures;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;

/**
 * What people do beside the records that keeps knowledge apart: closures, the same set exported
 * again and again, lists that one department keeps to itself, sources that fell silent.
 */
@Component
final class Customs {

  static final Duration EXPORTS = Duration.ofDays(28);

  /** So many exports of one set within {@link #EXPORTS} are somebody's second data base. */
  static final int REPEATED = 3;

  private static final Duration READ_WITHIN = Duration.ofDays(90);

  /** What fewer colleagues read is what a person does. */
  private static final int READERS = 2;

  private final Database database;

  Customs(Database database) {
    this.database = database;
  }

  void count(UUID run, Instant now) {
    before(run, now);
    lists(run, now);
    silence(run, now);
  }

  /** What is known of a past moment, too. */
  void before(UUID run, Instant now) {
    closures(run, now);
    exports(run, now);
  }

  /** Overdue: nobody agreed for two weeks, or in force for more than a year. Business ones only. */
  private void closures(UUID run, Instant now) {
    database
        .sql(
            """
            with counted as (
              select coalesce(d.department::text, 'none') as reference,
                     count(*) filter (where c.agreed_at <= :now) as in_force,
                     count(*) filter (where %s) as overdue
                from {ws}.closures c
                left join {ws}.users u on u.id = c.owner_id
                left join radar_crowds d on d.department = u.department_id
               where c.kind = 'business' and c.created_at <= :now and c.ends_at > :now
                 and (c.ended_at is null or c.ended_at > :now)
               group by 1
            ), both_kinds as (
              select 'department' as knower, reference, in_force, overdue from counted
              union all
              select 'company', '', coalesce(sum(in_force), 0), coalesce(sum(overdue), 0)
                from counted
            )
            insert into {ws}.radar_figures (run, knower, reference, record_type, figure, value)
            select :run, b.knower, b.reference, 0, f.figure, f.value
              from both_kinds b
             cross join lateral (values ('closures_in_force', b.in_force),
               ('closures_overdue', b.overdue)) f (figure, value)\
            """
                .formatted(OverdueClosures.SQL))
        .param("run", run)
        .param("now", Moments.bound(now))
        .param("year", Moments.bound(now.minus(OverdueClosures.OPENED_AGAIN_WITHIN)))
        .param("weeks", Moments.bound(now.minus(OverdueClosures.ANSWERED_WITHIN)))
        .update();
  }

  /** The audit log keeps filters without the texts in them, so a set is one up to these. */
  private void exports(UUID run, Instant now) {
    database
        .sql(
            """
            with sets as (
              select coalesce(d.department::text, 'none') as reference, a.subject,
                     a.details ->> 'filter' as filter, a.details -> 'fields' as fields
                from {ws}.audit_log a
                left join {ws}.users u on u.id = a.actor_id
                left join radar_crowds d on d.department = u.department_id
               where a.action = 'exported' and a.at > :from and a.at <= :now
                 and a.visible_to is null
               group by 1, 2, 3, 4 having count(*) >= :often
            ), counted as (
              select 'department' as knower, reference, count(*) as found from sets
               group by reference
              union all select 'company', '', count(*) from sets
            )
            insert into {ws}.radar_figures (run, knower, reference, record_type, figure, value)
            select :run, knower, reference, 0, 'exports_repeated', found from counted\
            """)
        .param("run", run)
        .param("from", Moments.bound(now.minus(EXPORTS)))
        .param("now", Moments.bound(now))
        .param("often", REPEATED)
        .update();
  }

  /**
   * Shared with one department, or with everybody and read by one department alone. What a single
   * colleague reads is theirs: from two on it is the department's. A list that somebody looks at is
   * known by its filter (RFC 9562, version 3).
   */
  private void lists(UUID run, Instant now) {
    database
        .sql(
            """
            with kept as (
              select v.id, d.department
                from {ws}.views v
                join {ws}.users u on u.id = v.owner_id
                join radar_crowds d on d.department = u.department_id
               where v.deleted_at is null and v.shared_with in ('team', 'department')
            ), open as (
              select v.id, t.id as record_type, md5(btrim(v.filter, E' \\t\\r\\n')) as hash
                from {ws}.views v
                join {ws}.record_types t on v.record_type in (t.name, t.plural)
               where v.deleted_at is null and v.shared_with = 'all'
                 and btrim(v.filter, E' \\t\\r\\n') <> ''
            ), places as (
              select o.id, o.record_type,
                     overlay(overlay(o.hash placing '3' from 13) placing substr('89ab89ab89ab89ab',
                       ('x' || substr(o.hash, 17, 1))::bit(4)::int + 1, 1) from 17)::uuid as place
                from open o
            ), read_alone as (
              select p.id, (array_agg(d.department))[1] as department
                from places p
                join {ws}.looks l on l.record_type = p.record_type and l.place = p.place
                join {ws}.users u on u.id = l.user_id
                left join radar_crowds d on d.department = u.department_id
               where l.at > :from
               group by p.id
              having count(*) >= :readers and count(d.department) = count(*)
                 and count(distinct d.department) = 1
            ), both_ways as (select id, department from kept union select id, department from read_alone)
            insert into {ws}.radar_figures (run, knower, reference, record_type, figure, value)
            select :run, 'department', department::text, 0, 'lists_alone', count(*)
              from both_ways group by department\
            """)
        .param("run", run)
        .param("from", Moments.bound(now.minus(READ_WITHIN)))
        .param("readers", READERS)
        .update();
  }

  private void silence(UUID run, Instant now) {
    hear();
    database
        .sql(
            """
            insert into {ws}.radar_figures (run, knower, reference, record_type, figure, value)
            select :run, 'source', s.id::text, 0, f.figure, f.value
              from {ws}.sources s
             cross join lateral (values
               ('rhythm_days', s.rhythm_days::bigint),
               ('silent_days', greatest(0, floor(extract(epoch from
                  (:now - coalesce(s.heard_at, s.created_at))) / 86400))::bigint)
               ) f (figure, value)
             where s.rhythm_days is not null
               and s.kind not in ('user', 'mailbox', 'calendar', 'system')\
            """)
        .param("run", run)
        .param("now", Moments.bound(now))
        .update();
  }

  /**
   * A row that changed nothing, and a file that held nothing new, were heard all the same. So what
   * the page of a source tells, and the days of its silence, are of one moment.
   */
  private void hear() {
    database
        .sql(
            """
            update {ws}.sources s set heard_at = b.at
              from (select source, date_trunc('minute', max(at)) as at
                      from (select source, max(seen_at) as at from {ws}.source_records
                             group by source
                            union all
                            select source, max(finished_at) from {ws}.imports
                             where status = 'done' group by source) each_way
                     group by source) b
             where s.id = b.source and s.kind in ('import', 'form', 'connector', 'api_client')
               and (s.heard_at is null or s.heard_at < b.at)\
            """)
        .update();
  }
}
