package org.candorcrm.records.write;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
import org.candorcrm.records.write.Erasure.Erased;
import org.candorcrm.records.write.Erasure.Left;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets a person, company or lead for good: the values of the record, what was merged into it,
 * leads that became it, what the change log knows of them, what sources call them, and what was
 * said about them. An empty, deleted row stays, so that nothing dangles.
 */
@Component
public final class Erasing {

  /** The record types that know people. */
  public static final Set<String> ERASABLE = Set.of("person", "company", "lead");

  private static final Set<String> PEOPLE = Set.of("person", "lead");
  private static final Set<String> CUSTOMERS = Set.of("person", "lead", "deal");

  private final Database database;
  private final Schemas schemas;
  private final Tables tables;
  private final Locking locking;
  private final MergeTable merges;
  private final Referring referring;
  private final ErasingContent content;
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
    this.referring = new Referring(database);
    this.content = new ErasingContent(database, schemas);
    this.list = list;
    this.audit = audit;
    this.signal = signal;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Erases at once; there is no way back. The erasure is listed outside of the database too, before
   * it is committed, and is done again after an older backup was restored.
   *
   * @throws Problem {@code erasure_not_allowed}, {@code type_not_erasable}, {@code
   *     record_not_found}, {@code record_merged}
   */
  public Erasure erase(Viewer viewer, String noun, String id) {
    if (!viewer.may(Capability.ERASE)) {
      throw Problem.forbidden("erasure_not_allowed");
    }
    var type = Nouns.type(viewer, schemas.current(), noun);
    if (!ERASABLE.contains(type.name())) {
      throw Problem.invalid("type_not_erasable").with("type", type.name());
    }
    var record = RecordWriting.id(type, id);
    var erasure =
        Objects.requireNonNull(
            transaction.execute(status -> {
              refuseUnseen(viewer, type, record);
              var erased = eraseHere(viewer, type, record);
              list.addBeforeCommit(erased.erased());
              return erased;
            }));
    audit.record(viewer, "record_erased", null, Map.of("type", type.name(), "id", record));
    return erasure;
  }

