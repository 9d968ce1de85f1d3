package org.candorcrm.activities.looks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candorcrm.records.kinds.RelationKind;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;

/** How records of one type may point to a record: a condition for each readable relation. */
final class Ties {

  private Ties() {}

  static List<Sql> of(ViewerScope scope, RecordType type, RecordType about, UUID record) {
    return type.activeFields().stream()
        .filter(field -> !field.system() && scope.readable(type, field))
        .flatMap(field -> tie(scope, type, field, about, record).stream())
        .toList();
  }

  private static Optional<Sql> tie(
      ViewerScope scope, RecordType type, Field field, RecordType about, UUID record) {
    if (field.kind() instanceof RelationKind relation
        && (relation.toAny() || relation.to().contains(about.name()))) {
      var id = "t.\"" + field.column("_id") + "\" = ?";
      return Optional.of(
          relation.polymorphic()
              ? Sql.of(
                  "(t.\"" + field.column("_type") + "\" = ? and " + id + ")", about.name(), record)
              : Sql.of(id, record));
    }
    if (field.kind() instanceof RelationsKind relations && relations.to().equals(about.name())) {
      return Optional.of(
          Sql.of(
              "t.id in (select from_id from "
                  + scope.table(type.linkTable(field))
                  + " where to_id = ?)",
              record));
    }
    return Optional.empty();
  }
}
