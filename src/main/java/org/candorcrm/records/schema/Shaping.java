package org.candorcrm.records.schema;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.candorcrm.platform.CurrentWorkspace;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one class that runs DDL. Tables and nullable columns are added, metadata is written with
 * them; no type is ever changed, nothing is dropped. It gives up after 300 ms behind a lock, so
 * that nobody queues behind it.
 */
@Component
public final class Shaping {

  /** lock_not_available, deadlock_detected. */
  private static final Set<String> LOCK_STATES = Set.of("55P03", "40P01");

  private static final int TRIES = 10;
  private static final Duration PAUSE = Duration.ofMillis(150);

  private final Database database;
  private final StoredSchema stored;
  private final Schemas schemas;
  private final SchemaRows rows;
  private final IndexBuilding indexes;
  private final TransactionTemplate transaction;

  Shaping(Database database, StoredSchema stored, Schemas schemas, IndexBuilding indexes) {
    this.database = database;
    this.stored = stored;
    this.schemas = schemas;
    this.indexes = indexes;
    this.rows = new SchemaRows(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database.source()));
  }

  /**
   * Changes the current workspace's schema: all of the work, or nothing. Indexes on tables that
   * were there before are built afterwards, by a job.
   *
   * @param work sees the schema as it is under the lock
   * @return the schema as it is now
   * @throws Problem {@code schema_busy} where a table is in use for too long
   */
  public Schema shape(Consumer<Shape> work) {
    return shape(work, shape -> {});
  }

  /**
   * As {@link #shape(Consumer)}; {@code then} runs in the transaction, once the tables are there.
   */
  Schema shape(Consumer<Shape> work, Consumer<Shape> then) {
    try {
      patiently(work, then);
    } finally {
      schemas.forgetAfterCommit();
    }
    return schemas.current();
  }

  /**
   * A short wait for a lock, tried again: whoever comes meanwhile is not kept waiting behind it,
   * and work in the background that takes one table after the other leaves a gap sooner or later.
   */
  private void patiently(Consumer<Shape> work, Consumer<Shape> then) {
    for (int left = tries(); ; left--) {
      try {
        transaction.executeWithoutResult(status -> locked(work, then));
        return;
      } catch (DataAccessException failure) {
        if (!behindALock(failure)) {
          throw failure;
        }
        if (left <= 1) {
          throw Problem.of(Status.BUSY, "schema_busy");
        }
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** Nothing can be tried again within a transaction of somebody else, which is lost by then. */
  private static int tries() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? 1 : TRIES;
  }

  private static boolean behindALock(DataAccessException failure) {
    return failure.getMostSpecificCause() instanceof SQLException sql
        && LOCK_STATES.contains(String.valueOf(sql.getSQLState()));
  }

  private void locked(Consumer<Shape> work, Consumer<Shape> then) {
    lock();
    var shape = new Shape(stored.load());
    work.accept(shape);
    if (shape.touched().isEmpty()) {
      return;
    }
    run(statements(shape));
    rows.write(shape);
    then.accept(shape);
    if (shape.touched().stream().anyMatch(type -> !shape.created(type))) {
      indexes.schedule(CurrentWorkspace.get());
    }
  }

  private void lock() {
    execute("set local lock_timeout = '10s'");
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('candor.schema.{ws}', 0))")
        .query((row, number) -> number)
        .list();
    execute("set local lock_timeout = '300ms'");
  }

  private static String statements(Shape shape) {
    var text = new StringBuilder();
    for (var type : shape.touched()) {
      if (type.origin() == RecordType.Origin.FIXED) {
        continue;
      }
      var added = shape.createdFields(type);
      if (shape.created(type)) {
        text.append(TableText.createTable(type));
        IndexPlan.of(type).forEach(index -> text.append(index.create()));
        text.append(DayStatistics.text(type));
      } else {
        text.append(TableText.addColumns(type, added));
      }
      text.append(TableText.createLinkTables(type, added));
    }
    return text.toString();
  }

  private void run(String statements) {
    if (!statements.isEmpty()) {
      execute(statements);
    }
  }

  private void execute(String statements) {
    new JdbcTemplate(database.source()).execute(Database.qualified(statements));
  }
}
