package org.candorcrm.records.usage;

import java.time.Instant;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Moments;
import org.candorcrm.records.query.ViewerScope;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.sql.Sql;
import org.jspecify.annotations.Nullable;

/** How much a field or a type holds, and when somebody last wrote it. */
final class Filling {

  /** Older entries of the log are not looked through: they would not say that it is in use. */
  private static final int LAST_CHANGES = 50_000;

  private final Database database;

  Filling(Database database) {
    this.database = database;
  }

  /**
   * @param records how many hold a value, as far as the viewer sees them
   * @param writtenAt when one was last written, among the latest changes of the workspace that the
   *     viewer may see: a record that is kept from them leaves no trace here
   * @param writers how many colleagues wrote one among these changes
   */
  record Figures(long records, @Nullable Instant writtenAt, long writers) {}

  Figures of(ViewerScope scope, RecordType type, @Nullable Field field) {
    var held = held(scope, type, field);
    var lately =
        Sql.of(
                Database.qualified(
                    """
                    select max(c.at) as written_at, count(distinct c.actor) as writers
                      from (select seq, at, actor, record, record_type, changes from {ws}.changes
                             order by seq desc limit ?) c
                      join %s t on t.id = c.record
                     where c.record_type = ? and (?::text is null or jsonb_exists(c.changes, ?::text))
                       and \
                    """
                        .formatted(scope.table(type))),
                LAST_CHANGES,
                type.id(),
                name(field),
                name(field))
            .then(scope.rows(type, "t"));
    return database
        .sql(lately.text())
        .params(lately.values())
        .query((row, number) ->
            new Figures(
                held.records(),
                later(Moments.readOrNull(row, "written_at"), held.createdAt()),
                row.getLong("writers")))
        .single();
  }

  private static @Nullable String name(@Nullable Field field) {
    return field == null ? null : field.name();
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  private record Held(long records, @Nullable Instant createdAt) {}

  private Held held(ViewerScope scope, RecordType type, @Nullable Field field) {
    if (field != null && field.kind().columns().isEmpty()) {
      return new Held(0, null);
    }
    var sql =
        Sql.of(
                "select count(*) as records, max(t.created_at) as created_at from %s t where "
                    .formatted(scope.table(type)))
            .then(scope.rows(type, "t"))
            .then(field == null ? "" : " and t.\"%s\" is not null".formatted(first(field)));
    return database
        .sql(sql.text())
        .params(sql.values())
        .query((row, number) ->
            new Held(row.getLong("records"), Moments.readOrNull(row, "created_at")))
        .single();
  }

  private static String first(Field field) {
    return field.column(field.kind().columns().getFirst().suffix());
  }
}
