package org.candorcrm.records.findings;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.springframework.jdbc.core.RowMapper;

/**
 * The records that an import wrote, as far as a viewer may see them; every check asks through it.
 * Where there are very many, the first of them are looked at.
 */
record Imported(Database database, ViewerScope scope, RecordType type, UUID batch) {

  static final int MOST = 20_000;

  boolean readable(Field field) {
    return field.retiredAt() == null && scope.readable(type, field);
  }

  List<Field> fields() {
    return type.activeFields().stream().filter(this::readable).toList();
  }

  String table() {
    return scope.table(type);
  }

  /** {@code mine}: ids of the visible rows of this import, ready to be followed by a query. */
  Sql mine() {
    return Sql.of(
            "with mine as (select t.id from (select distinct c.record from %s c where c.batch = ? and c.record_type = ?) w join %s t on t.id = w.record where "
                .formatted(scope.table("changes"), table()),
            batch,
            type.id())
        .then(scope.rows(type, "t"))
        .then(" order by t.id limit " + MOST + ") ");
  }

  <T> List<T> ask(Sql sql, RowMapper<T> mapper) {
    return database.sql(sql.text()).params(sql.values()).query(mapper).list();
  }

  long count() {
    return ask(mine().then("select count(*) from mine"), (row, n) -> row.getLong(1)).getFirst();
  }

  static List<UUID> ids(java.sql.ResultSet row, String column) throws java.sql.SQLException {
    return Arrays.asList((UUID[]) row.getArray(column).getArray());
  }
}
