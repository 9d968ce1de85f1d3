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
    return of(type, ids, scope.rows(type, "t"));
  }

  /** Those of merged records, too, which are as visible as what they live on in. */
  Map<UUID, String> ofMerged(RecordType type, Collection<UUID> ids) {
    return of(
        type, ids, Sql.of("t.deleted_at is null and ").then(scope.allowedOrMerged(type, "t")));
  }

  private Map<UUID, String> of(RecordType type, Collection<UUID> ids, Sql visible) {
    var field = field(type);
    if (ids.isEmpty() || field == null) {
      return Map.of();
    }
    Object wanted = ids.toArray(UUID[]::new);
    var selection = new Selection(type, List.of(new Pick.Stored(field)), false);
    var sql =
        Sql.of("select ")
            .then(selection.columns("t"))
            .then(" from " + scope.table(type, ids) + " t where ")
            .then(Sql.of("t.id = any(?) and ", wanted))
            .then(visible);
    var titles = new HashMap<UUID, String>();
    for (var row : rows.list(sql, one -> selection.read(one, 1))) {
      var value = row.values()[0];
      if (value != null) {
        titles.put(row.id(), Spoken.of(field.kind(), value));
      }
    }
    return titles;
  }

  /** As {@link #of}, with the type's label for records that are visible but have no title. */
  Map<UUID, String> orLabels(RecordType type, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Object wanted = ids.toArray(UUID[]::new);
    var sql =
        Sql.of("select t.id from " + scope.table(type, ids) + " t where ")
            .then(Sql.of("t.id = any(?) and ", wanted))
            .then(scope.rows(type, "t"));
    var titles = new HashMap<UUID, String>();
    rows.list(sql, one -> one.getObject(1, UUID.class)).forEach(id -> titles.put(id, type.label()));
    titles.putAll(of(type, titles.keySet()));
    return titles;
  }

  private @Nullable Field field(RecordType type) {
    return type.field(type.titleField())
        .filter(field -> scope.readable(type, field))
        .filter(field -> !field.kind().columns().isEmpty())
        .orElse(null);
  }
}
