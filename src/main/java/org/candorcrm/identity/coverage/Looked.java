package org.candorcrm.identity.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.query.Row;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schema;
import org.candorcrm.records.sql.Sql;

/**
 * One look at one record: who looks, and at which moment.
 *
 * @param row the record as they may read it today
 * @param family the record, and what was merged into it
 * @param moment at which the record is looked at
 * @param past whether that is not the present: what was written later does not count
 */
record Looked(
    Viewer viewer,
    Schema schema,
    ViewerScope scope,
    RecordType type,
    Row row,
    List<UUID> family,
    Instant moment,
    boolean past) {

  /** The database has a clock of its own: what it has just written is there already. */
  private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

  Looked {
    family = List.copyOf(family);
  }

  UUID record() {
    return row.id();
  }

  Looked at(Instant other) {
    return new Looked(viewer, schema, scope, type, row, family, other, true);
  }

  /** What was written until then counts. */
  Instant cut() {
    return past ? moment : moment.plus(CLOCKS_DIFFER);
  }

  UUID[] ids() {
    return family.toArray(UUID[]::new);
  }

  /** A field of a type, where the viewer may read both. */
  Optional<Field> field(RecordType of, String name) {
    return of.field(name).filter(field -> scope.readable(of, field));
  }

  /** The condition by which records of a type, called t, belong to this one. */
  Optional<Sql> tie(RecordType of, String relation) {
    return field(of, relation).flatMap(field -> tie(of, field));
  }

  private Optional<Sql> tie(RecordType of, Field field) {
    return switch (field.kind()) {
      case RelationKind one when !one.polymorphic() ->
          Optional.of(Sql.of("t.\"" + field.column("_id") + "\" = ?", record()));
      case RelationsKind _ ->
          Optional.of(
              Sql.of(
                  "t.id in (select from_id from "
                      + scope.table(of.linkTable(field))
                      + " where to_id = ?)",
                  record()));
      default -> Optional.empty();
    };
  }
}
