package org.candorcrm.records.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.RecordFacts;
import org.candorcrm.access.TypeNames;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells access what it must know of a record, whoever asks. */
@Component
final class FactsOfRecords implements RecordFacts {

  private final Schemas schemas;
  private final Rows rows;

  FactsOfRecords(Schemas schemas, Rows rows) {
    this.schemas = schemas;
    this.rows = rows;
  }

  @Override
  public Optional<Facts> of(int type, UUID record) {
    return schemas.current().type(type).flatMap(known -> of(known, record));
  }

  private Optional<Facts> of(RecordType type, UUID record) {
    var title = type.field(type.titleField()).filter(f -> !f.kind().columns().isEmpty());
    var selection =
        new Selection(
            type, title.<List<Pick>>map(f -> List.of(new Pick.Stored(f))).orElse(List.of()), false);
    var table = CurrentWorkspace.get().schema() + ".\"" + type.table() + '"';
    var part = schemas.parts().stream().filter(p -> p.part().equals(type.name())).findFirst();
    var whole = part.map(p -> "t.\"" + p.column() + '"').orElse("null::uuid");
    var sql =
        Sql.of("select t.owner_id, t.created_by, " + whole + ", ")
            .then(selection.columns("t"))
            .then(" from " + table + " t where t.deleted_at is null and t.merged_into is null and ")
            .then(Sql.of("t.id = ?", record));
    return rows
        .list(
            sql,
            row -> {
              var read = selection.read(row, 4);
              var value = title.isEmpty() ? null : read.values()[0];
              return new Facts(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  value == null ? type.label() : Spoken.of(title.orElseThrow().kind(), value),
                  whole(part, row.getObject(3, UUID.class)));
            })
        .stream()
        .findFirst();
  }

  private @Nullable Whole whole(Optional<TypeNames.Part> part, @Nullable UUID record) {
    if (part.isEmpty() || record == null) {
      return null;
    }
    var type = schemas.current().type(part.get().whole()).orElse(null);
    return type == null
        ? null
        : of(type, record).map(facts -> new Whole(type.id(), record, facts)).orElse(null);
  }

  @Override
  public boolean sees(Viewer viewer, int type, UUID record) {
    var known = schemas.current().type(type).orElse(null);
    if (known == null) {
      return false;
    }
    var scope = ViewerScope.of(viewer);
    var sql =
        Sql.of("select 1 from " + scope.table(known) + " t where t.id = ? and ", record)
            .then(scope.rows(known, "t"));
    return !rows.list(sql, row -> true).isEmpty();
  }

  @Override
  public Map<UUID, String> titles(Viewer viewer, String type, Collection<UUID> records) {
    return schemas
        .current()
        .type(type)
        .map(known -> new Titles(rows, ViewerScope.of(viewer)).orLabels(known, records))
        .orElse(Map.of());
  }
}
