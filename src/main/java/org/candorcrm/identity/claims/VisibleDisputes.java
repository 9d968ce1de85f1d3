package org.candorcrm.identity.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.candorcrm.access.RowRule;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;

/**
 * Disagreements as far as somebody may see the record and read the field: everything that is told
 * of disagreements is found through here.
 */
@Component
final class VisibleDisputes {

  /** More than these are not counted. */
  static final int MOST_COUNTED = 10_000;

  private final Database database;

  VisibleDisputes(Database database) {
    this.database = database;
  }

  /** One found, and its place in the order. */
  record Found(int type, Spot spot, float weight) {}

  List<Found> page(Viewer viewer, Schema schema, DisputeFilter filter, int most) {
    var sql =
        Sql.of("select d.record_type, d.record, d.field, d.weight from {ws}.disagreements d where ")
            .then(where(viewer, schema, filter));
    var after = filter.after();
    if (after != null) {
      sql =
          sql.then(
              Sql.of(
                  " and (d.weight < ? or d.weight = ? and (d.record, d.field) > (?, ?))",
                  after.weight(),
                  after.weight(),
                  after.record(),
                  after.field()));
    }
    var limited = sql.then(Sql.of(" order by d.weight desc, d.record, d.field limit ?", most));
    return database
        .sql(limited.text())
        .params(limited.values())
        .query((row, number) ->
            new Found(
                row.getInt(1),
                new Spot(row.getObject(2, UUID.class), row.getInt(3)),
                row.getFloat(4)))
        .list();
  }

  int count(Viewer viewer, Schema schema, DisputeFilter filter) {
    var sql =
        Sql.of("select count(*) from (select 1 from {ws}.disagreements d where ")
            .then(where(viewer, schema, filter))
            .then(Sql.of(" limit ?) as found", MOST_COUNTED));
    return database.sql(sql.text()).params(sql.values()).query(Integer.class).single();
  }

  private static Sql where(Viewer viewer, Schema schema, DisputeFilter filter) {
    var all =
        Sql.of("d.state = ?", filter.state()).then(" and ").then(visible(viewer, schema, filter));
    if (!filter.among().isEmpty()) {
      all =
          all.then(
              Sql.of(
                  " and (select count(distinct c.source) from {ws}.claims c where c.record = d.record"
                      + " and c.field = d.field and c.source = any(?)) = ?",
                  filter.among().toArray(Integer[]::new),
                  filter.among().size()));
    }
    if (!filter.records().isEmpty()) {
      all =
          all.then(
              Sql.of(" and d.record = any(?::uuid[])", (Object) IdArrays.bound(filter.records())));
    }
    return all;
  }

  private static Sql visible(Viewer viewer, Schema schema, DisputeFilter filter) {
    var scope = ViewerScope.of(viewer);
    var parts = new ArrayList<Sql>();
    for (var type : schema.types()) {
      var only = filter.type();
      if (only != null && only.id() != type.id()) {
        continue;
      }
      var fields = fields(viewer, type, filter);
      if (fields.length > 0) {
        parts.add(
            Sql.of(
                    "(d.record_type = ? and d.field = any(?) and exists (select 1 from %s t"
                            .formatted(scope.table(type))
                        + " where t.id = d.record and ",
                    type.id(),
                    fields)
                .then(scope.rows(type, "t"))
                .then("))"));
      }
    }
    return parts.isEmpty() ? Sql.FALSE : Sql.join(" or ", parts).inParentheses();
  }

  private static Integer[] fields(Viewer viewer, RecordType type, DisputeFilter filter) {
    if (viewer.on(type.id()).read() instanceof RowRule.Nothing) {
      return new Integer[0];
    }
    var only = filter.field();
    return readable(viewer, type).stream()
        .filter(field -> only == null || only.id() == field.id())
        .map(Field::id)
        .toArray(Integer[]::new);
  }

  static List<Field> readable(Viewer viewer, RecordType type) {
    var rights = viewer.on(type.id());
    return Claimable.fields(type).stream().filter(field -> rights.mayRead(field.id())).toList();
  }
}
