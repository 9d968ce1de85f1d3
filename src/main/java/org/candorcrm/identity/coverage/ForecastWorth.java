package org.candorcrm.identity.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.stereotype.Component;

/**
 * How much of what is still undecided in the forecast is theirs: of the open deals that the viewer
 * sees and that close within 90 days, or should have, each counts with its amount times 4p(1 - p),
 * which is one where the stage leaves it open and nothing where it is as good as won or lost.
 */
@Component
final class ForecastWorth implements WorthKnowing {

  private static final int DAYS = 90;

  /** A fifth of all that is undecided counts as much as can be. */
  private static final double MOST = 1;

  private static final double STEEP = 5;

  /** Less than one percent is in no sentence. */
  private static final double LEAST = 0.01;

  private static final List<String> HANGS =
      List.of("decision_maker", "role", "plans", "next_step", "decision_date");

  private final Database database;
  private final Schemas schemas;

  ForecastWorth(Database database, Schemas schemas) {
    this.database = database;
    this.schemas = schemas;
  }

  @Override
  public Map<String, Worth> of(Viewer viewer, String type, UUID record) {
    var deal = schemas.current().type("deal").orElse(null);
    if (deal == null || viewer.on(deal.id()).read() instanceof RowRule.Nothing) {
      return Map.of();
    }
    double share = share(ViewerScope.of(viewer), viewer, deal, type, record);
    if (share < LEAST) {
      return Map.of();
    }
    var details = Map.of("percent", "" + Math.round(share * 100));
    var worth = new LinkedHashMap<String, Worth>();
    HANGS.forEach(thing -> worth.put(thing, new Worth(times(share), "forecast", details)));
    return worth;
  }

  static double times(double share) {
    return Math.min(MOST, STEEP * share);
  }

  private double share(
      ViewerScope scope, Viewer viewer, RecordType deal, String about, UUID record) {
    boolean readable =
        List.of("stage", "amount", "close_date").stream()
            .allMatch(
                name -> deal.field(name).filter(field -> scope.readable(deal, field)).isPresent());
    var tie =
        deal.field(about)
            .filter(field -> scope.readable(deal, field) && field.kind() instanceof RelationKind);
    if (!readable || tie.isEmpty()) {
      return 0;
    }
    var sql =
        Sql.of(
                Database.qualified(
                    """
                    select coalesce(sum(w.weight) filter (where w.theirs) / nullif(sum(w.weight), 0), 0)
                      from (select t."%s" = ? as theirs,
                                   t.amount_base * 4 * coalesce(s.probability, 50) / 100
                                     * (1 - coalesce(s.probability, 50) / 100) as weight
                              from %s t
                              join lateral (select probability from {ws}.stages o
                                where o.key = t.stage and o.outcome = 'open' limit 1) s on true
                             where t.amount_base > 0 and t.close_date <= ?::timestamptz::date + %d and \
                    """
                        .formatted(tie.get().column("_id"), scope.table(deal), DAYS)),
                record,
                viewer.now().toString())
            .then(scope.rows(deal, "t"))
            .then(") w");
    return database.sql(sql.text()).params(sql.values()).query(Double.class).single();
  }
}
