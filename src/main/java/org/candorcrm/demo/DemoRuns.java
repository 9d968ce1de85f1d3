package org.candorcrm.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.candorcrm.access.Dissolving;
import org.candorcrm.demo.DemoStand.Asked;
import org.candorcrm.demo.DemoStand.State;
import org.candorcrm.platform.Database;
import org.candorcrm.platform.Problem;
import org.candorcrm.platform.Problem.Status;
import org.candorcrm.platform.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Makes the company up in the background while somebody looks on, and takes it away again. One node
 * at a time, by a lock that ends with its connection: whatever was interrupted is begun anew at the
 * next start, and nothing of it was to be seen.
 */
@Component
@ConditionalOnWebApplication
final class DemoRuns implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(DemoRuns.class);
  private static final long LOCK = 0x64656D6FL;

  /** The change feed looks every five seconds which workspaces there are. */
  private static final Duration FEED_STOPS = Duration.ofSeconds(6);

  private static final int MOST_TIMES = 60;
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** One after the other: whatever works here keeps a connection for as long as it does. */
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("demo").factory());

  private final AtomicBoolean waiting = new AtomicBoolean();
  private final DemoLoading loading;
  private final DemoTable table;
  private final Workspaces workspaces;
  private final Dissolving dissolving;
  private final Database database;

  DemoRuns(
      DemoLoading loading,
      DemoTable table,
      Workspaces workspaces,
      Dissolving dissolving,
      Database database) {
    this.loading = loading;
    this.table = table;
    this.workspaces = workspaces;
    this.dissolving = dissolving;
    this.database = database;
  }

  /** At the start of a node: goes on with what another start left. */
  @Override
  public void run(ApplicationArguments arguments) {
    table.find().filter(stand -> stand.state() == State.LOADING).ifPresent(stand -> go());
  }

  DemoStand stand() {
    var asked = table.find();
    if (asked.isPresent()) {
      return asked.get();
    }
    return loading.here() ? DemoStand.HERE : DemoStand.ABSENT;
  }

  /**
   * Makes it up; where it stands already, lets whoever asks in.
   *
   * @throws Problem {@code demo_name_taken}
   */
  void load(Asked asked) {
    loading.refuseTaken();
    switch (stand().state()) {
      case HERE -> loading.admit(asked);
      case LOADING -> go();
      case ABSENT, FAILED -> {
        table.begin(asked);
        go();
      }
    }
  }

  /**
   * @throws Problem {@code demo_loading}, {@code demo_name_taken}
   */
  void remove() {
    loading.refuseTaken();
    var state = stand().state();
    if (state == State.LOADING) {
      throw Problem.of(Status.CONFLICT, "demo_loading");
    }
    if (state == State.ABSENT) {
      return;
    }
    workspaces.find(DemoLoading.WORKSPACE).ifPresent(dissolving::end);
    table.forget();
    worker.execute(() ->
        alone(() -> {
          pause(FEED_STOPS);
          discardPatiently();
        }));
  }

  /** However often it is asked for meanwhile. */
  private void go() {
    if (waiting.compareAndSet(false, true)) {
      worker.execute(() -> {
        waiting.set(false);
        alone(this::make);
      });
    }
  }

  /** Waits for a node that may still be at it, and takes over if that one dies. */
  private void alone(Runnable work) {
    try (var connection = database.source().getConnection()) {
      while (!locked(connection)) {
        pause(PATIENCE);
      }
      try {
        work.run();
      } finally {
        told(connection, "select pg_advisory_unlock(?)");
      }
    } catch (SQLException | RuntimeException stopped) {
      LOG.info("The demo company was interrupted: {}", stopped.getMessage());
    }
  }

  private static boolean locked(Connection connection) throws SQLException {
    return told(connection, "select pg_try_advisory_lock(?)");
  }

  private static boolean told(Connection connection, String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, LOCK);
      try (var row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private void make() {
    var stand = table.find().orElse(DemoStand.ABSENT);
    var asked = stand.asked();
    if (stand.state() != State.LOADING || asked == null) {
      return;
    }
    try {
      discardPatiently();
      loading.load(LocalDate.now(), null, table::wrote);
      loading.admit(asked);
      table.ended(State.HERE);
    } catch (RuntimeException failed) {
      LOG.warn("The demo company could not be made up", failed);
      table.ended(State.FAILED);
    }
  }

  /** What an earlier one left, where it is not on the list any more. */
  private void discard() {
    if (workspaces.find(DemoLoading.WORKSPACE).isEmpty()) {
      workspaces.discard(DemoLoading.WORKSPACE);
    }
  }

  /** Whoever still reads there, such as the change feed, stops within seconds. */
  private void discardPatiently() {
    for (int times = 1; ; times++) {
      try {
        discard();
        return;
      } catch (DataAccessException inUse) {
        if (times == MOST_TIMES) {
          throw inUse;
        }
        LOG.debug("The demo company is still read", inUse);
        pause(PATIENCE);
      }
    }
  }

  private static void pause(Duration span) {
    try {
      Thread.sleep(span);
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(asked);
    }
  }
}
