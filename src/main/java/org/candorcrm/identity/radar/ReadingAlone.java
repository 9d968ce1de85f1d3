package org.candorcrm.identity.radar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.records.schema.RecordType;
import org.springframework.stereotype.Component;

/** Which fields one department alone asks for. */
@Component
final class ReadingAlone {

  /** What was asked for within so many days counts. */
  private static final int DAYS = 90;

  /** So often, on so many days: once is a try, and every day of one week is a habit. */
  private static final int OFTEN = 20;

  private static final int ON_DAYS = 3;

  private final Database database;

  ReadingAlone(Database database) {
    this.database = database;
  }

  /** Colleagues without a department, and those of small ones, are somebody else, too. */
  void count(UUID run, RecordType type, Set<Integer> secret, Instant now) {
    LocalDate from = now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(DAYS);
    database
        .sql(
            """
            insert into {ws}.radar_reads (run, department, record_type, field, reads)
            select :run, (array_agg(d.department))[1]::text, :type, f.field, sum(f.reads)
              from {ws}.field_reads f
              left join radar_crowds d on d.department = f.department
             where f.record_type = :type and f.day > :from::date
               and f.field <> all(:secret::int[])
             group by f.field
            having count(d.department) = count(*) and count(distinct d.department) = 1
               and sum(f.reads) >= :often and count(distinct f.day) >= :days\
            """)
        .param("run", run)
        .param("type", type.id())
        .param("from", from.toString())
        .param("secret", secret.toArray(Integer[]::new))
        .param("often", OFTEN)
        .param("days", ON_DAYS)
        .update();
    database
        .sql(
            """
            insert into {ws}.radar_figures (run, knower, reference, record_type, figure, value)
            select run, 'department', department, record_type, 'fields_read_alone', count(*)
              from {ws}.radar_reads where run = :run and record_type = :type
             group by run, department, record_type\
            """)
        .param("run", run)
        .param("type", type.id())
        .update();
  }
}
