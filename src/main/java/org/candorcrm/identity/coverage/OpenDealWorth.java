package org.candorcrm.identity.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.identity.WorthKnowing;
import org.candorcrm.platform.Database;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An open deal hangs on who decides, on what they plan, and on being able to reach them. */
@Component
final class OpenDealWorth implements WorthKnowing {

  private static final double MOST = 2;

  /** How much of it hangs on each thing. */
  private static final Map<String, Double> HANGS =
      Map.of(
          "decision_maker", 1.0,
          "role", 1.0,
          "plans", 1.0,
          "next_step", 1.0,
          "decision_date", 1.0,
          "reports_to", 0.5,
          "other_roles", 0.5,
          "phones", 0.5,
          "emails", 0.5,
          "reachable_person", 0.5);

  private final Database database;
  private final Schemas schemas;

  OpenDealWorth(Database database, Schemas schemas) {
    this.database = database;
    this.schemas = schemas;
  }

  private record Deal(
      @Nullable String name, @Nullable BigDecimal amount, @Nullable LocalDate closes) {}

  @Override
  public Map<String, Worth> of(Viewer viewer, String type, UUID record) {
    var today = viewer.now().atZone(ZoneOffset.UTC).toLocalDate();
    return dearest(viewer, type, record)
        .map(deal -> {
          double times = times(deal.amount, deal.closes, today);
          var name = deal.name == null ? "" : deal.name;
          var worth = new LinkedHashMap<String, Worth>();
          HANGS.forEach((thing, part) ->
              worth.put(thing, new Worth(times * part, "open_deal", Map.of("deal", name))));
          return (Map<String, Worth>) worth;
        })
        .orElse(Map.of());
  }

  /**
   * Up to two: half of it is reached at 10,000 of the workspace's currency, and it halves for every
   * 60 days until the deal closes. Without an amount it counts a fifth; without a date, or past it,
   * like one that closes today.
   */
  static double times(@Nullable BigDecimal amount, @Nullable LocalDate closes, LocalDate today) {
    double size = amount == null ? 0 : Math.max(0, amount.doubleValue());
    double large = Math.max(0.2, size / (size + 10_000));
    long days = closes == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(today, closes));
    return MOST * large * Math.pow(0.5, days / 60.0);
  }

  private Optional<Deal> dearest(Viewer viewer, String about, UUID record) {
    var type = schemas.current().type("deal").orElse(null);
    var scope = ViewerScope.of(viewer);
    if (type == null
        || viewer.on(type.id()).read() instanceof RowRule.Nothing
        || column(scope, type, "stage").isEmpty()) {
      return Optional.empty();
    }
    var tie =
        type.field(about)
            .filter(field -> scope.readable(type, field) && field.kind() instanceof RelationKind);
    if (tie.isEmpty()) {
      return Optional.empty();
    }
    var sql =
        Sql.of(
                "select %s as name, %s as amount, %s as closes from %s t where t.\"%s\" = ? and "
                    .formatted(
                        column(scope, type, "name").orElse("null::text"),
                        column(scope, type, "amount").map(one -> "t.amount_base").orElse("null"),
                        column(scope, type, "close_date").orElse("null::date"),
                        scope.table(type),
                        tie.get().column("_id")),
                record)
            .then(scope.rows(type, "t"))
            .then(
                Database.qualified(
                    """
                     and not exists (select 1 from {ws}.stages s
                       where s.key = t.stage and s.outcome <> 'open')
                     order by amount desc nulls last, closes limit 1
                    """));
    return database
        .sql(sql.text())
        .params(sql.values())
        .query((row, number) ->
            new Deal(
                row.getString("name"),
                row.getBigDecimal("amount"),
                row.getObject("closes", LocalDate.class)))
        .optional();
  }

  private static Optional<String> column(ViewerScope scope, RecordType type, String name) {
    return type.field(name)
        .filter(field -> scope.readable(type, field))
        .map(field -> "t.\"" + field.column("") + '"');
  }
}
