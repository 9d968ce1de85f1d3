package org.candorcrm.identity.claims;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.records.kinds.Column;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.springframework.stereotype.Component;

/** What records hold just now. Asks nobody's rights: the records have been looked at before. */
@Component
final class CurrentValues {

  private final Database database;

  CurrentValues(Database database) {
    this.database = database;
  }

  Map<Spot, Object> of(RecordType type, List<Field> fields, Collection<UUID> records) {
    var found = new HashMap<Spot, Object>();
    if (fields.isEmpty() || records.isEmpty()) {
      return found;
    }
    var columns =
        fields.stream()
            .flatMap(field -> valueColumns(field).stream().map(column -> quoted(field, column)))
            .collect(joining(", "));
    database
        .sql(
            "select t.id, %s from {ws}.\"%s\" t where t.id = any(?::uuid[])"
                .formatted(columns, type.table()))
        .param(IdArrays.bound(records))
        .query(row -> {
          int index = 2;
          var id = row.getObject(1, UUID.class);
          for (var field : fields) {
            var value = field.kind().read(row, index);
            if (value != null) {
              found.put(new Spot(id, field.id()), value);
            }
            index += valueColumns(field).size();
          }
        });
    return found;
  }

  private static List<Column> valueColumns(Field field) {
    return field.kind().columns().stream()
        .filter(column -> column.role() == Column.Role.VALUE)
        .toList();
  }

  private static String quoted(Field field, Column column) {
    return "t.\"" + field.column(column.suffix()) + '"';
  }
}
