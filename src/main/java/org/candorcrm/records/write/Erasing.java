package org.candorcrm.records.write;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.candorcrm.access.Audit;
import org.candorcrm.access.Capability;
import org.candorcrm.access.Viewer;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.records.schema.RecordType;
import org.candorcrm.records.schema.Schemas;
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

  private final Database database;
  private final Schemas schemas;
  private final Tables tables;
  private final Locking locking;
  private final Forgetting forgetting;
  private final ErasureList list;
  private final Audit audit;
  private final TransactionTemplate transaction;

  Erasing(
      Database database,
      Schemas schemas,
      Tables tables,
      Forgetting forgetting,
      ErasureList list,
      Audit audit,
      PlatformTransactionManager transactions) {
    this.database = database;
    this.schemas = schemas;
    this.tables = tables;
    this.locking = new Locking(database, tables);
    this.forgetting = forgetting;
    this.list = list;
    this.audit = audit;
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
    var type = erasable(viewer, noun);
    var record = RecordWriting.id(type, id);
    var erasure =
        Objects.requireNonNull(
            transaction.execute(status -> {
              refuseUnseen(viewer, type, record);
              var erased = forgetting.forget(viewer, type, record);
              list.addBeforeCommit(erased.erased());
              return erased;
            }));
    audit.record(viewer, "record_erased", null, Map.of("type", type.name(), "id", record));
    return erasure;
  }

  /**
   * What an erasure would come to: it is done and rolled back, so that the two never differ.
   *
   * @throws Problem as {@link #erase}
   */
  public Erasure preview(Viewer viewer, String noun, String id) {
    var type = erasable(viewer, noun);
    var record = RecordWriting.id(type, id);
    return Objects.requireNonNull(
        transaction.execute(status -> {
          status.setRollbackOnly();
          refuseUnseen(viewer, type, record);
          return forgetting.forget(viewer, type, record);
        }));
  }

  private RecordType erasable(Viewer viewer, String noun) {
    if (!viewer.may(Capability.ERASE)) {
      throw Problem.forbidden("erasure_not_allowed");
    }
    var type = Nouns.type(viewer, schemas.current(), noun);
    if (!ERASABLE.contains(type.name())) {
      throw Problem.invalid("type_not_erasable").with("type", type.name());
    }
    return type;
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

  /** Erases again what an older backup brought back; safe to repeat. */
  void replay(Viewer candor) {
    for (var type : schemas.current().types()) {
      var listed = list.of(type.name());
      for (var record : listed.isEmpty() ? List.<UUID>of() : undone(type, listed)) {
        transaction.executeWithoutResult(status -> forgetting.forget(candor, type, record));
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
