package org.candorcrm.records.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Runs a plan: one statement for a page, more only at the end of a segment. */
final class Listing {

  private final Rows rows;
  private final ListPlan plan;
  private final List<Row> found = new ArrayList<>();
  private final List<UUID> places = new ArrayList<>();
  private int taken;
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
      int missing = plan.limit() + 1 - taken;
      if (scope.past() == null) {
        rows.list(plan.select(segment, missing), this::take);
      } else {
        rows.list(plan.selectPlaces(segment, missing), this::takePlace);
      }
      if (more) {
        break;
      }
    }
    if (scope.past() != null) {
      found.addAll(stood(scope));
    }
    Expansions.ofPage(rows, scope, plan.selection(), found);
    var next = more && last != null ? Cursor.of(last, plan.sort().shape()) : null;
    var count = plan.count() ? counted(rows, plan) : null;
    boolean uncounted = plan.count() && count == null;
    return new Page(
        found, next, count, uncounted || plan.guard().withheld() ? "person_measure" : null, 0);
  }

  private boolean take(ResultSet row) throws SQLException {
    if (full()) {
      return false;
    }
    found.add(plan.selection().read(row, 1));
    if (++taken == plan.limit()) {
      last = position(row, plan.selection().width() + 1);
    }
    return true;
  }

  private boolean takePlace(ResultSet row) throws SQLException {
    if (full()) {
      return false;
    }
    places.add(row.getObject(1, UUID.class));
    if (++taken == plan.limit()) {
      last = position(row, 2);
    }
    return true;
  }

  private boolean full() {
    more = taken == plan.limit();
    return more;
  }

  /**
   * Few columns decide which rows of a past moment are on the page; all values of those are brought
   * back by their own changes.
   */
  private List<Row> stood(ViewerScope scope) {
    if (places.isEmpty()) {
      return List.of();
    }
    var type = plan.type();
    Object ids = places.toArray(UUID[]::new);
    var sql =
        Sql.of("select ")
            .then(plan.selection().columns("t"))
            .then(" from " + scope.table(type, places) + " t where ")
            .then(Sql.of("t.id = any(?) and ", ids))
            .then(scope.rows(type, "t"));
    var byId = new HashMap<UUID, Row>();
    rows.list(sql, row -> plan.selection().read(row, 1)).forEach(row -> byId.put(row.id(), row));
    return places.stream().map(byId::get).filter(Objects::nonNull).toList();
  }

  private Position position(ResultSet row, int first) throws SQLException {
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
