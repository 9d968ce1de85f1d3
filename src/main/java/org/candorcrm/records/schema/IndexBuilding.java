package org.candorcrm.records.schema;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Ids;
import org.candorcrm.platform.JobName;
import org.candorcrm.platform.Workspace;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Brings the indexes of a workspace's record tables to what the model wants, without locking
 * anybody out: missing ones are built concurrently, invalid ones (of a build that was interrupted)
 * and those no longer wanted are removed. What the planner should know of days comes with them.
 */
@Component
public final class IndexBuilding {

  private static final Pattern OURS = Pattern.compile("ix_\\d+_(\\d+_\\d+|search|words)");

  private final Database database;
  private final StoredSchema stored;
  private final SchedulerClient jobs;

  IndexBuilding(Database database, StoredSchema stored) {
    this.database = database;
    this.stored = stored;
    this.jobs =
        SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database.source()))
            .tableName("control.scheduled_tasks")
            .build();
  }

  /** Has a job do {@link #bringUpToDate}, once the running transaction has committed. */
  void schedule(Workspace workspace) {
    var instance = JobName.in(workspace, Ids.next()).toString();
    jobs.schedule(new TaskInstance<Void>(IndexJob.NAME, instance), Instant.now());
  }

  /** Has a job build what a newer release wants of tables that were there before. */
  void scheduleWhereMissing(Workspace workspace) {
    if (!existing().keySet().containsAll(wanted().keySet()) || counted() < countable().size()) {
      schedule(workspace);
    }
  }

  /**
   * Works in the current workspace, outside of any transaction; may take minutes.
   *
   * @return false, and nothing is done, where another node is at it
   */
  public boolean bringUpToDate() {
    try (var connection = database.source().getConnection()) {
      return patiently(connection, () -> build(connection));
    } catch (SQLException failure) {
      throw new IllegalStateException("building indexes", failure);
    }
  }

  /** Our indexes that are there, and whether they are valid. */
  private Map<String, Boolean> existing() {
    var found = new HashMap<String, Boolean>();
    database
        .sql(
            """
            select c.relname, i.indisvalid from pg_index i
              join pg_class c on c.oid = i.indexrelid
             where c.relnamespace = '{ws}'::regnamespace
            """)
        .query(row -> {
          if (OURS.matcher(row.getString(1)).matches()) {
            found.put(row.getString(1), row.getBoolean(2));
          }
        });
    return found;
  }

  /** How many statistics of days there are. */
  private int counted() {
    return database
        .sql(
            """
            select count(*) from pg_statistic_ext
             where stxnamespace = '{ws}'::regnamespace and stxname like 'st\\_%'
            """)
        .query(Integer.class)
        .single();
  }

  private List<String> countable() {
    return stored.load().types().stream().flatMap(type -> DayStatistics.of(type).stream()).toList();
  }

  private Map<String, Index> wanted() {
    var wanted = new HashMap<String, Index>();
    stored.load().types().forEach(t -> IndexPlan.of(t).forEach(i -> wanted.put(i.name(), i)));
    return wanted;
  }

  private void build(Connection connection) throws SQLException {
    var wanted = wanted();
    var existing = existing();
    try (var statement = connection.createStatement()) {
      for (var index : existing.entrySet()) {
        if (!index.getValue() || !wanted.containsKey(index.getKey())) {
          statement.execute(
              Database.qualified(
                  "drop index concurrently if exists {ws}.\"%s\"".formatted(index.getKey())));
        }
      }
      for (var index : wanted.values()) {
        if (!existing.getOrDefault(index.name(), false)) {
          statement.execute(Database.qualified(index.createConcurrently()));
        }
      }
      boolean missing = counted() < countable().size();
      for (var statistics : countable()) {
        statement.execute(Database.qualified(statistics));
      }
      if (missing) {
        count(statement);
      }
    }
  }

  /** Statistics of tables that nobody writes to would otherwise stay empty. */
  private void count(Statement statement) throws SQLException {
    for (var type : stored.load().types()) {
      if (!DayStatistics.of(type).isEmpty()) {
        statement.execute(Database.qualified("analyze {ws}.\"%s\"".formatted(type.table())));
      }
    }
  }

  private interface Work {
    void run() throws SQLException;
  }

  /**
   * One at a time, told by a lock that is only tried: a statement that waits would itself be waited
   * for. Building waits for older transactions and for large tables; elsewhere both are errors.
   */
  private static boolean patiently(Connection connection, Work work) throws SQLException {
    var lock = Database.qualified("hashtextextended('candor.indexes.{ws}', 0)");
    try (var statement = connection.createStatement()) {
      statement.execute("set statement_timeout = 0; set lock_timeout = 0");
      try (var got = statement.executeQuery("select pg_try_advisory_lock(" + lock + ")")) {
        if (!got.next() || !got.getBoolean(1)) {
          return false;
        }
      }
      try {
        work.run();
      } finally {
        statement.execute("select pg_advisory_unlock(" + lock + ")");
      }
      return true;
    } finally {
      usually(connection);
    }
  }

  private static void usually(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("set statement_timeout = '30s'; set lock_timeout = '5s'");
    }
  }
}
