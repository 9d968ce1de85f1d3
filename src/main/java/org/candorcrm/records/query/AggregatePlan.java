package org.candorcrm.records.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.query.Dimensions.Split;
import org.candorcrm.records.query.Measures.Figure;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;

/**
 * Figures, with every name resolved and the viewer's rights inside.
 *
 * @param crowds people of whom each group must have enough
 * @param sight colleagues whom the figures are about although no group is called after them
 * @param withheld whether a person measure is kept back
 */
record AggregatePlan(
    RecordType type,
    List<Split> splits,
    List<Figure> figures,
    Sql from,
    Sql where,
    List<Sql> having,
    List<Crowds.Crowd> crowds,
    Looks.Sight sight,
    List<String> sort,
    int limit,
    boolean withheld) {

  AggregatePlan {
    splits = List.copyOf(splits);
    figures = List.copyOf(figures);
    having = List.copyOf(having);
    crowds = List.copyOf(crowds);
    sort = List.copyOf(sort);
  }

  /** The groups, the figures, what is shown instead of a group; one row more than the limit. */
  Sql select() {
    var columns = new ArrayList<Sql>();
    splits.forEach(split -> columns.add(split.group()));
    figures.forEach(figure -> columns.add(figure.sql()));
    splits.stream().map(Split::shown).flatMap(Optional::stream).forEach(columns::add);
    if (!crowds.isEmpty()) {
      crowds.forEach(crowd -> columns.add(Sql.of("array_agg(distinct " + crowd.column() + ")")));
      var wanted = having.isEmpty() ? Sql.TRUE : Sql.join(" and ", having).inParentheses();
      columns.add(wanted);
    }
    figures.stream()
        .map(Figure::rates)
        .filter(Objects::nonNull)
        .forEach(rates -> columns.addAll(rates.columns()));
    var sql =
        Sql.of("select ")
            .then(Sql.join(", ", columns))
            .then(" from ")
            .then(from)
            .then(" where ")
            .then(where);
    if (!splits.isEmpty()) {
      sql = sql.then(" group by " + groupBy());
    }
    // What is kept back for having too few people is found out among all groups.
    if (crowds.isEmpty() && !having.isEmpty()) {
      sql = sql.then(" having ").then(Sql.join(" and ", having));
    }
    return sql.then(order()).then(" limit " + (most() + 1));
  }

  /** The first of the columns that tell how amounts were converted; they come last. */
  int rates() {
    int shown = (int) splits.stream().filter(split -> split.shown().isPresent()).count();
    int crowded = crowds.isEmpty() ? 0 : crowds.size() + 1;
    return splits.size() + figures.size() + shown + crowded + 1;
  }

  /** The same for so many groups. */
  AggregatePlan upTo(int groups) {
    return with(from, groups);
  }

  /** The same over other rows than those of the type's table, which is read first. */
  AggregatePlan over(String table, Sql rows) {
    var joins = new Sql(from.text().substring(table.length()), from.values());
    return with(rows.then(joins), limit);
  }

  private AggregatePlan with(Sql otherFrom, int groups) {
    return new AggregatePlan(
        type, splits, figures, otherFrom, where, having, crowds, sight, sort, groups, withheld);
  }

  /**
   * The figures for each day on which rows came ({@code since}) or went ({@code until}), and each
   * group: the day, whether they came, the groups, the figures, what is shown of the groups.
   */
  Sql comingAndGoing() {
    var columns = new ArrayList<Sql>(List.of(Sql.of("ends.day"), Sql.of("ends.came")));
    splits.forEach(split -> columns.add(split.group()));
    figures.forEach(figure -> columns.add(figure.sql()));
    splits.stream().map(Split::shown).flatMap(Optional::stream).forEach(columns::add);
    var groups = IntStream.rangeClosed(1, splits.size() + 2).mapToObj(Integer::toString).toList();
    return Sql.of("select ")
        .then(Sql.join(", ", columns))
        .then(" from ")
        .then(from)
        .then(
            """
             cross join lateral (values ((t.since at time zone 'UTC')::date, true),
              ((t.until at time zone 'UTC')::date, false)) as ends (day, came)
             where ends.day is not null and\
            """)
        .then(" ")
        .then(where)
        .then(" group by " + String.join(", ", groups));
  }

  int most() {
    return crowds.isEmpty() ? limit : AggregateRequest.MOST_GROUPS;
  }

  private String groupBy() {
    return String.join(
        ", ", IntStream.rangeClosed(1, splits.size()).mapToObj(Integer::toString).toList());
  }

  private String order() {
    var keys = new ArrayList<String>();
    for (var name : sort) {
      boolean descending = name.startsWith("-");
      keys.add(
          column(descending ? name.substring(1) : name) + (descending ? " desc nulls last" : ""));
    }
    IntStream.rangeClosed(1, splits.size()).forEach(column -> keys.add(Integer.toString(column)));
    return keys.isEmpty() ? "" : " order by " + String.join(", ", keys);
  }

  private int column(String name) {
    for (int i = 0; i < splits.size(); i++) {
      if (splits.get(i).place().path().equals(name)) {
        return i + 1;
      }
    }
    for (int i = 0; i < figures.size(); i++) {
      if (figures.get(i).name().equals(name)) {
        return splits.size() + i + 1;
      }
    }
    throw unknown(name);
  }

  Problem unknown(String name) {
    return unknown(name, splits, figures);
  }

  static Problem unknown(String name, List<Split> splits, List<Figure> figures) {
    var known = new ArrayList<String>();
    splits.forEach(split -> known.add(split.place().path()));
    figures.forEach(figure -> known.add(figure.name()));
    return Problem.invalid("name_unknown")
        .with("name", name)
        .with("suggestion", Nearest.of(name, known))
        .with("known", String.join(", ", known));
  }

  /** What is read, in words for the person who is read about. */
  String what() {
    return type.plural() + ": " + String.join(", ", figures.stream().map(Figure::name).toList());
  }

  /** Column numbers of the people that groups are about, by dimension. */
  Map<Integer, String> persons() {
    var persons = new java.util.LinkedHashMap<Integer, String>();
    for (int i = 0; i < splits.size(); i++) {
      var target = splits.get(i).target();
      if (target != null && target.name().equals("user")) {
        persons.put(i, splits.get(i).place().path());
      }
    }
    return persons;
  }
}
