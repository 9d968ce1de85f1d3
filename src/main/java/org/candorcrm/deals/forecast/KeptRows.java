package org.candorcrm.deals.forecast;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candorcrm.deals.forecast.ForecastView.PastSpan;
import org.candorcrm.deals.futures.Band;
import org.candorcrm.deals.futures.Scope;
import org.candorcrm.deals.futures.Span;
import org.candorcrm.deals.futures.Sums;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.statistics.Chance;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was kept of a forecast. Whom it is shown to is for the caller to see to. */
@Component
final class KeptRows {

  private static final String DEAL_COLUMNS =
      "deal, owner_id, team, pipeline, stage, won, due, amount, share, committed, chance, lower,"
          + " upper, when_won, similar_all, similar_won, similar_waiting, reasons::text as reasons";

  private final Database database;
  private final JsonMapper json;

  KeptRows(Database database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  List<KeptBand> bands(UUID run, Scope scope) {
    return database
        .sql(
            """
            select grain, starts, ends, quantiles, won, weighted, committed
              from {ws}.forecast_bands where run = ?::uuid and scope = ? and reference = ?
             order by grain, starts\
            """)
        .params(run.toString(), scope.kind().word(), scope.reference())
        .query((row, number) ->
            new KeptBand(
                scope,
                new Span(
                    Span.Grain.valueOf(row.getString("grain").toUpperCase(Locale.ROOT)),
                    row.getObject("starts", LocalDate.class),
                    row.getObject("ends", LocalDate.class)),
                new Band(numbers(row.getArray("quantiles"))),
                new Sums(
                    row.getDouble("won"), row.getDouble("weighted"), row.getDouble("committed"))))
        .list();
  }

  /** References of the scopes of a kind that were kept. */
  Set<String> references(UUID run, Scope.Kind kind) {
    return database
        .sql("select distinct reference from {ws}.forecast_bands where run = ?::uuid and scope = ?")
        .params(run.toString(), kind.word())
        .query((row, number) -> row.getString(1))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  /** Who own the open deals of a team or pipeline, where they are fewer than a crowd. */
  List<UUID> fewOwners(UUID run, Scope scope) {
    var owners =
        database
            .sql(
                """
                select distinct owner_id from {ws}.forecast_deals
                 where run = ?::uuid and owner_id is not null
                   and case when ? then team else pipeline end = ?
                 limit ?\
                """)
            .params(
                run.toString(),
                scope.kind() == Scope.Kind.TEAM,
                scope.reference(),
                ForecastSettings.SMALLEST)
            .query(UUID.class)
            .list();
    return owners.size() < ForecastSettings.SMALLEST ? owners : List.of();
  }

  List<PastSpan> rehearsals(UUID run) {
    return database
        .sql(
            """
            select grain, starts, ends, p10, p50, p90, weighted, committed, became
              from {ws}.forecast_rehearsals where run = ?::uuid order by starts\
            """)
        .param(run.toString())
        .query((row, number) ->
            new PastSpan(
                row.getString("grain"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getDouble("p10"),
                row.getDouble("p50"),
                row.getDouble("p90"),
                row.getDouble("weighted"),
                row.getDouble("committed"),
                row.getDouble("became")))
        .list();
  }

  Set<UUID> ids(UUID run) {
    return database
        .sql("select deal from {ws}.forecast_deals where run = ?::uuid")
        .param(run.toString())
        .query((row, number) -> row.getObject("deal", UUID.class))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  List<KeptDeal> deals(UUID run, Collection<UUID> ids) {
    return database
        .sql(
            "select "
                + DEAL_COLUMNS
                + " from {ws}.forecast_deals where run = ?::uuid and deal = any(?::uuid[])"
                + " order by deal")
        .params(run.toString(), IdArrays.bound(ids))
        .query((row, number) -> deal(row))
        .list();
  }

  private KeptDeal deal(ResultSet row) throws SQLException {
    double amount = row.getDouble("amount");
    boolean unknown = row.wasNull();
    return new KeptDeal(
        row.getObject("deal", UUID.class),
        row.getObject("owner_id", UUID.class),
        row.getString("team"),
        row.getString("pipeline"),
        row.getString("stage"),
        row.getBoolean("won"),
        row.getObject("due", LocalDate.class),
        unknown ? Double.NaN : amount,
        row.getDouble("share"),
        row.getBoolean("committed"),
        new Chance(row.getDouble("chance"), row.getDouble("lower"), row.getDouble("upper")),
        numbers(row.getArray("when_won")),
        row.getInt("similar_all"),
        row.getInt("similar_won"),
        row.getInt("similar_waiting"),
        json.readValue(row.getString("reasons"), KeptDeal.Reasons.class));
  }

  private static double[] numbers(Array array) throws SQLException {
    return Arrays.stream((Double[]) array.getArray()).mapToDouble(Double::doubleValue).toArray();
  }
}
