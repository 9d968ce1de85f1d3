package org.candorcrm.identity.radar;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.schema.RecordType;
import org.springframework.stereotype.Component;

/** How often a knower says something else than another one, and of which fields. */
@Component
final class Contradicting {

  private final Database database;

  Contradicting(Database database) {
    this.database = database;
  }

  /** Whether what sources say today tells of that moment. */
  boolean reaches(RecordType type, Instant then) {
    return database
        .sql(
            """
            select exists (select 1 from {ws}.claims
             where record_type = ? and stated_at <= ?)
            """)
        .params(type.id(), Moments.bound(then))
        .query(Boolean.class)
        .single();
  }

  /**
   * Counts disagreements in which a knower has a say, on records that count at all, and not once
   * more on what became part of another record, for nobody could decide them there: those that are
   * open, or, of a past moment, those whose sides had both been stated and that nobody had settled.
   */
  void count(UUID run, RecordType type, Set<Integer> secret, Instant then, boolean present) {
    database
        .sql(
            """
            create temp table radar_split on commit drop as
            select distinct n.knower, n.reference, d.field, d.record
              from {ws}.disagreements d
              join {ws}.%s t on t.id = d.record
              join {ws}.claims c on c.record = d.record and c.field = d.field
              join radar_voices v on v.source = c.source
             cross join lateral (values ('source', v.voice), ('department', v.department))
               as n (knower, reference)
              join radar_known k on k.record_type = :type and k.knower = n.knower
                and k.reference = n.reference and k.record = coalesce(t.merged_into, t.id)
             where d.record_type = :type and t.merged_into is null
               and (d.state = 'open' or not :present and d.settled_at > :then)
               and (:present or c.stated_at <= :then and (
                 select count(distinct coalesce(s.canonical, '')) from {ws}.claims s
                  where s.record = d.record and s.field = d.field and s.stated_at <= :then) > 1)
               and d.field <> all(:secret::int[])\
            """
                .formatted(type.table()))
        .param("type", type.id())
        .param("secret", secret.toArray(Integer[]::new))
        .param("then", Moments.bound(then))
        .param("present", present)
        .update();
    database
        .sql(
            """
            insert into {ws}.radar_figures (run, knower, reference, record_type, figure, value)
            select :run, f.knower, f.reference, :type, 'contradicted', coalesce(s.found, 0)
              from {ws}.radar_figures f
              left join (select knower, reference, count(*) as found from radar_split
                          group by knower, reference) s
                on s.knower = f.knower and s.reference = f.reference
             where f.run = :run and f.record_type = :type and f.figure = 'records'\
            """)
        .param("run", run)
        .param("type", type.id())
        .update();
    database
        .sql(
            """
            update {ws}.radar_parts p set contradicted = s.found
              from (select knower, reference, field, count(*) as found from radar_split
                     group by knower, reference, field) s
             where p.run = :run and p.record_type = :type and p.knower = s.knower
               and p.reference = s.reference and p.part = s.field::text\
            """)
        .param("run", run)
        .param("type", type.id())
        .update();
    database.sql("drop table radar_split").update();
  }
}
