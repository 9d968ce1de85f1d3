package org.candorcrm.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.candorcrm.access.Users;
import org.candorcrm.platform.Database;
import org.candorcrm.testing.RunningCandor;

/**
 * A made-up company with three years of deals: 42 sellers in eight teams, customers, products, and
 * deals that went through their stages, each step, price, date and next step in the change log. The
 * same on every run but for the day on which it ends.
 */
final class PipelinePast {

  /** Somebody who may read the deals of their team alone. */
  static final String REP = "rep@bench.example";

  private static final String ROLE =
      """
      insert into w_main.roles (name, label) values ('of_one_team', 'Of one team');
      insert into w_main.role_type_rights
          (role, record_type, may_create, may_export, read_rows, write_rows, delete_rows)
        values ('of_one_team', '*', true, true, 'all', 'all', 'own'),
          ('of_one_team', 'deal', true, true, 'team', 'own', 'own')
      """;

  /** Chances that follow from a number, and ids that are as old as their records. */
  private static final String FUNCTIONS =
      """
      create function pg_temp.chance(n bigint, k bigint) returns float8 language sql immutable
        return (hashint8extended(n, k) & 2147483647) / 2147483648.0;
      create function pg_temp.id(kind text, n bigint, at timestamptz) returns uuid
        language sql immutable
        return (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || kind || '8'
          || lpad(to_hex(n), 15, '0'))::uuid;
      """;

  private static final String COMPANY =
      """
      insert into w_main.departments (id, name, name_folded)
        select pg_temp.id('00a', n, now()), 'Department ' || n, 'department ' || n
          from generate_series(1, 4) n;
      insert into w_main.users (id, name, name_folded, email, email_folded, role)
        select pg_temp.id('00b', n, now()), 'Seller ' || n, 'seller ' || n,
               's' || n || '@bench.example', 's' || n || '@bench.example', 'representative'
          from generate_series(1, 40) n;
      create temp table sellers as
        select row_number() over (order by email) - 1 as n, id from w_main.users;
      update w_main.users u set department_id = pg_temp.id('00a', 1 + s.n %% 4, now())
        from sellers s where s.id = u.id;
      insert into w_main.teams (id, name, name_folded, department_id)
        select pg_temp.id('00c', n, now()), 'Team ' || n, 'team ' || n,
               pg_temp.id('00a', 1 + n %% 4, now()) from generate_series(0, 7) n;
      insert into w_main.link_team_members (from_id, to_id)
        select pg_temp.id('00c', n %% 8, now()), id from sellers;
      insert into w_main.products (id, version, created_at, updated_at, name, name_folded, active)
        select pg_temp.id('00d', n, now()), 1, now(), now(), 'Product ' || n, 'product ' || n, true
          from generate_series(0, 19) n;
      insert into w_main.companies (id, version, created_at, updated_at, name, name_folded,
          search_text, industry, industry_folded, employees, status, owner_id)
        select pg_temp.id('00e', c.n, '2023-01-01Z'), 1, '2023-01-01Z', '2023-01-01Z',
               'Company ' || c.n, 'company ' || c.n, ' company ' || c.n, i.name, i.name,
               1 + c.n %% 5000, case when c.n %% 3 = 0 then 'customer' else 'prospect' end, s.id
          from generate_series(0, %1$d - 1) c (n)
          join sellers s on s.n = c.n %% 42
          join (select row_number() over () - 1 as n, name from unnest(array['retail', 'medical',
            'software', 'finance', 'logistics', 'education', 'energy', 'food']) name) i
            on i.n = c.n %% 8
      """;

