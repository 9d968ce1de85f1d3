package org.candorcrm.records.query;

import java.util.ArrayList;
import java.util.List;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * A run of rows of a sorted list that one index range answers. The segments of a list stand in
 * order, so that a page reads the first and goes on only where rows are missing: one condition with
 * OR would read the whole index.
 *
 * @param where what holds for all rows of the segment
 * @param order ORDER BY within it
 */
record Segment(Sql where, String order) {

  /** The whole list, empty values of the first key last. */
  static List<Segment> all(Sort sort) {
    if (sort.keys().isEmpty() || !sort.keys().getFirst().nullable()) {
      return List.of(new Segment(Sql.TRUE, order(sort, 0, false)));
    }
    var first = sort.keys().getFirst().sql();
    return List.of(
        new Segment(Sql.of(first + " is not null"), order(sort, 0, true)),
        new Segment(Sql.of(first + " is null"), order(sort, 1, false)));
  }

  /** What comes after a position. */
  static List<Segment> after(Sort sort, Position position) {
    var segments = new ArrayList<Segment>();
    collect(sort, position, 0, List.of(), segments);
    return segments;
  }

  private static void collect(
      Sort sort, Position position, int level, List<Sql> same, List<Segment> out) {
    if (level == sort.keys().size()) {
      out.add(new Segment(and(same, beyondId(sort, position)), order(sort, level, false)));
      return;
    }
    var key = sort.keys().get(level);
    var value = position.values().get(level);
    if (value == null) {
      collect(sort, position, level + 1, with(same, Sql.of(key.sql() + " is null")), out);
      return;
    }
    if (level == sort.keys().size() - 1 && key.descending() == sort.idDescending()) {
      out.add(
          new Segment(and(same, beyondKeyAndId(key, value, position)), order(sort, level, true)));
    }
    if (level < sort.keys().size() - 1 || key.descending() != sort.idDescending()) {
      var equal = Sql.of(key.sql() + " = " + key.value(), value);
      collect(sort, position, level + 1, with(same, equal), out);
      var beyond = Sql.of(key.sql() + key.beyond() + key.value(), value);
      out.add(new Segment(and(same, beyond), order(sort, level, true)));
    }
    if (key.nullable()) {
      var empty = Sql.of(key.sql() + " is null");
      out.add(new Segment(and(same, empty), order(sort, level + 1, false)));
    }
  }

  private static Sql beyondId(Sort sort, Position position) {
    return Sql.of(sort.idDescending() ? "t.id < ?" : "t.id > ?", position.id());
  }

  private static Sql beyondKeyAndId(SortKey key, @Nullable String value, Position position) {
    return Sql.of(
        "(" + key.sql() + ", t.id)" + key.beyond() + "(" + key.value() + ", ?)",
        value,
        position.id());
  }

  private static List<Sql> with(List<Sql> same, Sql more) {
    var all = new ArrayList<>(same);
    all.add(more);
    return all;
  }

  private static Sql and(List<Sql> same, Sql more) {
    return Sql.join(" and ", with(same, more));
  }

  /**
   * A descending key without empty values must not say NULLS LAST: an index read backwards has them
   * first, and would not be used.
   */
  private static String order(Sort sort, int from, boolean firstIsPresent) {
    var order = new StringBuilder();
    for (int i = from; i < sort.keys().size(); i++) {
      var key = sort.keys().get(i);
      boolean mayBeEmpty = key.nullable() && !(i == from && firstIsPresent);
      order.append(key.sql()).append(key.direction());
      order.append(mayBeEmpty ? " nulls last, " : ", ");
    }
    return order.append(sort.idDescending() ? "t.id desc" : "t.id").toString();
  }
}
