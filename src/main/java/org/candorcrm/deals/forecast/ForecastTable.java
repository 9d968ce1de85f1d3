package org.candorcrm.deals.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.deals.futures.Rehearsal;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the latest forecast: written as sets, by JSON. */
@Component
final class ForecastTable {

  private static final int AT_ONCE = 2_000;

  private final Database database;
  private final JsonMapper json;

  ForecastTable(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * @param day the morning that it speaks of
   */
  record Run(UUID id, Instant madeAt, LocalDate day, Card card) {}

  void keep(UUID id, Instant madeAt, LocalDate day, Card card) {
    database
        .sql(
            """
            insert into {ws}.forecast_runs (id, made_at, day, facts)
            values (?::uuid, ?, ?::date, ?::jsonb)\
            """)
        .params(id.toString(), Moments.bound(madeAt), day.toString(), json.writeValueAsString(card))
        .update();
  }

  @Nullable Run latest() {
    return database
        .sql(
            """
            select id, made_at, day, facts::text as facts from {ws}.forecast_runs
             order by made_at desc, id desc limit 1\
            """)
        .query((row, number) ->
            new Run(
                row.getObject("id", UUID.class),
                Moments.read(row, "made_at"),
                row.getObject("day", LocalDate.class),
                json.readValue(row.getString("facts"), Card.class)))
        .optional()
        .orElse(null);
  }

  /** Nothing is kept, though there are deals; what is being imported is waited for. */
  boolean waitsForFirst() {
    return database
        .sql(
            """
            select not exists (select 1 from {ws}.forecast_runs)
               and exists (select 1 from {ws}.deals)
               and not exists (select 1 from {ws}.imports where status = 'running')\
            """)
        .query(Boolean.class)
        .single();
  }

  void keepDeals(UUID run, List<KeptDeal> deals) {
    for (int i = 0; i < deals.size(); i += AT_ONCE) {
      var rows =
          deals.subList(i, Math.min(deals.size(), i + AT_ONCE)).stream()
              .map(ForecastTable::row)
              .toList();
      database
          .sql(
              """
              insert into {ws}.forecast_deals
                (run, deal, owner_id, team, pipeline, stage, won, due, amount, share, committed,
                 chance, lower, upper, when_won, similar_all, similar_won,
                 similar_waiting, reasons)
              select ?::uuid, r.deal, r.owner_id, r.team, r.pipeline, r.stage, r.won, r.due,
                     r.amount, r.share, r.committed, r.chance, r.lower, r.upper,
                     array(select m.v::float8 from jsonb_array_elements_text(r.when_won)
                             with ordinality m (v, n) order by m.n),
                     r.similar_all, r.similar_won, r.similar_waiting, r.reasons
                from jsonb_to_recordset(?::jsonb) as r (
                  deal uuid, owner_id uuid, team text, pipeline text, stage text, won boolean,
                  due date, amount float8, share float8, committed boolean, chance float8,
                  lower float8, upper float8, when_won jsonb, similar_all int, similar_won int,
                  similar_waiting int, reasons jsonb)\
              """)
          .params(run.toString(), json.writeValueAsString(rows))
          .update();
    }
  }

  private static Map<String, @Nullable Object> row(KeptDeal deal) {
    var row = new HashMap<String, @Nullable Object>();
    row.put("deal", deal.deal());
    row.put("owner_id", deal.owner());
    row.put("team", deal.team());
    row.put("pipeline", deal.pipeline());
    row.put("stage", deal.stage());
    row.put("won", deal.won());
    row.put("due", deal.due());
    row.put("amount", Double.isNaN(deal.amount()) ? null : deal.amount());
    row.put("share", deal.share());
    row.put("committed", deal.committed());
    row.put("chance", deal.chance().probability());
    row.put("lower", deal.chance().lower());
    row.put("upper", deal.chance().upper());
    row.put("when_won", deal.when());
    row.put("similar_all", deal.similar());
    row.put("similar_won", deal.similarWon());
    row.put("similar_waiting", deal.similarWaiting());
    row.put("reasons", deal.reasons());
    return row;
  }

  void keepBands(UUID run, List<KeptBand> bands) {
    var rows = new ArrayList<Map<String, Object>>();
    for (var band : bands) {
      var row = new HashMap<String, Object>();
      row.put("scope", band.scope().kind().word());
      row.put("reference", band.scope().reference());
      row.put("grain", band.span().grain().word());
      row.put("starts", band.span().starts());
      row.put("ends", band.span().ends());
      row.put("quantiles", band.band().quantiles());
      row.put("won", band.sums().won());
      row.put("weighted", band.sums().weighted());
      row.put("committed", band.sums().committed());
      rows.add(row);
    }
    database
        .sql(
            """
            insert into {ws}.forecast_bands
              (run, scope, reference, grain, starts, ends, quantiles, won, weighted, committed)
            select ?::uuid, r.scope, r.reference, r.grain, r.starts, r.ends,
                   array(select q.v::float8 from jsonb_array_elements_text(r.quantiles)
                           with ordinality q (v, n) order by q.n),
                   r.won, r.weighted, r.committed
              from jsonb_to_recordset(?::jsonb) as r (
                scope text, reference text, grain text, starts date, ends date, quantiles jsonb,
                won float8, weighted float8, committed float8)\
            """)
        .params(run.toString(), json.writeValueAsString(rows))
        .update();
  }

  void keepRehearsals(UUID run, List<Rehearsal> rehearsals) {
    var rows =
        rehearsals.stream()
            .map(one ->
                Map.of(
                    "grain", one.span().grain().word(),
                    "starts", one.span().starts(),
                    "ends", one.span().ends(),
                    "p10", one.p10(),
                    "p50", one.p50(),
                    "p90", one.p90(),
                    "weighted", one.weighted(),
                    "committed", one.committed(),
                    "became", one.became()))
            .toList();
    database
        .sql(
            """
            insert into {ws}.forecast_rehearsals
              (run, grain, starts, ends, p10, p50, p90, weighted, committed, became)
            select ?::uuid, r.grain, r.starts, r.ends, r.p10, r.p50, r.p90, r.weighted,
                   r.committed, r.became
              from jsonb_to_recordset(?::jsonb) as r (
                grain text, starts date, ends date, p10 float8, p50 float8, p90 float8,
                weighted float8, committed float8, became float8)\
            """)
        .params(run.toString(), json.writeValueAsString(rows))
        .update();
  }
}
