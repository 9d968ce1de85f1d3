package org.candorcrm.records.schema;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.candorcrm.access.TypeNames;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The schemas of all workspaces, in memory, at most half a second behind another node's change. */
@Component
public final class Schemas implements TypeNames {

  private static final long GOOD_FOR = TimeUnit.MILLISECONDS.toNanos(500);

  private record Known(Schema schema, long checked) {}

  private final Database database;
  private final StoredSchema stored;
  private final Map<UUID, Known> byWorkspace = new ConcurrentHashMap<>();
  private final AtomicLong forgotten = new AtomicLong();

  Schemas(Database database, StoredSchema stored) {
    this.database = database;
    this.stored = stored;
  }

  /** The schema of the current workspace. Keep it for the whole request. */
  public Schema current() {
    var workspace = CurrentWorkspace.get().id();
    if (TransactionSynchronizationManager.getResource(ownKey(workspace)) instanceof Own own) {
      return own.schema();
    }
    var known = byWorkspace.get(workspace);
    if (known != null && System.nanoTime() - known.checked < GOOD_FOR) {
      return known.schema;
    }
    long before = forgotten.get();
    var schema = upToDate(known == null ? null : known.schema);
    if (forgotten.get() == before) {
      byWorkspace.put(workspace, new Known(schema, System.nanoTime()));
    }
    return schema;
  }

  /** As {@link #current}, certainly with what any node has committed before the call. */
  public Schema latest() {
    forget(CurrentWorkspace.get().id());
    return current();
  }

  private Schema upToDate(@Nullable Schema known) {
    long version = stored.version();
    if (known == null || version < known.version()) {
      return stored.load();
    }
    return version == known.version() ? known : stored.load(known, version);
  }

  /**
   * Says that records of a settings type ({@code pipeline}, {@code stage}) are being written in the
   * running transaction: the choices that come from them are read again once it has committed.
   * Costs nothing for other types.
   */
  public void recordsChanged(RecordType type) {
    if (!SettingsChoices.known(type.name())) {
      return;
    }
    database
        .sql(
            """
            with drawn as (
              update {ws}.schema_versions set version = nextval('{ws}.schema_version_seq')
               where id = 1 returning version)
            update {ws}.record_types t set version = drawn.version from drawn
             where t.id in (select f.record_type from {ws}.record_fields f
                             where f.settings ->> 'choices_from' = ?)
            """)
        .param(type.name())
        .update();
    forgetAfterCommit();
  }

  /** The next call of {@link #current} looks; within a transaction, the next one after it. */
  void forgetAfterCommit() {
    var workspace = CurrentWorkspace.get().id();
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      forget(workspace);
      return;
    }
    var key = ownKey(workspace);
    if (TransactionSynchronizationManager.getResource(key) instanceof Own own) {
      own.schema = null;
      return;
    }
    TransactionSynchronizationManager.bindResource(key, new Own());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(key);
            forget(workspace);
          }
        });
  }

  private String ownKey(UUID workspace) {
    return Own.class.getName() + workspace + System.identityHashCode(this);
  }

  /** What a transaction has made of the schema is for nobody else to see before it commits. */
  private final class Own {
    private @Nullable Schema schema;

    Schema schema() {
      var known = schema;
      if (known == null) {
        known = stored.load();
        schema = known;
      }
      return known;
    }
  }

  /** Counted, so that whoever is reading the old state just now does not keep it. */
  private void forget(UUID workspace) {
    forgotten.incrementAndGet();
    byWorkspace.remove(workspace);
  }

  @Override
  public Map<String, Integer> types() {
    return current().types().stream()
        .filter(type -> !type.retired())
        .collect(Collectors.toMap(RecordType::name, RecordType::id));
  }

  @Override
  public List<Part> parts() {
    return List.of(
        new Part(
            "deal_stage_change",
            "deal",
            "deals",
            "deal_id",
            Map.of("stage", "stage", "from_stage", "stage", "pipeline", "pipeline")),
        new Part("order_line", "order", "orders", "order_id", Map.of()));
  }

  @Override
  public Set<String> fixed() {
    return current().types().stream()
        .filter(type -> type.origin() == RecordType.Origin.FIXED)
        .map(RecordType::name)
        .collect(Collectors.toSet());
  }

  /** Everybody needs colleagues, stages and rates, and a stage change is seen with its deal. */
  @Override
  public Set<String> shared() {
    return Set.of(
        "user",
        "team",
        "department",
        "pipeline",
        "stage",
        "exchange_rate",
        "setting",
        "product",
        "deal_stage_change");
  }

  @Override
  public OptionalInt field(String type, String field) {
    return current().type(type).flatMap(t -> t.field(field)).stream()
        .mapToInt(Field::id)
        .findFirst();
  }
}
