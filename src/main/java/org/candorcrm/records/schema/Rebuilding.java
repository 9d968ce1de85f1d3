package org.candorcrm.records.schema;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.candorcrm.platform.Database;
import org.candorcrm.records.kinds.RelationsKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Gives a workspace in which nobody works yet the record types of another one: the tables are made
 * anew from the metadata rows that come in. Indexes follow the rows, which is faster.
 */
@Component
public final class Rebuilding {

  private final Database database;
  private final StoredSchema stored;
  private final Schemas schemas;

  Rebuilding(Database database, StoredSchema stored, Schemas schemas) {
    this.database = database;
    this.stored = stored;
    this.schemas = schemas;
  }

  /** The tables of records in the current workspace, those of access included. */
  public Collection<String> recordTables() {
    return stored.load().types().stream().map(RecordType::table).toList();
  }

  /**
   * In the caller's transaction.
   *
   * @param metadata replaces the metadata rows; is told which tables will be made anew
   * @param rows fills the tables
   */
  public void rebuild(Consumer<Set<String>> metadata, Runnable rows) {
    execute("set local lock_timeout = '10s'");
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('candor.schema.{ws}', 0))")
        .query((row, number) -> number)
        .list();
    var before = stored.load();
    var old = ownTables(before);
    metadata.accept(old);
    var schema = stored.load();
    old.forEach(table -> execute("drop table {ws}.\"%s\"".formatted(table)));
    own(schema)
        .forEach(type -> {
          execute(TableText.createTable(type));
          executeAny(TableText.createLinkTables(type, type.fields()));
        });
    rows.run();
    own(schema)
        .forEach(type -> {
          IndexPlan.of(type).forEach(index -> execute(index.create()));
          executeAny(DayStatistics.text(type));
        });
    announce(before.version());
    schemas.forgetAfterCommit();
  }

  /** Reads the model again at the next call. */
  public void forget() {
    schemas.forgetAfterCommit();
  }

  private static Collection<RecordType> own(Schema schema) {
    return schema.types().stream()
        .filter(type -> type.origin() != RecordType.Origin.FIXED)
        .toList();
  }

  private static Set<String> ownTables(Schema schema) {
    var tables = new LinkedHashSet<String>();
    for (var type : own(schema)) {
      tables.add(type.table());
      type.fields().stream()
          .filter(field -> field.kind() instanceof RelationsKind)
          .forEach(field -> tables.add(type.linkTable(field)));
    }
    return tables;
  }

  /** Whoever has read a schema of this workspace before must see that it is another one. */
  private void announce(long before) {
    database
        .sql(
            """
            select setval('{ws}.schema_version_seq', greatest(?, last_value)) from
              {ws}.schema_version_seq
            """)
        .param(before)
        .query((row, number) -> number)
        .list();
    execute(
        """
        update {ws}.schema_versions set version = nextval('{ws}.schema_version_seq') where id = 1;
        update {ws}.record_types set version = (select version from {ws}.schema_versions);
        """);
  }

  private void executeAny(String statements) {
    if (!statements.isEmpty()) {
      execute(statements);
    }
  }

  private void execute(String statements) {
    new JdbcTemplate(database.source()).execute(Database.qualified(statements));
  }
}
