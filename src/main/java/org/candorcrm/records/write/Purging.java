package org.candorcrm.records.write;

import java.util.List;
import java.util.UUID;
import org.candorcrm.platform.Database;
import org.candorcrm.records.Arbiter;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes rows that were deleted long ago. Their history stays; what was merged goes with the
 * record that it lives on in, and never before.
 */
@Component
final class Purging {

  private static final int PORTION = 1_000;
  private static final int USUAL_DAYS = 30;

  private final Database database;
  private final Schemas schemas;
  private final Tables tables;
  private final ObjectProvider<Arbiter> arbiter;
  private final TransactionTemplate transaction;

  Purging(
      Database database,
      Schemas schemas,
      Tables tables,
      ObjectProvider<Arbiter> arbiter,
      PlatformTransactionManager transactions) {
    this.arbiter = arbiter;
    this.database = database;
    this.schemas = schemas;
    this.tables = tables;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Purges the current workspace and says how many records went. */
  int purge() {
    int days = days();
    int purged = 0;
    for (var type : schemas.current().types()) {
      if (type.origin() == RecordType.Origin.FIXED) {
        continue;
      }
      int portion = PORTION;
      while (portion >= PORTION) {
        portion = portion(type, days);
        purged += portion;
      }
    }
    return purged;
  }

  private int days() {
    return database
        .sql(
            """
            select value::int from {ws}.settings
             where key = 'purge_after_days' and value ~ '^[0-9]{1,5}$' and deleted_at is null
             order by created_at limit 1
            """)
        .query(Integer.class)
        .optional()
        .orElse(USUAL_DAYS);
  }

  private int portion(RecordType type, int days) {
    return java.util.Objects.requireNonNull(transaction.execute(status -> purge(type, days)));
  }

  private int purge(RecordType type, int days) {
    var table = tables.of(type).table;
    var gone =
        database
            .sql(
                """
                with recursive dead as (
                  select id from %1$s
                   where deleted_at < now() - make_interval(days => ?) and merged_into is null
                   limit ? for update skip locked),
                family (id) as (
                  select id from dead
                  union
                  select m.loser from family f join {ws}.merges m on m.winner = f.id
                   where m.reversed_at is null)
                delete from %1$s where id in (select id from family) returning id, version
                """
                    .formatted(table))
            .params(days, PORTION)
            .query((row, number) -> new Gone(row.getObject(1, UUID.class), row.getInt(2)))
            .list();
    if (!gone.isEmpty()) {
      var ids = gone.stream().map(Gone::id).toArray(UUID[]::new);
      clear(type, ids);
      arbiter.ifAvailable(judge -> judge.purged(List.of(ids)));
      log(type, gone);
    }
    return gone.size();
  }

  private record Gone(UUID id, int version) {}

  private void clear(RecordType type, UUID[] ids) {
    database.sql("delete from {ws}.external_ids where record = any(?)").param(ids).update();
    database.sql("delete from {ws}.file_contents where file_id = any(?)").param(ids).update();
    database.sql("delete from {ws}.confirmations where record = any(?)").param(ids).update();
    database.sql("delete from {ws}.merges where winner = any(?)").param(ids).update();
    database.sql("delete from {ws}.deal_stage_changes where deal_id = any(?)").param(ids).update();
    for (Field field : type.fields()) {
      if (field.kind() instanceof RelationsKind) {
        database
            .sql("delete from " + Links.table(type, field) + " where from_id = any(?)")
            .param(ids)
            .update();
      }
    }
  }

  private void log(RecordType type, List<Gone> gone) {
    database
        .sql(
            """
            insert into {ws}.changes (source, record_type, record, version, kind)
            select 1, ?, id, version + 1, 'purge' from unnest(?::uuid[], ?::int[]) as g(id, version)
            """)
        .params(
            type.id(),
            gone.stream().map(Gone::id).toArray(UUID[]::new),
            gone.stream().map(Gone::version).toArray(Integer[]::new))
        .update();
  }
}
