package org.candorcrm.deals.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.deals.futures.Rehearsal;
import org.candorcrm.deals.futures.Scope;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.Moments;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was said on earlier days, and what was won since. Whom it is shown to is for others. */
@Component
final class KeptRuns {

  private final Database database;
  private final ForecastTable table;
  private final JsonMapper json;

  KeptRuns(Database database, ForecastTable table, JsonMapper json) {
    this.database = database;
    this.table = table;
    this.json = json;
  }

  /**
   * @param anew it was not said then, but is said today from what was known then
   */
  record Said(UUID id, LocalDate day, Instant madeAt, boolean anew) {}

  /** The oldest first. */
  List<Said> all() {
    return database
        .sql(
            """
            select id, day, made_at, facts ->> 'anew' is not null as anew
              from {ws}.forecast_runs order by made_at, id limit 500\
            """)
        .query((row, number) ->
            new Said(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                Moments.read(row, "made_at"),
                row.getBoolean("anew")))
        .list();
  }

  /** The last one of a day. */
  Optional<Said> on(LocalDate day) {
    return all().stream().filter(one -> one.day().equals(day)).reduce((one, later) -> later);
  }

  /**
   * For past mornings of which nothing is kept, what would have been said then; made each night.
   */
  void keepAnew(List<Rehearsal> rehearsals) {
    database.sql("delete from {ws}.forecast_runs where facts ->> 'anew' is not null").update();
    var known = all().stream().map(Said::day).toList();
    for (var one : rehearsals) {
      var morning = one.span().starts();
      if (known.contains(morning)) {
        continue;
      }
      var id = Ids.next();
      database
          .sql(
              """
              insert into {ws}.forecast_runs (id, made_at, day, facts)
              values (?::uuid, ?, ?::date, '{"anew": true}')\
              """)
          .params(
              id.toString(),
              Moments.bound(morning.atStartOfDay(ZoneOffset.UTC).toInstant()),
              morning.toString())
          .update();
      table.keepBands(
          id,
          one.foretold().stream()
              .map(said -> new KeptBand(said.scope(), said.span(), said.band(), said.sums()))
              .toList());
    }
  }

  void keepOutcomes(UUID run, Map<Scope, Map<LocalDate, Double>> won) {
    var rows =
        won.entrySet().stream()
            .flatMap(scope ->
                scope.getValue().entrySet().stream()
                    .map(month ->
                        Map.of(
                            "scope", scope.getKey().kind().word(),
                            "reference", scope.getKey().reference(),
                            "month", month.getKey(),
                            "won", month.getValue())))
            .toList();
    database
        .sql(
            """
            insert into {ws}.forecast_outcomes (run, scope, reference, month, won)
            select ?::uuid, r.scope, r.reference, r.month, r.won
              from jsonb_to_recordset(?::jsonb) as r (
                scope text, reference text, month date, won float8)\
            """)
        .params(run.toString(), json.writeValueAsString(rows))
        .update();
  }

  /** By the first day of each month, as it is known today. */
  Map<LocalDate, Double> outcomes(UUID run, Scope scope) {
    var won = new HashMap<LocalDate, Double>();
    database
        .sql(
            """
            select month, won from {ws}.forecast_outcomes
             where run = ?::uuid and scope = ? and reference = ?\
            """)
        .params(run.toString(), scope.kind().word(), scope.reference())
        .query(row -> {
          won.put(row.getObject("month", LocalDate.class), row.getDouble("won"));
        });
    return won;
  }

  /**
   * Of earlier runs, what was said of spans remains: the last of each day for a month, then that of
   * Mondays and of the first day of each month, for two years.
   */
  void thin(UUID latest, LocalDate day) {
    for (var table : List.of("forecast_deals", "forecast_rehearsals", "forecast_outcomes")) {
      database
          .sql("delete from {ws}." + table + " where run <> ?::uuid")
          .param(latest.toString())
          .update();
    }
    database
        .sql(
            """
            delete from {ws}.forecast_runs r
             where r.id <> :latest::uuid
               and (r.day < :day::date - 731
                 or (r.day < :day::date - 31
                   and extract(isodow from r.day) <> 1 and extract(day from r.day) <> 1)
                 or exists (select 1 from {ws}.forecast_runs n
                      where n.day = r.day and (n.made_at, n.id) > (r.made_at, r.id)))\
            """)
        .param("latest", latest.toString())
        .param("day", day.toString())
        .update();
  }
}
