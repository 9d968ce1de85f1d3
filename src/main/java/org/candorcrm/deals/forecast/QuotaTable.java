package org.candorcrm.deals.forecast;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.candorcrm.deals.futures.Span;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;

/** The rows of what leads aim at with colleagues, and who leads whom. */
@Component
final class QuotaTable {

  private static final int MOST = 200;

  private final Database database;

  QuotaTable(Database database) {
    this.database = database;
  }

  record Quota(UUID id, UUID colleague, Span span, double amount, UUID setBy, Instant setAt) {}

  /** Theirs, and those that they set, the newest first. */
  List<Quota> of(UUID user) {
    return database
        .sql(
            """
            select id, colleague, grain, starts, amount, set_by, set_at
              from {ws}.forecast_quotas
             where colleague = :me::uuid or set_by = :me::uuid
             order by starts desc, grain, set_at desc, id limit :most\
            """)
        .param("me", user.toString())
        .param("most", MOST)
        .query((row, number) -> {
          var grain = Span.Grain.valueOf(row.getString("grain").toUpperCase(Locale.ROOT));
          var starts = row.getObject("starts", LocalDate.class);
          var ends = starts.plusMonths(grain == Span.Grain.MONTH ? 1 : 3).minusDays(1);
          return new Quota(
              row.getObject("id", UUID.class),
              row.getObject("colleague", UUID.class),
              new Span(grain, starts, ends),
              row.getDouble("amount"),
              row.getObject("set_by", UUID.class),
              Moments.read(row, "set_at"));
        })
        .list();
  }

  /**
   * Who works in the teams that somebody leads; for the head of a department, the leads of its
   * teams, and who works in one without a lead. So nobody has quotas from two sides of one team.
   */
  List<UUID> led(UUID lead) {
    return database
        .sql(
            """
            select distinct u.id from {ws}.teams t
              left join {ws}.departments d on d.id = t.department_id and d.deleted_at is null
              left join {ws}.users l on l.id = t.lead_id and l.active
              join {ws}.users u on u.active and u.id <> :me::uuid
             where t.deleted_at is null
               and (l.id = :me::uuid and u.id is distinct from d.head_id
                 or d.head_id = :me::uuid and l.id is null)
               and exists (select 1 from {ws}.link_team_members m
                     where m.from_id = t.id and m.to_id = u.id)
             union
            select l.id from {ws}.departments d
              join {ws}.teams t on t.department_id = d.id and t.deleted_at is null
              join {ws}.users l on l.id = t.lead_id and l.active
             where d.deleted_at is null and d.head_id = :me::uuid and l.id <> :me::uuid
             order by 1 limit 1000\
            """)
        .param("me", lead.toString())
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  UUID write(UUID colleague, Span.Grain grain, LocalDate starts, BigDecimal amount, Set by) {
    return database
        .sql(
            """
            insert into {ws}.forecast_quotas
              (id, colleague, grain, starts, amount, set_by, set_at)
            values (?::uuid, ?::uuid, ?, ?::date, ?, ?::uuid, ?)
            on conflict (colleague, grain, starts)
              do update set amount = excluded.amount, set_by = excluded.set_by,
                            set_at = excluded.set_at
            returning id\
            """)
        .params(
            Ids.next().toString(),
            colleague.toString(),
            grain.word(),
            starts.toString(),
            amount,
            by.user().toString(),
            Moments.bound(by.at()))
        .query((row, number) -> row.getObject("id", UUID.class))
        .single();
  }

  record Set(UUID user, Instant at) {}

  void drop(UUID colleague, Span.Grain grain, LocalDate starts) {
    database
        .sql(
            """
            delete from {ws}.forecast_quotas
             where colleague = ?::uuid and grain = ? and starts = ?::date\
            """)
        .params(colleague.toString(), grain.word(), starts.toString())
        .update();
  }
}
