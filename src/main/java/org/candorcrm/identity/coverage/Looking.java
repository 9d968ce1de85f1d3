package org.candorcrm.identity.coverage;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.records.Records;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.sql.Sql;
import org.springframework.stereotype.Component;

/** Finds the record that somebody looks at, as far as they may see it. */
@Component
final class Looking {

  /** The types whose coverage is known. */
  static final Set<String> COVERED = Set.of("people", "companies");

  private final Database database;
  private final Schemas schemas;
  private final Records records;

  Looking(Database database, Schemas schemas, Records records) {
    this.database = database;
    this.schemas = schemas;
    this.records = records;
  }

  private record Seen(boolean writable, List<UUID> family) {}

  /**
   * @throws Problem {@code coverage_type_invalid}, and as for the record itself
   */
  Looked at(Viewer viewer, String plural, UUID record) {
    return look(viewer, plural, record, false);
  }

  /**
   * As {@link #at}, by somebody who may change the record.
   *
   * @throws Problem {@code record_not_yours} besides
   */
  Looked forWriting(Viewer viewer, String plural, UUID record) {
    return look(viewer, plural, record, true);
  }

  private Looked look(Viewer viewer, String plural, UUID record, boolean writing) {
    var schema = schemas.current();
    var type = type(plural);
    var row = records.one(viewer, plural, record);
    var scope = ViewerScope.of(viewer);
    var seen = seen(viewer, scope, type, record);
    if (writing && !seen.writable) {
      throw Problem.forbidden("record_not_yours").with("type", type.name()).with("id", record);
    }
    return new Looked(viewer, schema, scope, type, row, seen.family, viewer.now(), false);
  }

  RecordType type(String plural) {
    return schemas
        .current()
        .type(plural)
        .filter(one -> COVERED.contains(plural))
        .orElseThrow(() -> Problem.invalid("coverage_type_invalid").with("type", plural));
  }

  private Seen seen(Viewer viewer, ViewerScope scope, RecordType type, UUID record) {
    var sql =
        Sql.of("select ")
            .then(scope.rule(viewer.on(type.id()).write(), type, "t"))
            .then(
                Sql.of(
                    Database.qualified(
                            """
                             as writable,
                                   array(with recursive family(id) as (
                                     select t.id
                                     union
                                     select m.loser from {ws}.merges m
                                       join family f on m.winner = f.id
                                      where m.reversed_at is null)
                                   select id from family) as family
                              from %s t where t.id = ? and \
                            """)
                        .formatted(scope.table(type)),
                    record))
            .then(scope.rows(type, "t"));
    return database
        .sql(sql.text())
        .params(sql.values())
        .query((row, number) ->
            new Seen(
                row.getBoolean("writable"), List.of((UUID[]) row.getArray("family").getArray())))
        .optional()
        .orElseThrow(() -> Problem.notFound("record_not_found").with("type", type.name()));
  }
}
