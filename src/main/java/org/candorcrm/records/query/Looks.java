package org.candorcrm.records.query;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.records.sql.Sql;

/**
 * Finds the colleagues whom figures are about although no group is called after them: a filter has
 * singled them out, or a dimension splits by their name.
 */
final class Looks {

  /**
   * Where colleagues may stand.
   *
   * @param each columns all of whose colleagues are looked at
   * @param few columns whose colleagues are looked at where they are fewer than a crowd
   * @param where conditions under which those few are met
   */
  record Sight(List<String> each, List<String> few, List<Sql> where) {
    static final Sight NONE = new Sight(List.of(), List.of(), List.of());

    Sight {
      each = List.copyOf(each);
      few = List.copyOf(few);
      where = List.copyOf(where);
    }
  }

  private static final int GLANCE = 20_000;

  private Looks() {}

  static Set<UUID> at(Rows rows, AggregatePlan plan) {
    return at(rows, plan.sight(), plan.from(), plan.where());
  }

  static Set<UUID> at(Rows rows, ListPlan plan) {
    return at(rows, plan.sight(), Sql.of(plan.table() + " t"), plan.where());
  }

  private static Set<UUID> at(Rows rows, Sight sight, Sql from, Sql where) {
    var persons = new HashSet<UUID>();
    for (var column : sight.each()) {
      persons.addAll(people(rows, column, from, where, AggregateRequest.MOST_GROUPS));
    }
    for (var column : sight.few()) {
      for (var condition : sight.where()) {
        if (among(rows, column, from, condition, GLANCE).size() < Crowds.SMALLEST) {
          var met = people(rows, column, from, condition, Crowds.SMALLEST);
          if (met.size() < Crowds.SMALLEST) {
            persons.addAll(met);
          }
        }
      }
    }
    return persons;
  }

  /** Whoever stands in the first rows: most filters that meet a crowd meet one there already. */
  private static List<UUID> among(Rows rows, String column, Sql from, Sql where, int first) {
    var sql =
        Sql.of("select distinct first.person from (select " + column + " as person from ")
            .then(from)
            .then(" where ")
            .then(where)
            .then(" limit " + first + ") first where first.person is not null");
    return rows.list(sql, row -> row.getObject(1, UUID.class));
  }

  private static List<UUID> people(Rows rows, String column, Sql from, Sql where, int most) {
    var sql =
        Sql.of("select distinct " + column + " from ")
            .then(from)
            .then(" where " + column + " is not null and ")
            .then(where)
            .then(" limit " + most);
    return rows.list(sql, row -> row.getObject(1, UUID.class));
  }
}
