package org.candorcrm.records.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What people call records, as far as the viewer may see them. */
final class Titles {

  private final Rows rows;
  private final ViewerScope scope;

  Titles(Rows rows, ViewerScope scope) {
    this.rows = rows;
    this.scope = scope;
  }

  /** Titles by id; a record that may not be seen, or has no title, is missing. */
  Map<UUID, String> of(RecordType type, Collection<UUID> ids) {
    var field = field(type);
    if (ids.isEmpty() || field == null) {
      return Map.of();
    }
    Object wanted = ids.toArray(UUID[]::new);
    var selection = new Selection(type, List.of(new Pick.Stored(field)), false);
    var sql =
        Sql.of("select ")
            .then(selection.columns("t"))
            .then(" from " + scope.table(type) + " t where ")
            .then(Sql.of("t.id = any(?) and ", wanted))
            .then(scope.rows(type, "t"));
    var titles = new HashMap<UUID, String>();
    for (var row : rows.list(sql, one -> selection.read(one, 1))) {
      var value = row.values()[0];
      if (value != null) {
        titles.put(row.id(), Spoken.of(field.kind(), value));
      }
    }
    return titles;
  }

  private @Nullable Field field(RecordType type) {
    return type.field(type.titleField())
        .filter(field -> scope.readable(type, field))
        .filter(field -> !field.kind().columns().isEmpty())
        .orElse(null);
  }
}
