package org.candorcrm.records.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.kinds.Column;
import org.candorcrm.records.schema.Field;
import org.jspecify.annotations.Nullable;

/** Keeps the values of unique fields unique, among the rows of the set and against the table. */
final class Uniqueness {

  private final Database database;

  Uniqueness(Database database) {
    this.database = database;
  }

  void check(TypeTable table, List<Row> sameType) {
    for (var field : table.unique) {
      var byKey = distinct(field, sameType);
      if (!byKey.isEmpty()) {
        lock(field, byKey);
        refuseTaken(table, field, byKey);
      }
    }
  }

  private static Map<String, Row> distinct(Field field, List<Row> sameType) {
    var byKey = new HashMap<String, Row>();
    for (var row : sameType) {
      var value = row.restores() ? row.before(field.name()) : row.changed.get(field.name());
      var key = key(field, value);
      if (key != null && byKey.putIfAbsent(key, row) != null) {
        row.refuse(taken(field));
      }
    }
    return byKey;
  }

  private static Problem taken(Field field) {
    return Problem.of(Problem.Status.CONFLICT, "value_taken").field(field.name());
  }

  /** Two writers of one value wait for each other until the first has committed. */
  private void lock(Field field, Map<String, Row> byKey) {
    database
        .sql(
            """
            select pg_advisory_xact_lock(k)
              from (select distinct hashtextextended('{ws}.' || ? || '.' || key, 0) as k
                      from unnest(?::text[]) as key
                     order by k) as ordered
            """)
        .params(field.id(), byKey.keySet().toArray(String[]::new))
        .query((row, number) -> number)
        .list();
  }

  private void refuseTaken(TypeTable table, Field field, Map<String, Row> byKey) {
    var column = keyColumn(field);
    var name = TypeTable.quoted(field, column);
    var type = column.sqlType().split(" ", 2)[0];
    database
        .sql(
            "select t.id, t.%1$s::text from %2$s t where t.%1$s = any(?::%3$s[]) and t.deleted_at is null and t.merged_into is null"
                .formatted(name, table.table, type))
        .param(byKey.keySet().toArray(String[]::new))
        .query(found -> {
          var row = byKey.get(found.getString(2));
          if (row != null && !found.getObject(1, UUID.class).equals(row.id)) {
            row.refuse(taken(field));
          }
        });
  }

  private static Column keyColumn(Field field) {
    return field.kind().columns().get(keyIndex(field));
  }

  private static int keyIndex(Field field) {
    var columns = field.kind().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).role() == Column.Role.FOLDED) {
        return i;
      }
    }
    return 0;
  }

  private static @Nullable String key(Field field, @Nullable Object value) {
    return value == null ? null : PgText.of(field.kind().store(value)[keyIndex(field)]);
  }
}
