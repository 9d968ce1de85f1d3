package org.candorcrm.identity.applications;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.kinds.Column;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;

/** How many of the records that somebody sees have a value in a field, wherever it came from. */
@Component
final class Filled {

  private final Database database;

  Filled(Database database) {
    this.database = database;
  }

  /** By the name of the field; one that keeps nothing on the record's row is left out. */
  Map<String, Long> of(Viewer viewer, RecordType type, Collection<String> names) {
    var fields =
        names.stream()
            .flatMap(name -> type.field(name).stream())
            .filter(field -> viewer.on(type.id()).mayRead(field.id()))
            .filter(field -> !values(field).isEmpty())
            .distinct()
            .toList();
    return fields.isEmpty() ? Map.of() : counted(viewer, type, fields);
  }

  private Map<String, Long> counted(Viewer viewer, RecordType type, List<Field> fields) {
    var counts = new ArrayList<String>();
    fields.forEach(field -> counts.add("count(*) filter (where " + isThere(field) + ")"));
    var scope = ViewerScope.of(viewer);
    var sql =
        Sql.of("select " + String.join(", ", counts) + " from " + scope.table(type) + " t where ")
            .then(scope.rows(type, "t"));
    var filled = new HashMap<String, Long>();
    database
        .sql(sql.text())
        .params(sql.values())
        .query(row -> {
          for (int i = 0; i < fields.size(); i++) {
            filled.put(fields.get(i).name(), row.getLong(i + 1));
          }
        });
    return filled;
  }

  private static String isThere(Field field) {
    return values(field).stream()
        .map(column -> "t.\"" + field.column(column.suffix()) + "\" is not null")
        .collect(joining(" or "));
  }

  private static List<Column> values(Field field) {
    return field.kind().columns().stream()
        .filter(column -> column.role() == Column.Role.VALUE)
        .toList();
  }
}
