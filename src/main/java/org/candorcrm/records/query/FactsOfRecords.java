package org.candorcrm.records.query;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.RecordFacts;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.sql.Sql;
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
    var sql =
        Sql.of("select t.owner_id, t.created_by, ")
            .then(selection.columns("t"))
            .then(" from " + table + " t where t.deleted_at is null and t.merged_into is null and ")
            .then(Sql.of("t.id = ?", record));
    return rows
        .list(
            sql,
            row -> {
              var read = selection.read(row, 3);
              var value = title.isEmpty() ? null : read.values()[0];
              return new Facts(
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  value == null ? type.label() : Spoken.of(title.orElseThrow().kind(), value));
            })
        .stream()
        .findFirst();
  }
}
