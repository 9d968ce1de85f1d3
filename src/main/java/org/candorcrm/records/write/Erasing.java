package org.candorcrm.records.write;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.ChangeSignal;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.IdArrays;
import org.candorcrm.platform.Moments;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.records.kinds.RelationsKind;
import org.candorcrm.records.schema.Field;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets a person, company or lead for good: the values of the record, what the change log knows
 * of them, and what sources call it. An empty, deleted row stays, so that nothing dangles.
 */
@Component
public final class Erasing {

  /** The record types that know people. */
  public static final Set<String> ERASABLE = Set.of("person", "company", "lead");

  private final Database database;
  private final Schemas schemas;
  private final Tables tables;
  private final Locking locking;
  private final MergeTable merges;
  private final ErasureList list;
  private final Audit audit;
  private final ChangeSignal signal;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Erasing(
      Database database,
      Schemas schemas,
      Tables tables,
      ErasureList list,
      Audit audit,
      ChangeSignal signal,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.schemas = schemas;
    this.tables = tables;
    this.locking = new Locking(database, tables);
    this.merges = new MergeTable(database);
    this.list = list;
    this.audit = audit;
    this.signal = signal;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Erases at once; there is no way back. The erasure is listed outside of the database too, and is
   * done again after an older backup was restored.
   *
   * @throws Problem {@code erasure_not_allowed}, {@code type_not_erasable}, {@code
   *     record_not_found}
   */
  public void erase(Viewer viewer, String noun, String id) {
    if (!viewer.may(Capability.ERASE)) {
      throw Problem.forbidden("erasure_not_allowed");
    }
    var type = Nouns.type(viewer, schemas.current(), noun);
    if (!ERASABLE.contains(type.name())) {
      throw Problem.invalid("type_not_erasable").with("type", type.name());
    }
    var record = RecordWriting.id(type, id);
    var erased =
        Objects.requireNonNull(transaction.execute(status -> eraseHere(viewer, type, record)));
    erased.forEach(one -> list.add(type.name(), one));
    audit.record(viewer, "record_erased", null, Map.of("type", type.name(), "id", record));
  }

  /** The record and all that were merged into it. */
  private List<UUID> eraseHere(Viewer viewer, RecordType type, UUID record) {
    refuseUnseen(viewer, type, record);
    var family = merges.losers(record);
    var ids = family.toArray(UUID[]::new);
    blank(viewer, type, ids);
    database
        .sql("update {ws}.changes set changes = null where record = any(?)")
        .param(ids)
        .update();
    database.sql("delete from {ws}.external_ids where record = any(?)").param(ids).update();
    database
        .sql(
            """
            delete from {ws}.idempotency_keys k using unnest(?::text[]) as id
             where k.answer like '%' || id || '%'
            """)
        .param(IdArrays.bound(family))
        .update();
    note(viewer, type, ids);
    signal.announce();
    return family;
  }

  private void refuseUnseen(Viewer viewer, RecordType type, UUID record) {
    var image = locking.images(viewer, type, List.of(record), true).get(record);
    if (image == null || !image.readable()) {
      throw Problem.notFound("record_not_found").with("type", type.name());
    }
    // Forgetting half of a person would leave the other half behind.
    if (image.mergedInto() != null) {
      throw Problem.of(Status.GONE, "record_merged")
          .with("id", record)
          .with("into", image.mergedInto());
    }
  }

  private void blank(Viewer viewer, RecordType type, UUID[] ids) {
    var table = tables.of(type);
    var sql = new StringBuilder("update ").append(table.table);
    sql.append(" set version = version + 1, updated_at = ?, updated_by = ?::uuid,");
    sql.append(" deleted_at = coalesce(deleted_at, ?), search_text = null");
    table.columnsOfAll().forEach(column -> sql.append(", ").append(column).append(" = null"));
    var now = Moments.bound(Moments.now(clock));
    var actor = WritePath.actor(viewer);
    database
        .sql(sql.append(" where id = any(?)").toString())
        .param(now)
        .param(actor == null ? null : actor.toString())
        .param(now)
        .param(ids)
        .update();
    type.activeFields().stream()
        .filter(field -> field.kind() instanceof RelationsKind)
        .forEach(field -> unlink(type, field, ids));
  }

  private void unlink(RecordType type, Field field, UUID[] ids) {
    database
        .sql("delete from " + Links.table(type, field) + " where from_id = any(?)")
        .param(ids)
        .update();
  }

  private void note(Viewer viewer, RecordType type, UUID[] ids) {
    var actor = WritePath.actor(viewer);
    var by = actor == null ? null : actor.toString();
    database
        .sql(
            """
            insert into {ws}.erasures (record_type, record, actor)
            select ?, id, ?::uuid from unnest(?::uuid[]) as id
            on conflict do nothing
            """)
        .param(type.id())
        .param(by)
        .param(ids)
        .update();
    database
        .sql(
            """
            insert into {ws}.changes (actor, source, record_type, record, version, kind)
            select ?::uuid, ?, ?, t.id, t.version, 'erase' from %s t where t.id = any(?)
            """
                .formatted(tables.of(type).table))
        .param(by)
        .param(viewer.source())
        .param(type.id())
        .param(ids)
        .update();
  }

  /** Erases again what an older backup brought back; safe to repeat. */
  void replay(Viewer candor) {
    for (var erased : list.here()) {
      schemas
          .current()
          .type(erased.type())
          .ifPresent(type -> replay(candor, type, erased.record()));
    }
  }

  private void replay(Viewer candor, RecordType type, UUID record) {
    boolean done =
        database
                .sql("select count(*) from {ws}.erasures where record_type = ? and record = ?")
                .params(type.id(), record)
                .query(Integer.class)
                .single()
            > 0;
    boolean there =
        !done && locking.images(candor, type, List.of(record), false).containsKey(record);
    if (there) {
      transaction.executeWithoutResult(status -> eraseHere(candor, type, record));
    }
  }
}
