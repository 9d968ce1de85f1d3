package org.candorcrm.records.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs a plan: one statement for a page, more only at the end of a segment. */
final class Listing {

  private final Rows rows;
  private final ListPlan plan;
  private final List<Row> found = new ArrayList<>();
  private @Nullable Position last;
  private boolean more;

  private Listing(Rows rows, ListPlan plan) {
    this.rows = rows;
    this.plan = plan;
  }

  static Page page(Rows rows, ViewerScope scope, ListPlan plan) {
    return new Listing(rows, plan).read(scope);
  }

  private Page read(ViewerScope scope) {
    for (var segment : plan.segments()) {
      int missing = plan.limit() + 1 - found.size();
      rows.list(plan.select(segment, missing), this::take);
      if (more) {
        break;
      }
    }
    Expansions.ofPage(rows, scope, plan.selection(), found);
    var next = more && last != null ? Cursor.of(last, plan.sort().shape()) : null;
    var count = plan.count() ? counted(rows, plan) : null;
    boolean uncounted = plan.count() && count == null;
    return new Page(
        found, next, count, uncounted || plan.guard().withheld() ? "person_measure" : null, 0);
  }

  private boolean take(ResultSet row) throws SQLException {
    if (found.size() == plan.limit()) {
      more = true;
      return false;
    }
    found.add(plan.selection().read(row, 1));
    if (found.size() == plan.limit()) {
      last = position(row);
    }
    return true;
  }

  private Position position(ResultSet row) throws SQLException {
    int first = plan.selection().width() + 1;
    var values = new ArrayList<@Nullable String>();
    for (int i = 0; i < plan.sort().keys().size(); i++) {
      values.add(row.getString(first + i));
    }
    return new Position(values, row.getObject(1, UUID.class));
  }

  /** A count that would measure another colleague is none. */
  static @Nullable Long counted(Rows rows, ListPlan plan) {
    long all = rows.list(plan.counted(), row -> row.getLong(1)).getFirst();
    if (plan.guard().counted().isEmpty()) {
      return all;
    }
    long open = rows.list(plan.countedOpenly(), row -> row.getLong(1)).getFirst();
    return open == all ? all : null;
  }
}
