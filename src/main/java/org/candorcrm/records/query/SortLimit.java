package org.candorcrm.records.query;

import org.candorcrm.platform.Problem;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses to sort more rows than memory is good for where no index gives the order. What the
 * planner expects is near enough, and costs no scan.
 */
@Component
class SortLimit {

  static final long MOST = 100_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Rows rows;
  private final TableSizes sizes;

  SortLimit(Rows rows, TableSizes sizes) {
    this.rows = rows;
    this.sizes = sizes;
  }

  /**
   * @throws Problem {@code sort_needs_index}
   */
  void check(ListPlan plan) {
    if (plan.sort().indexed() || sizes.of(plan.table()) <= MOST) {
      return;
    }
    long expected = expected(plan);
    if (expected > MOST) {
      var by = plan.sort().advice();
      throw Problem.invalid("sort_needs_index")
          .field(by.startsWith("-") ? by.substring(1) : by)
          .with("rows", expected)
          .with("most", MOST);
    }
  }

  private long expected(ListPlan plan) {
    var explain =
        Sql.of("explain (format json) select t.id from " + plan.table() + " t where ")
            .then(plan.where());
    var answer = rows.list(explain, row -> row.getString(1)).getFirst();
    return JSON.readTree(answer).path(0).path("Plan").path("Plan Rows").asLong();
  }
}