  private static final String DEALS =
      """
      create temp table made as
        select n, pg_temp.id('001', n, born) as id, born, life, won, steps,
               extract(epoch from now() - born) / extract(epoch from life) as age,
               1000 + round((40000 * pg_temp.chance(n, 6) ^ 3)::numeric) as amount,
               (pg_temp.chance(n, 7) * 41.999)::int as seller,
               (array['Website', 'Fair', 'Referral', 'Partner', 'Call', 'Mail', 'Advert', 'Event'])[
                 1 + (pg_temp.chance(n, 8) * 7.999)::int] as lead_source
          from (select n, at + case extract(isodow from at) when 6 then interval '-1 day'
                         when 7 then interval '-2 days' else interval '0' end as born,
                       interval '1 day' * (8 + 120 * pg_temp.chance(n, 3) ^ 2) as life,
                       pg_temp.chance(n, 4) < 0.35 as won,
                       case when pg_temp.chance(n, 4) < 0.35 then 4
                         else 1 + (pg_temp.chance(n, 5) * 3.999)::int end as steps
                  from generate_series(1, %1$d) n,
                       lateral (select now() - interval '1095 days' * (1 - n / (%1$d + 1.0)) as at)) d;
      create temp table reached as
        select n, id, k, stage, lag(stage) over path as before, at, lead(at) over path as until
          from (select m.n, m.id, k, m.born + m.life * case when k > m.steps then 1.0
                         else (array[0.0, 0.2, 0.5, 0.75])[k] end as at,
                       case when k > m.steps then case when m.won then 'won' else 'lost' end
                         else (array['new', 'qualified', 'proposal', 'negotiation'])[k] end as stage
                  from made m, lateral generate_series(1, m.steps + 1) k) s
         where at < now()
        window path as (partition by n order by k);
      analyze reached;
      insert into w_main.deals (id, version, created_at, updated_at, owner_id, name, name_folded,
          search_text, amount, amount_currency, amount_base, company_id, product_id, pipeline, stage,
          close_date, opened_on, next_step, next_step_folded, lead_source, lead_source_folded,
          lost_reason, lost_reason_folded)
        select m.id, 9, m.born, least(now(), m.born + m.life), s.id, 'Deal ' || m.n,
               'deal ' || m.n, ' deal ' || m.n, m.amount, 'EUR', m.amount,
               pg_temp.id('00e', m.n %% %2$d, '2023-01-01Z'), pg_temp.id('00d', m.n %% 20, now()),
               'sales', r.stage, (m.born + m.life)::date, m.born::date, 'Call', 'call',
               m.lead_source, lower(m.lead_source), l.reason, lower(l.reason)
          from made m
          join sellers s on s.n = m.seller
          join reached r on r.n = m.n and r.until is null,
               lateral (select case when r.stage = 'lost' then (array['Price', 'Time', 'Fit', 'Rival',
                 'Silence'])[1 + m.n %% 5] end as reason) l
         order by m.n;
      insert into w_main.deal_stage_changes (id, deal_id, created_at, updated_at, pipeline, stage,
          from_stage, entered_at, left_at, actor)
        select pg_temp.id('002', r.n * 8 + r.k, r.at), r.id, r.at, r.at, 'sales', r.stage, r.before,
               r.at, r.until, s.id
          from reached r join made m on m.n = r.n join sellers s on s.n = m.seller
         order by r.at
      """;

  private static final String CHANGES =
      """
      insert into w_main.changes (at, actor, source, record_type, record, version, kind, changes)
        select c.at, s.id, 1, t.id, c.id, row_number() over (partition by c.n order by c.at),
               case when c.changes is null then 'create' else 'update' end, c.changes
          from (select n, id, at, case when k > 1 then
                         jsonb_build_object('stage', jsonb_build_array(before, stage)) end as changes
                  from reached
                union all
                select m.n, m.id, m.born + m.life * (j - 0.4) / %1$d,
                       case j %% 3 when 1 then jsonb_build_object('amount', jsonb_build_array(
                           jsonb_build_object('amount', round(m.amount * (0.9 - 0.1 * ((%1$d - j) / 3)))::text, 'currency', 'EUR'),
                           jsonb_build_object('amount', round(m.amount * (1 - 0.1 * ((%1$d - j) / 3)))::text, 'currency', 'EUR')))
                         when 2 then jsonb_build_object('close_date', jsonb_build_array(
                           (m.born + m.life)::date - 7 * (1 + (%1$d - j) / 3), (m.born + m.life)::date - 7 * ((%1$d - j) / 3)))
                         else jsonb_build_object('next_step', jsonb_build_array('Mail', 'Call')) end
                  from made m, generate_series(1, %1$d) j
                 where m.age > (j - 0.4) / %1$d) c
          join made m on m.n = c.n
          join sellers s on s.n = m.seller
         cross join (select id from w_main.record_types where name = 'deal') t
         order by c.at;
      update w_main.feed_watermark set watermark = (select max(seq) from w_main.changes);
      update w_main.feed_cursors set seq = (select max(seq) from w_main.changes)
      """;

  private final int deals;
  private final int companies;
  private final int updates;

  /**
   * @param changes about how many there are in the log, a deal's way through its stages included
   */
  PipelinePast(int deals, int companies, int changes) {
    this.deals = deals;
    this.companies = companies;
    this.updates = Math.max(1, changes / deals - 4);
  }

  void fill(RunningCandor candor) throws SQLException {
    var source = candor.bean(Database.class).source();
    run(source, List.of(ROLE));
    candor.inWorkspace(() -> candor.bean(Users.class).create(REP, "Rosa", null, "of_one_team"));
    run(
        source,
        List.of(
            "set local statement_timeout = 0",
            "set local work_mem = '256MB'",
            FUNCTIONS,
            COMPANY.formatted(companies),
            DEALS.formatted(deals, companies),
            CHANGES.formatted(updates),
            "drop table made, reached, sellers"));
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set statement_timeout = 0");
      statement.execute("vacuum analyze");
      statement.execute("set statement_timeout = '30s'");
    }
  }

  /** All or nothing, so that nobody reads half a past. */
  private static void run(DataSource source, List<String> all) throws SQLException {
    try (Connection connection = source.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (var sql : all) {
        statement.execute(sql);
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
  }
}
