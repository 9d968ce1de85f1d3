package org.candorcrm.insight.beliefs;

import java.util.HashMap;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.schema.Schemas;
import org.springframework.stereotype.Component;

/** How much the newest data shake what somebody believes. */
@Component
public class Shaken {

  private static final int DAYS = 7;

  private final Database database;
  private final Schemas schemas;

  Shaken(Database database, Schemas schemas) {
    this.database = database;
    this.schemas = schemas;
  }

  /**
   * For each record type, by its plural, by how much the weight of a belief that the viewer sees
   * moved in a week, at most: 1 for ten to one, 0 for not at all.
   */
  public Map<String, Double> byType(Viewer viewer) {
    var shaken = new HashMap<String, Double>();
    var schema = schemas.current();
    database
        .sql(
            """
            with recent as (
              select d.belief, min(ln(d.weight)) as least, max(ln(d.weight)) as most
                from {ws}.belief_days d
               where d.reader = ? and d.rights = ? and d.day >= ? group by d.belief)
            select b.record_type, max((r.most - r.least) / ln(10)) as moved
              from recent r join {ws}.beliefs b on b.id = r.belief
             where b.retired_at is null and (b.shared or b.author = ?) group by b.record_type\
            """)
        .params(
            viewer.user(),
            RowsRead.of(viewer.rights()),
            Counting.today(viewer).minusDays(DAYS),
            viewer.user())
        .query(row -> {
          double moved = Math.min(1, row.getDouble("moved"));
          schema
              .type(row.getInt("record_type"))
              .ifPresent(type -> shaken.put(type.plural(), moved));
        });
    return shaken;
  }
}
