package org.candorcrm.records.query;

import java.util.List;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A list, with every name resolved and the viewer's rights inside.
 *
 * @param where what each row must meet, rights included
 * @param guard what person measures forbid
 * @param sight colleagues whom a count would be about
 * @param after where the page before ended
 */
record ListPlan(
    RecordType type,
    String table,
    Selection selection,
    Sort sort,
    Sql where,
    Guard guard,
    Looks.Sight sight,
    int limit,
    @Nullable Position after,
    boolean count) {

  /**
   * What person measures forbid in a list.
   *
   * @param counted conditions on the rows that may be counted; empty: all of them
   * @param withheld whether rows themselves are kept back
   */
  record Guard(List<Sql> counted, boolean withheld) {
    static final Guard OPEN = new Guard(List.of(), false);

    Guard {
      counted = List.copyOf(counted);
    }
  }

  List<Segment> segments() {
    return after == null ? Segment.all(sort) : Segment.after(sort, after);
  }

  /** At most so many rows of one segment, then the columns that a cursor needs. */
  Sql select(Segment segment, int most) {
    var sql = Sql.of("select ").then(selection.columns("t"));
    for (var key : sort.keys()) {
      sql = sql.then(", " + key.sql());
    }
    return sql.then(from())
        .then(" and ")
        .then(segment.where())
        .then(" order by " + segment.order() + " limit " + most);
  }

  /** As {@link #select}, only which rows they are: what is shown of them is read afterwards. */
  Sql selectPlaces(Segment segment, int most) {
    var sql = Sql.of("select t.id");
    for (var key : sort.keys()) {
      sql = sql.then(", " + key.sql());
    }
    return sql.then(from())
        .then(" and ")
        .then(segment.where())
        .then(" order by " + segment.order() + " limit " + most);
  }

  /** All rows in order, for a server-side cursor. */
  Sql selectAll() {
    var order = new StringBuilder();
    sort.keys().forEach(key -> order.append(key.sql() + key.direction() + " nulls last, "));
    return Sql.of("select ")
        .then(selection.columns("t"))
        .then(from())
        .then(" order by " + order + (sort.idDescending() ? "t.id desc" : "t.id"));
  }

  Sql counted() {
    return Sql.of("select count(*) from " + table + " t where ").then(where);
  }

  /** The rows that match and may be counted. */
  Sql countedOpenly() {
    return counted().then(" and ").then(Sql.join(" and ", guard.counted()));
  }

  boolean guarded() {
    return guard.withheld() || !guard.counted().isEmpty();
  }

  /** The same list without the rows that may not be counted. */
  ListPlan countable() {
    if (guard.counted().isEmpty()) {
      return this;
    }
    var countable = where.then(" and ").then(Sql.join(" and ", guard.counted()));
    return new ListPlan(
        type, table, selection, sort, countable, Guard.OPEN, sight, limit, after, count);
  }

  private Sql from() {
    return Sql.of(" from " + table + " t").then(sort.joins()).then(" where ").then(where);
  }
}