  private void refuseUnseen(Viewer viewer, RecordType type, UUID record) {
    var image = locking.images(viewer, type, List.of(record), false).get(record);
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

  private Erasure eraseHere(Viewer viewer, RecordType type, UUID record) {
    var run = new ErasureRun(database, viewer, Moments.now(clock));
    var forgotten = forgotten(type, record);
    forgotten.keySet().forEach(referring::alone);
    var naming = new Naming();
    forgotten.forEach(
        (of, ids) -> naming.add(of.titleField(), locking.images(viewer, of, ids, true).values()));
    var all = forgotten.values().stream().flatMap(List::stream).toArray(UUID[]::new);
    var types = forgotten.keySet().stream().map(RecordType::name).collect(toSet());
    var others = type.name().equals("company") ? CUSTOMERS : PEOPLE;
    var tally = content.erase(run, types, all, others, naming);
    forgotten.forEach((of, ids) -> blank(run, of, ids.toArray(UUID[]::new)));
    forgetAnswers(all);
    signal.announce();
    return new Erasure(
        erased(forgotten), tally.blanked, tally.deleted, tally.redacted, left(forgotten, all));
  }

  /** The record, what was merged into it, and leads that became it: all of them one person. */
  private Map<RecordType, List<UUID>> forgotten(RecordType type, UUID record) {
    var forgotten = new LinkedHashMap<RecordType, List<UUID>>();
    var family = merges.losers(record);
    forgotten.put(type, family);
    if (type.name().equals("person")) {
      var leads =
          database
              .sql("select id from {ws}.leads where person_id = any(?) order by id")
              .param(family.toArray(UUID[]::new))
              .query(UUID.class)
              .list();
      if (!leads.isEmpty()) {
        forgotten.put(schemas.current().type("lead").orElseThrow(), leads);
      }
    }
    return forgotten;
  }

  private static List<Erased> erased(Map<RecordType, List<UUID>> forgotten) {
    var erased = new ArrayList<Erased>();
    forgotten.forEach((type, ids) -> ids.forEach(id -> erased.add(new Erased(type.name(), id))));
    return erased;
  }

  /** What is used and what has retired alike: a retired field could come back with its values. */
  private void blank(ErasureRun run, RecordType type, UUID[] ids) {
    var table = tables.of(type).table;
    var sql = new StringBuilder("update ").append(table);
    sql.append(" set version = version + 1, updated_at = ?, updated_by = ?::uuid,");
    sql.append(" deleted_at = coalesce(deleted_at, ?), search_text = null");
    for (var field : type.fields()) {
      if (!field.system() || field.name().equals("owner")) {
        field
            .kind()
            .columns()
            .forEach(column ->
                sql.append(", ").append(TypeTable.quoted(field, column)).append(" = null"));
      }
    }
    database
        .sql(sql.append(" where id = any(?)").toString())
        .param(run.now())
        .param(run.actor())
        .param(run.now())
        .param(ids)
        .update();
    type.fields().stream()
        .filter(field -> field.kind() instanceof RelationsKind)
        .forEach(field ->
            database
                .sql("delete from " + Links.table(type, field) + " where from_id = any(?)")
                .param(ids)
                .update());
    run.forgetHistory(ids);
    database.sql("delete from {ws}.external_ids where record = any(?)").param(ids).update();
    database.sql("delete from {ws}.confirmations where record = any(?)").param(ids).update();
    database
        .sql(
            """
            insert into {ws}.erasures (record_type, record, actor)
            select ?, id, ?::uuid from unnest(?::uuid[]) as id
            on conflict do nothing
            """)
        .param(type.id())
        .param(run.actor())
        .param(ids)
        .update();
    run.note(type, ids);
  }

  private void forgetAnswers(UUID[] ids) {
    database
        .sql(
            """
            delete from {ws}.idempotency_keys k using unnest(?::text[]) as id
             where k.answer like '%' || id || '%'
            """)
        .param(IdArrays.bound(List.of(ids)))
        .update();
  }

  /** Deals, orders and the like go on; they lead to an empty row. */
  private List<Left> left(Map<RecordType, List<UUID>> forgotten, UUID[] ids) {
    var left = new ArrayList<Left>();
    for (var type : forgotten.keySet()) {
      for (var tie : Tie.to(schemas.current(), type)) {
        long count = Telling.tells(tie.from()) ? 0 : count(tie, ids);
        if (count > 0 && !tie.from().retired() && !tie.field().retired()) {
          left.add(new Left(tie.from().name(), tie.field().name(), count));
        }
      }
    }
    return left;
  }

  private long count(Tie tie, UUID[] ids) {
    var sql =
        tie.linked()
            ? "select count(*) from " + tie.linkTable() + " where to_id = any(?)"
            : "select count(*) from "
                + tie.table()
                + " t where t."
                + tie.column()
                + " = any(?)"
                + tie.typed();
    return database.sql(sql).param(ids).query(Long.class).single();
  }

  /** Erases again what an older backup brought back; safe to repeat. */
  void replay(Viewer candor) {
    for (var type : schemas.current().types()) {
      var listed = list.of(type.name());
      for (var record : listed.isEmpty() ? List.<UUID>of() : undone(type, listed)) {
        transaction.executeWithoutResult(status -> eraseHere(candor, type, record));
      }
    }
  }

  private List<UUID> undone(RecordType type, List<UUID> listed) {
    return database
        .sql(
            """
            select t.id from %s t
             where t.id = any(?)
               and not exists (select 1 from {ws}.erasures e
                 where e.record_type = ? and e.record = t.id)
             order by t.id
            """
                .formatted(tables.of(type).table))
        .params(listed.toArray(UUID[]::new), type.id())
        .query(UUID.class)
        .list();
  }
}
